"""One engine for resumable jobs; downloading and forwarding are two policies over it.

A job (job.py) runs its rows (run.py) as the schedule gives them, no faster than its user allows (rate_limit.py). What an
error leads to: retry.py has the actions, download_errors.py and forward_errors.py which error means which, streak.py
whether the row or the server is to blame, as with a quota that is spent (45009). All of it together is tested in
tests/media/trouble and tests/media/killed.
"""
