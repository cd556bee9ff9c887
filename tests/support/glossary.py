"""What wxdesk does not say: words that stand for another thing, or that nobody else uses, and what is said instead.

`python -m tests.support.glossary` prints each text of the program that breaks it; tests/wording/test_glossary.py holds
the rooms that are clean. A room is a context of the translations, a group of return codes, or the command line's help.
"""

import argparse
import importlib
import re
from collections.abc import Iterator
from typing import NamedTuple

from tests import translations
from wxdesk import cli
from wxdesk.wechat.errors.return_code import Group, Text
from wxdesk.wechat.errors.return_codes import return_codes, title


class Term(NamedTuple):
    """`wrong`: a pattern, over texts without mnemonics. `twin`: a sentence with it; `right`: one that must pass."""

    wrong: str
    instead: str
    twin: str
    right: str = ""


ENGLISH = (
    # WeChat's own things
    Term(r"(?<!admin )\bconsole(?:'s)?\b(?! output)",
         "which one: Official Accounts Platform, WeChat Developer Platform …",
         "Look it up in the console.", "Copy it from WeCom's admin console; paste the console output."),
    Term(r"\bopen platform", "Open Platform", "Bind it in the open platform."),
    Term(r"Basic configuration|Interface permissions", "Development keys; API permissions and quotas",
         "See Basic configuration."),
    Term(r"(?<!“)server configuration|callback address", "message push, server URL", "Set it under server configuration.",
         "Message push (formerly “server configuration”)"),
    Term(r"(?<!JS interface )\bsafe domain|JS-safe", "JS interface safe domains", "The JS-safe domains",
         "It is not a JS interface safe domain."),
    Term(r"page authori[sz]ation|login in pages|OAuth login|authoris", "web authorization (OAuth)",
         "The login in pages failed."),
    Term(r"\bmass message|\bsen[dt] to all\b", "broadcast", "The mass message was sent."),
    Term(r"\bcustomer messages?\b", "customer service message", "Send a customer message."),
    Term(r"address book", "contacts", "The ID is not in the address book."),
    Term(r"(?<!customer )\bservice account|\bofficial account", "Service Account, Official Account",
         "It is a verified service account.", "The name of a customer service account"),
    # tokens
    Term(r"\bends? (?:the |its |every |each |no|any|some|an|that |your )[\w' ]*(?:token|ticket)\b", "invalidates",
         "It ends the servers' token."),
    Term(r"\bknock\w* \w* ?out\b|\bthrow[ns]? \w* ?out\b", "invalidates", "It knocks it out."),
    Term(r"replaced elsewhere", "replaced by another system", "It was found replaced elsewhere."),
    Term(r"\b(?:dead|alive|lives|living)\b", "valid, expired", "The token lives two hours."),
    Term(r"\b[Ff]resh", "valid, new", "The token is fresh."),
    Term(r"\bquota (?:is|was) spent|\bstarts? (?:anew|again at)", "is used up; resets", "Its quota is spent."),
    Term(r"\b(?:no|the|a|this|its) right(?:s)? to\b", "permission", "The account has no right to this call."),
    # media
    Term(r"\bmedium\b|\bmedia (?:is|has|was)\b|\ban? media\b(?! (?:ID|file|type))", "media file",
         "A medium was lost.", "A media ID names a media file."),
    # characters
    Term(r"\b(?:an?|another|one|each|every|no|any|some|these|those|few|many|more|other|invisible|special|wrong|same|last|"
         r"first|of|percent|equals|\}|\d) signs?\b(?! (?:it|the|an?|in|this|that|each|page))", "character",
         "It holds an invisible sign.", "Those sign the URL; a signature"),
    Term(r"\b[Ss]ign-in\b", "web authorization; a proxy's login page", "Code of the sign-in is missing."),
    Term(r"\b(?:capital|small) letters?\b", "uppercase, lowercase", "Written in small letters."),
    Term(r"\bwhite space\b|\b(?:an?|or|no|the|with|of) blanks?\b", "whitespace, space", "It was copied with a blank."),
    # wxdesk's own
    Term(r"\bcall(?:ed|s|ing)? (?:\w+ )?off\b", "cancelled", "The wait was called off."),
    Term(r"\b[Mm]end(?:s|ed|ing|able)?\b", "fix", "Mend that first."),
    Term(r"\b(?:WeChat|WeCom|[Ss]erver|[Hh]ost|[Ee]ndpoint|[Bb]ack end|\{host\}) (?:has )?(?:answer|repli|reply)\w*",
         "responds, returns; response", "WeChat answered nothing."),
    Term(r"\b[Ww]ho has to\b", "Who should act", "Who has to act: support"),
    Term(r"wxdesk does not know|stands? for one call", "wxdesk has no explanation", "wxdesk does not know code 1."),
    Term(r"\bpage(?:'s)? address|\b[Ww]hat follows #|\bfrom # on", "page URL; the part after #",
         "Sign the page's address."),
)  # fmt: skip
CHINESE = (
    Term(r"令牌(?!\(Token\)|（Token）)(?<!Token\(令牌)(?<!Token（令牌)", "access_token；合称“凭证”", "令牌已过期。",
         "消息推送的 Token（令牌）"),
    Term(r"页面地址", "网页地址", "请核对页面地址。"),
    Term(r"密钥环|KDE 钱包", "系统钥匙串；KWallet", "系统密钥环已锁定。"),
    Term(r"(?<!管理)(?<!小程序)后台(?!运行|任务|继续)", "微信公众平台、微信开发者平台……", "请在后台查看。",
         "企业微信管理后台"),
    Term(r"(?<!微信)(?:公众|开放|开发者)平台", "加“微信”", "请在开放平台绑定。", "请在微信开放平台绑定。"),
    Term(r"基本配置", "开发密钥", "见“基本配置”。"),
    Term(r"(?<!“)服务器配置", "消息推送", "请设置服务器配置。", "（旧称“服务器配置”）"),
    Term(r"应答|回应", "返回；没有响应", "服务器没有回应。"),
    Term(r"怀疑", "仅为推测", "怀疑网页地址有误。"),
    Term(r"这台电脑|此电脑", "本机", "这台电脑的 IP"),
    Term(r"不认识", "未收录；无效", "wxdesk 不认识此码。"),
    Term(r"小型微信", "沙盒（模拟微信环境）", "一个小型微信。"),
    Term(r"端点", "接口", "请检查端点。"),
    Term(r"JS ?安全域名|页面授权", "JS接口安全域名；网页授权", "JS安全域名"),
)  # fmt: skip

