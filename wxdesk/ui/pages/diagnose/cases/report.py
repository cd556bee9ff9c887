"""A case as whoever has to change the code is told of it: Markdown with string1, code and what was tried, no secret."""

from PySide6.QtCore import QCoreApplication

from wxdesk import __version__
from wxdesk.secrecy import redact
from wxdesk.signing.invisible import visible
from wxdesk.signing.verdicts.verdict import Comparison
from wxdesk.ui.language import name_of, translate
from wxdesk.ui.pages.diagnose.cases.case import Case
from wxdesk.wording.signing.verdict_text import EVIDENCE_NAMES
from wxdesk.wording.signing.verdicts import COMPARISONS

_FIELDS = ("appid", "timestamp", "noncestr", "signature", "url", "errcode")


def report(case: Case, code: str = "") -> str:
    """In the language of now, with `code` that puts it right. Whatever looks like a credential is masked."""
    told = case.told()
    parts = [f"## {told.title}", told.sentence, *_listed("", told.points)]
    parts += ["", "```text", *_facts(case), "```"]
    for one in case.address_differs:
        was, should = (translate("verdicts", words) for words in COMPARISONS[one.comparison])
        parts += ["", f"{was}:", *_code(one.was), f"{should}:", *_code(one.should)]
    parts += _string1(case)
    say = QCoreApplication.translate
    parts += _listed(say("CaseReport", "To change in the page:"), told.fixes.front)
    parts += _listed(say("CaseReport", "To change in the back end:"), told.fixes.back)
    parts += ["", "```", code.strip("\n"), "```"] if code else []
    parts += _listed(say("CaseReport", "Also noticed, not proven:"), told.also)
    parts += _tried(case)
    parts += ["", f"wxdesk {__version__}"]
    return redact("\n".join(parts)) + "\n"


def _tried(case: Case) -> list[str]:
    verdict = case.verdict
    if not verdict.tried:
        return []
    words = QCoreApplication.translate("CaseReport", "{count} combinations of known mistakes were tried.")
    cut = QCoreApplication.translate("CaseReport", "Time ran out before all of them were.")
    return ["", words.format(count=f"{verdict.tried:,}"), *([] if verdict.complete else [cut])]


def _string1(case: Case) -> list[str]:
    verdict = case.verdict
    expected = verdict.expected
    if expected is None:
        return []
    was, should = (translate("verdicts", words) for words in COMPARISONS[Comparison.REPRODUCED])
    built = verdict.masked_string1
    parts = ["", f"string1, {was}:", *_code(built)] if built and built != verdict.masked_expected else []
    return [
        *parts,
        "",
        f"string1, {should}:",
        *_code(verdict.masked_expected),
        f"signature, {should}:",
        *_code(expected.signature),
    ]


def _listed(title: str, points: tuple[str, ...]) -> list[str]:
    head = ["", title] if title else []
    return [*head, *(f"- {point}" for point in points)] if points else []


def _facts(case: Case) -> list[str]:
    evidence = case.evidence
    facts = [(name, str(getattr(evidence, name) or "")) for name in _FIELDS]
    facts += [("real_auth_urls", url) for url in evidence.real_auth_urls]
    lines = [
        f"{translate('verdicts', EVIDENCE_NAMES[name])}  {visible_line(value)}"
        for name, value in facts
        if value
    ]
    if case.account is not None:
        words = QCoreApplication.translate("CaseReport", "{name}, current ticket").format(
            name=name_of(case.account)
        )
        lines.append(f"jsapi_ticket  {words}")
    return lines


def _code(text: str) -> list[str]:
    return ["```text", visible_line(text), "```"]


def visible_line(text: str) -> str:
    """One line that ends no code block: invisible characters as symbols, spaces as they are."""
    return " ".join(visible(part) for part in text.split(" ")).replace("```", "'''")
