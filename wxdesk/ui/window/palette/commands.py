"""What the palette can do by name: one row a command. What it does stands where the window is put together."""

from typing import NamedTuple

from wxdesk.wording import tr_noop


class Command(NamedTuple):
    """`keys`: as they are pressed, for Qt; `others`: further words that find it, English and Chinese."""

    name: str
    words: str
    icon: str = ""
    keys: str = ""
    others: str = ""


COMMANDS: tuple[Command, ...] = (
    Command("new_case", tr_noop("commands", "New case"), "plus", "Ctrl+N", "clear signature 清空"),
    Command("paste", tr_noop("commands", "Paste from the clipboard"), "copy", "Ctrl+V", "clipboard 剪贴板"),
    Command(
        "refresh",
        tr_noop("commands", "Check tokens"),
        "refresh",
        "",
        "update refresh access_token 更新 刷新",
    ),
    Command("new_list", tr_noop("commands", "New list of media IDs"), "media", "", "download media_id 下载"),
    Command("failed_calls", tr_noop("commands", "Show failed calls"), "activity", "", "errors log 报错 日志"),
    Command("codes", tr_noop("commands", "List all error codes"), "codes", "", "errcode 返回码"),
    Command("add_account", tr_noop("commands", "Add account…"), "plus", "", "AppID 公众号 服务号"),
    Command("sandbox", tr_noop("commands", "Open the sandbox"), "sandbox", "", "demo test 试用 模拟"),
    Command("language_en", "Switch to English", "settings", "", "language 语言 英文 英语"),
    Command("language_zh_CN", "切换到中文", "settings", "", "language Chinese 语言 简体"),
    Command("theme_light", tr_noop("commands", "Light theme"), "settings", "", "appearance 主题 白天"),
    Command("theme_dark", tr_noop("commands", "Dark theme"), "settings", "", "appearance night 主题 夜间"),
    Command(
        "theme_system", tr_noop("commands", "Theme of the system"), "settings", "", "appearance 主题 跟随"
    ),
    Command("quit", tr_noop("commands", "Quit wxdesk"), "", "Ctrl+Q", "exit close 退出 关闭"),
)
