"""The search for what was signed: every combination of mistakes, the likely before the rare and few before many.

    heads.py       layout × ticket × nonce × timestamp: what stands before the address, and behind it
    addresses.py   the page's address and what mistakes make of it, grown as far as the search gets
    dimension.py   the values that one of the other parts may have had
    guesses.py     every head with every address, in batches that differ in one part alone
    near_misses.py what is right but for one place: a character, the address's end, the moment
    walk.py        every head meets every address, level by level; then what is near them

A level is a number of mistakes and a rarity: the sum of their rows', each shared among the forms of its mistake. The
digest of what stands before the varied part is computed once and copied for each text.
"""
