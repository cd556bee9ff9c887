"""JS interface safe domains: how they are spelled, and the file by which WeChat knows whose they are.

What WeChat takes: a domain, or a domain with a path; no scheme, port, IP address or wildcard; the file
MP_verify_….txt must answer below it with what stands in its name (developers.weixin.qq.com, JS-SDK, "bind a domain").
"""

import re
from urllib.parse import quote

from wxdesk import hosts
from wxdesk.checkup.desk import Answers, outcome
from wxdesk.checkup.line import Line, Part, State, Step
from wxdesk.checkup.outcomes import line, part
from wxdesk.errors import WxdeskError

MOST_DOMAINS = 5
_NAME = re.compile(r"MP_verify_([A-Za-z0-9]{1,64})\.txt")
_LABEL = re.compile(r"(?!-)[^\W_](?:(?:[^\W_]|-){0,61}[^\W_])?")
# The first that fits is what is wrong.
_MISTAKES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("domain_scheme", re.compile(r"(?i)^[a-z]{2,10}:/|^//")),
    ("domain_space", re.compile(r"\s")),
    ("domain_query", re.compile(r"[?#@]")),
    ("domain_wildcard", re.compile(r"\*")),
    ("domain_port", re.compile(r"^[^/]*:\d")),
    ("domain_dot", re.compile(r"^[^/]*[。．｡、，]")),
)


def mistake(domain: str) -> str:
    """The outcome of a domain as it was entered: what is wrong with it, or `domain_right`."""
    for name, shape in _MISTAKES:
        if shape.search(domain):
            return name
    host = domain.partition("/")[0]
    if hosts.address_of(host) is not None:
        return "domain_ip"
    labels = host.split(".")
    spelled = len(labels) > 1 and len(host) <= 253 and all(_LABEL.fullmatch(label) for label in labels)
    return "domain_right" if spelled else "domain_spelling"


def safe_domains(answers: Answers) -> Line:
    if not answers.domains:
        return line(Step.DOMAINS, "domains_none")
    parts = tuple(part(domain, mistake(domain)) for domain in answers.domains)
    wrong = tuple(one for one in parts if one.state is not State.GOOD)
    if len(parts) > MOST_DOMAINS:
        return line(Step.DOMAINS, "domains_many", parts=parts, count=len(parts))
    if wrong:
        return line(Step.DOMAINS, "domains_wrong", parts=parts, domain=wrong[0].name, why=wrong[0].outcome)
    return line(Step.DOMAINS, "domains_right", parts=parts, domains=", ".join(answers.domains))


def verification_file(answers: Answers) -> Line:
    name = answers.asked.verify_file
    if not name:
        return line(Step.VERIFY_FILE, "verify_not_given")
    found = _NAME.fullmatch(name)
    if found is None:
        return line(Step.VERIFY_FILE, "verify_name")
    domains = [one for one in answers.domains if mistake(one) == "domain_right"]
    if not domains:
        return line(Step.VERIFY_FILE, "verify_no_domain")
    parts = tuple(_file_of(answers, domain, name, found[1]) for domain in domains)
    wrong = next((one for one in parts if one.state is State.BAD), None)
    if wrong is None:
        return line(Step.VERIFY_FILE, "verify_right", parts=parts, domain=parts[0].name)
    says = "verify_wrong" if wrong.error is None else "verify_unreachable"
    return line(Step.VERIFY_FILE, says, parts=parts, domain=wrong.name)


def file_url(domain: str, name: str) -> str:
    """Where WeChat looks for the file: below the domain's path, if it has one."""
    host, _, path = domain.partition("/")
    folder = quote(path.strip("/"), safe="/%:@!$,;=~", errors="replace")
    return f"https://{host}/{folder}{'/' if folder else ''}{name}"


def _file_of(answers: Answers, domain: str, name: str, text: str) -> Part:
    got = outcome(lambda: answers.fetch_page(file_url(domain, name)))
    if isinstance(got, WxdeskError):
        return Part(domain, State.BAD, "refused", error=got)
    if 300 <= got.status < 400:
        return part(domain, "file_redirected", location=got.location)
    if got.status != 200:
        return part(domain, "file_missing", status=got.status)
    return part(domain, "file_right" if got.body.strip() == text else "file_other")