_MNEMONIC = re.compile(r"\(&\w\)|&(?=\w)")


class Breach(NamedTuple):
    room: str
    text: str
    term: Term


def rooms() -> dict[str, list[Text]]:
    """All that a user may read, by room, in both languages; the help is in English only."""
    texts: dict[str, list[Text]] = {"help": [Text(text, "") for text in _help()]}
    for one in translations.messages(translations.TS):
        texts.setdefault(one.context, []).append(Text(one.source, one.translation))
    for group in Group:
        texts[f"return_codes/{group.value}"] = [title(group)]
    for code in return_codes().values():
        fitting = (cause for _, cause in code.fitting_causes)
        texts[f"return_codes/{code.group.value}"] += [code.meaning, *code.causes, code.remedy, *fitting]
    return texts


def breaches(room: str, texts: list[Text]) -> Iterator[Breach]:
    for text in texts:
        for sentence, terms in ((text.en, ENGLISH), (text.zh, CHINESE)):
            plain = _MNEMONIC.sub("", sentence)
            yield from (Breach(room, sentence, term) for term in terms if re.search(term.wrong, plain))


def _help() -> Iterator[str]:
    """What `wxdesk-cli --help` and the help of each command say."""
    yield from _said_by(cli.parser())
    yield from cli.COMMANDS.values()
    for name in cli.COMMANDS:
        parser = argparse.ArgumentParser()
        importlib.import_module(f"wxdesk.commands.{name.replace('-', '_')}").add(parser)
        yield from _said_by(parser)


def _said_by(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield from filter(None, (parser.description, parser.epilog))
    for action in parser._actions:
        if action.help and action.help != argparse.SUPPRESS:
            yield action.help
        if isinstance(action, argparse._SubParsersAction):
            yield from filter(None, (choice.help for choice in action._choices_actions))
            for below in action.choices.values():
                if hasattr(below, "_actions"):  # a command's own parser is built when it is called
                    yield from _said_by(below)


def main() -> None:
    found = [breach for room, texts in rooms().items() for breach in breaches(room, texts)]
    for room, text, term in found:
        print(f"{room}: {text}\n    instead of {term.wrong}: {term.instead}")
    print(f"{len(found)} breaches in {len({breach.text for breach in found})} texts")


if __name__ == "__main__":
    main()
