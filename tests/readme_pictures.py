"""The README's pictures, made by the tour's window on the sandbox: `python -m tests.readme_pictures [DIR]`.

Into DIR (docs/) go diagnose, endpoint, tokens, media, sign, codes and inspector as PNG, English and Chinese, and the
animated diagnose.gif: a paste, the verdict with the difference, the answer copied. Pillow joins them
(`uv sync --group pictures`).
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.tour import ROOT, Tour, all_arrived, first_start, inspected
from tests.ui.pages.tokens.parts import cards, check_button, copy_button, get_button, is_asking

# By what a picture's name ends with.
LANGUAGES = {"": "en", ".zh-CN": "zh_CN"}
STILLS = ("diagnose", "endpoint", "tokens", "media", "sign", "codes", "inspector")
# What the animated picture shows, and for how long.
FRAMES_MS = {"empty": 1000, "pasted": 1300, "verdict": 4000, "copied": 2500}
THUMBNAILS_MS = 6000  # two dozen pictures are decoded
GIF_WIDTH, GIF_COLOURS, GIF_MAX_BYTES = 960, 128, 2_000_000


# --- in a process for each language: the window -----------------------------------------------------------------------
def diagnose(tour: Tour) -> None:
    """The page sent its URL without encodeURIComponent, so that the back end signed it up to the first &."""
    from wxdesk.ui.pages.diagnose.examples import EXAMPLES

    tour.page("diagnose")
    _frame(tour, "empty")
    tour.type("paste_box", _failing_page(tour, EXAMPLES["url.query_cut"]))
    _frame(tour, "pasted")
    tour.wait(lambda: tour.find("verdict").tone == "bad", "a verdict")  # type: ignore[attr-defined]
    tour.pause(400)
    _frame(tour, "verdict")
    _still(tour, "diagnose")
    tour.click("copy_for_customer")
    _frame(tour, "copied")


def _failing_page(tour: Tour, example: Callable[..., str]) -> str:
    from wxdesk.sandbox.account.account import APPID
    from wxdesk.tokens.known_credentials import fetched

    services, account = tour.program.services, tour.program.choice.current
    assert account is not None
    known = fetched(services.broker(account)).by_name
    return example(APPID, known, int(services.clock.now().wall))


def endpoint(tour: Tour) -> None:
    """Some addresses are signed right: this back end reads them only up to the first &."""
    page = tour.page("diagnose")
    page.tabs.bar.setCurrentIndex(1)  # type: ignore[attr-defined]
    tour.pause(200)
    tour.type("endpoint_page", "https://h5.example.com/photo?uid=88")
    tour.type("endpoint_extra", "mistake=query_cut")
    tour.click("endpoint_check")
    tour.wait(lambda: tour.find("endpoint_verdict").tone == "bad", "wrong signatures")  # type: ignore[attr-defined]
    _still(tour, "endpoint")
    page.tabs.bar.setCurrentIndex(0)  # type: ignore[attr-defined]


def tokens(tour: Tour) -> None:
    page = tour.page("tokens")
    tour.wait(lambda: all(copy_button(one).isEnabled() for one in cards(page)), "three credentials")
    tour.program.services.sandbox.faults.switch_on("token_replaced=at_once")  # type: ignore[union-attr]
    check_button(page).click()
    tour.wait(lambda: not is_asking(page), "the check")
    _still(tour, "tokens")
    get_button(page).click()
    tour.wait(lambda: not is_asking(page), "the current one")


def media(tour: Tour) -> None:
    """A workbook's batch, its files named by the customers; two of them have expired."""
    page = tour.page("media")
    tour.wait(lambda: hasattr(page, "list_stage"), "the page")
    heading = _add_workbook(tour, page)
    tour.type("media_name", f"{{seq:04}}_{{{heading}}}")
    tour.click("media_start")
    tour.wait(lambda: all_arrived(page), "22 files")
    tour.click("media_show_grid")
    tour.pause(THUMBNAILS_MS)
    _still(tour, "media")


