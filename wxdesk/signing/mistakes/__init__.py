"""The ways in which a JS-SDK signature goes wrong: one table for each thing that a mistake spoils.

    address_*.py    the page's address, as somebody's back end signed it: its parts, query, coding and place
    credential.py   what stands in the place of the jsapi_ticket
    noncestr.py     the nonce
    timestamp.py    the timestamp
    string1.py      how the four are put together
    digest.py       what is made of the text in the end

A new mistake is a row in one of them, its words in wording/signing/mistakes, their Chinese
(python -m tests.translations), and an example in tests/signing/mistakes/test_tables.py.
"""
