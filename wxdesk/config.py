"""Where wxdesk keeps its files, and the settings a user can change."""

from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, NamedTuple

import platformdirs

from wxdesk import outside
from wxdesk.files import atomic_file


class Directories(NamedTuple):
    """`config`: accounts, settings, window. `data`: batches. `downloads`: where saved media go unless told."""

    config: Path
    data: Path
    downloads: Path

    @classmethod
    def of_user(cls) -> "Directories":
        return cls(
            Path(platformdirs.user_config_dir("wxdesk", appauthor=False, roaming=True)),
            Path(platformdirs.user_data_dir("wxdesk", appauthor=False)),
            Path(platformdirs.user_downloads_dir()) / "wxdesk",
        )

    @classmethod
    def of_profile(cls, profile: Path) -> "Directories":
        return cls(profile / "config", profile / "data", profile / "downloads")


LANGUAGES = ("system", "en", "zh_CN")
THEMES = ("system", "light", "dark")
JOBS_MIN, JOBS_MAX = 1, 32
WATCH_MINUTES = (0, 5, 10, 15, 30, 60)
FILES_PER_S_MAX, MB_PER_S_MAX = 1000, 1000
_LONGEST_PATH = 4096


@dataclass(frozen=True)
class Settings:
    language: str = "system"
    theme: str = "system"
    clear_clipboard_s: int = 10
    download_folder: str = ""  # empty: Directories.downloads
    download_jobs: int = 8
    files_per_s: int = 0  # 0: as fast as it goes
    mb_per_s: int = 0
    watch_minutes: int = 0  # 0: WeChat is not asked by itself whether a token is still good
    tray_messages: bool = True

    def sound(self) -> "Settings":
        """The same settings with every value that is out of range put back to its default."""
        default, folder = Settings(), self.download_folder
        return replace(
            self,
            language=self.language if self.language in LANGUAGES else default.language,
            theme=self.theme if self.theme in THEMES else default.theme,
            download_folder=folder if _may_be_path(folder) else "",
            clear_clipboard_s=min(max(self.clear_clipboard_s, 5), 120),
            download_jobs=min(max(self.download_jobs, JOBS_MIN), JOBS_MAX),
            files_per_s=min(max(self.files_per_s, 0), FILES_PER_S_MAX),
            mb_per_s=min(max(self.mb_per_s, 0), MB_PER_S_MAX),
            watch_minutes=self.watch_minutes
            if self.watch_minutes in WATCH_MINUTES
            else default.watch_minutes,
        )


def _may_be_path(folder: str) -> bool:
    stray = "\0" in folder or outside.HALF in folder or not atomic_file.is_unicode(folder)
    return len(folder) <= _LONGEST_PATH and not stray


def load_settings(path: Path) -> tuple[Settings, Path | None]:
    """The settings at `path`, and where a damaged file is now (None: it was sound, or not there). Never raises."""
    return atomic_file.load_json(path, _parse, Settings)


def save_settings(path: Path, settings: Settings) -> None:
    """Raises StoreError when the file cannot be written."""
    atomic_file.write_json(path, asdict(settings))


def _parse(value: Any) -> Settings:
    if not isinstance(value, dict):
        raise TypeError("settings are a JSON object")
    default = Settings()
    known = {
        field.name: value[field.name]
        for field in fields(Settings)
        if type(value.get(field.name)) is type(getattr(default, field.name))
    }
    return Settings(**known).sound()