def _add_workbook(tour: Tour, page: object) -> str:
    """Returns the heading that the files are named by."""
    from tests.media.lists.workbooks import xlsx
    from wxdesk.sandbox.media.samples import MEDIA_IDS

    heading, name = ("customer", "Customer ") if "en" in tour.variant else ("客户", "客户")
    rows = [[heading, "media_id"], *([f"{name}{n:02}", one] for n, one in enumerate(MEDIA_IDS, 1))]
    book = tour.home / "2026-05.xlsx"
    book.write_bytes(xlsx({"2026-05": rows}))
    stage = page.list_stage  # type: ignore[attr-defined]
    stage.add_files([book])
    tour.wait(lambda: len(stage.ids()) == len(MEDIA_IDS), "a workbook's media IDs")
    return heading


def sign(tour: Tour) -> None:
    tour.page("sign")
    tour.type("page_address", "https://h5.example.com/photo?uid=88&name=小明#detail")
    tour.wait(lambda: len(tour.find("signature").text()) == 40, "a signature")  # type: ignore[attr-defined]
    _still(tour, "sign")


def codes(tour: Tour) -> None:
    tour.page("codes")
    tour.click("example_refused_address")
    tour.pause(300)
    _still(tour, "codes")


def inspector(tour: Tour) -> None:
    from tests.ui.pages.inspector import unsandboxed

    unsandboxed.allow()
    page = tour.page("inspector")
    tour.pause(1_500)
    inspected(tour, page, "query_cut")
    _still(tour, "inspector")


def photograph(folder: Path, language: str) -> None:
    tour = Tour(folder, f"1-light-{language}")
    try:
        first_start(tour)
        for scene in (diagnose, endpoint, tokens, media, sign, codes, inspector):
            scene(tour)
    finally:
        tour.close()


def _still(tour: Tour, name: str) -> None:
    tour.pause(200)
    tour.window.grab().save(str(tour.folder / f"{name}.png"))


def _frame(tour: Tour, name: str) -> None:
    """At once: what was typed is seen before it is judged."""
    tour.window.grab().save(str(tour.folder / f"frame-{name}.png"))


# --- in the first process: Pillow ------------------------------------------------------------------------------------
def put_together(taken: Path, folder: Path, ending: str) -> None:
    from PIL import Image

    for name in STILLS:
        with Image.open(taken / f"{name}.png") as picture:
            reduced = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
            reduced.save(folder / f"{name}{ending}.png", optimize=True)
    frames = []
    for name in FRAMES_MS:
        with Image.open(taken / f"frame-{name}.png") as picture:
            height = round(picture.height * GIF_WIDTH / picture.width)
            small = picture.convert("RGB").resize((GIF_WIDTH, height), Image.Resampling.LANCZOS)
            frames.append(small.quantize(GIF_COLOURS, dither=Image.Dither.NONE))
    animated = folder / f"diagnose{ending}.gif"
    frames[0].save(
        animated,
        save_all=True,
        append_images=frames[1:],
        duration=list(FRAMES_MS.values()),
        loop=0,
        optimize=True,
    )
    print(animated, f"{animated.stat().st_size:,} bytes")
    if animated.stat().st_size > GIF_MAX_BYTES:
        raise ValueError(f"{animated} is larger than {GIF_MAX_BYTES:,} bytes")


def main() -> int:
    parser = argparse.ArgumentParser(description="Make the README's pictures.")
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "docs", metavar="DIR")
    parser.add_argument("--language", choices=list(LANGUAGES.values()), help=argparse.SUPPRESS)
    options = parser.parse_args()
    folder = options.folder.resolve()
    if options.language:
        photograph(folder, options.language)
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "QT_SCALE_FACTOR": "1"}
    for ending, language in LANGUAGES.items():
        with tempfile.TemporaryDirectory() as taken:
            command = [sys.executable, "-m", "tests.readme_pictures", taken, "--language", language]
            subprocess.run(command, env=environment, cwd=ROOT, check=True)
            put_together(Path(taken), folder, ending)
    return 0


if __name__ == "__main__":
    sys.exit(main())
