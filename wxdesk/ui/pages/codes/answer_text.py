"""An answer as plain text that a chat shows as it is: no marks, no markup, short lines."""

from PySide6.QtCore import QCoreApplication

from wxdesk.ui.language import translate
from wxdesk.wechat.errors.pasted_error import ExplainedError
from wxdesk.wording.codes.code_text import describe_found


def answer_text(found: ExplainedError) -> str:
    """In the language of the window; what WeChat said and its rid stand at the end."""
    told = describe_found(found, translate)
    likely, do, who = _titles()
    lines = [f"{told.code} {told.meaning}".strip()]
    if told.causes:
        lines += ["", likely, *(f"{number}. {cause}" for number, cause in enumerate(told.causes, 1))]
    lines += ["", do, told.remedy, *([told.retry] if told.retry else []), "", who.format(who=told.who)]
    lines += [*told.notes, *found.addresses]
    said = [found.errmsg, *(f"rid: {rid}" for rid in found.rids[:1])]
    if any(said):
        lines += ["", *filter(None, said)]
    return "\n".join(lines)


def _titles() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("AnswerText", "Likely causes:"),
        QCoreApplication.translate("AnswerText", "What to do:"),
        QCoreApplication.translate("AnswerText", "Who should act: {who}"),
    )
