"""What whoever runs a job may say before its first row is begun."""

from tests.media.jobs.counting_job import ROWS, CountingJob
from wxdesk.media.jobs.progress import Progress


def test_what_is_said_at_the_first_look_counts_for_every_row() -> None:
    job = CountingJob()
    assert not job.run(lambda progress: job.cancel()).finished
    assert job.performed == []
    assert job.run().finished
    assert job.performed == list(range(ROWS))


def test_a_job_paused_at_the_first_look_begins_nothing_until_it_goes_on() -> None:
    job, looks = CountingJob(), list[Progress]()

    def look(progress: Progress) -> None:
        looks.append(job.progress())
        if len(looks) == 1:
            job.pause()
        elif len(looks) == 3:
            job.resume()

    assert job.run(look).finished
    assert [one.ended for one in looks[:3]] == [0, 0, 0]
    assert looks[1].paused
    assert job.performed == list(range(ROWS))
