"""From evidence to a verdict.

diagnosis.py   the verdict: right, wrong and why, or what is missing for one
case.py        one case: what there is, what would be right, and what may have been signed instead
search/        what was signed: combinations of mistakes, the likeliest first
found.py       what the search found, and whether a match is one
attempts.py    several signatures in one text, and which part fits which
suspicions.py  what only seems odd
verdict.py     the answer
"""
