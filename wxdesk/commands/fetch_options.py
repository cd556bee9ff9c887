"""What `fetch` can be told: the media, where and how they are saved, how fast."""

import argparse
from pathlib import Path

from wxdesk import outside
from wxdesk.commands.call import add_account_options
from wxdesk.config import FILES_PER_S_MAX, JOBS_MAX, JOBS_MIN, MB_PER_S_MAX
from wxdesk.media.fetch_kind import FetchKind
from wxdesk.media.files.storage import OnConflict
from wxdesk.wechat.material import MaterialKind
from wxdesk.wording import tr_noop
from wxdesk.wording.usage import number


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.description = tr_noop(
        "help",
        "Downloads media to a folder. Run it again with the same list, folder and account to download "
        "only what is missing.",
    )
    parser.epilog = tr_noop("help", "Write -- before IDs that begin with a hyphen.")
    parser.add_argument(
        "ids",
        nargs="*",
        metavar="IDS",
        help=tr_noop(
            "help",
            "media IDs in any form, files that contain them (text, CSV, JSON, JSON lines, .xlsx, .xls, "
            ".ods), or - for standard input",
        ),
    )
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="NAME|NUMBER",
        help=tr_noop("help", "the media ID column (default: detected); may be repeated"),
    )
    parser.add_argument(
        "--sheet",
        default="",
        metavar="NAME",
        help=tr_noop("help", "the sheet of the workbook (default: the first with media IDs)"),
    )
    parser.add_argument(
        "--kind",
        choices=[kind.value for kind in FetchKind],
        help=tr_noop(
            "help", "type of the IDs: temporary media (default), high-quality voice, permanent material"
        ),
    )
    parser.add_argument(
        "--all-permanent",
        choices=[kind.value for kind in MaterialKind],
        help=tr_noop(
            "help",
            "instead of IDs: all permanent material of one type in the account; for news, the cover images",
        ),
    )
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        default=Path(),
        metavar="DIR",
        help=tr_noop("help", "where to save the files (default: the current folder)"),
    )
    parser.add_argument(
        "--name",
        type=outside.whole_characters,
        metavar="TEMPLATE",
        help=tr_noop(
            "help",
            "file name template: {seq:05} {media_id:8} {date} {time}, the list's columns such as "
            "{customer} or {customer:20}, {column} if several columns hold IDs, / for folders; the "
            "extension is added (default: row number, media ID and checksum)",
        ),
    )
    parser.add_argument(
        "--existing",
        choices=[one.value for one in OnConflict],
        help=tr_noop(
            "help",
            "if another file already has the name: rename adds (2), skip does not save, overwrite "
            "replaces it (default: rename, or the earlier choice for this batch)",
        ),
    )
    parser.add_argument(
        "--jobs",
        type=number(JOBS_MIN, JOBS_MAX, int),
        default=8,
        metavar=f"{JOBS_MIN}-{JOBS_MAX}",
        help=tr_noop("help", "parallel downloads (default: %(default)s)"),
    )
    parser.add_argument(
        "--files-per-s",
        type=number(0, FILES_PER_S_MAX, float),
        default=0.0,
        metavar="N",
        help=tr_noop("help", "upper limit (default: none)"),
    )
    parser.add_argument(
        "--mb-per-s",
        type=number(0, MB_PER_S_MAX, float),
        default=0.0,
        metavar="N",
        help=tr_noop("help", "upper limit (default: none)"),
    )
    parser.add_argument(
        "--retry-failed",
        action="store_true",
        help=tr_noop(
            "help", "also try those again that failed for good before: expired, too large, refused …"
        ),
    )
    add_account_options(parser)
