"""What a step's outcomes mean: how the line stands, and who has to act. Their sentences are in wording/checkup."""

from typing import Any

from wxdesk.checkup.line import Actor, Line, Part, State, Step
from wxdesk.checkup.probes import UNAUTHORIZED
from wxdesk.errors import ApiError, NetworkError, TokenError, WxdeskError
from wxdesk.wechat.errors.return_code import Who
from wxdesk.wechat.errors.return_codes import return_codes

NOT_REACHED = "not_reached"
ADDRESS_REFUSED = frozenset({40164, 61004, 89501, 89503, 89506, 89507})
REFUSED = "refused"  # the line says what its error says

OUTCOMES: dict[str, tuple[State, Actor | None]] = {
    NOT_REACHED: (State.NOT_REACHED, None),
    "dns_found": (State.GOOD, None),
    "dns_of_proxy": (State.NOT_ASKED, None),
    "dns_needless": (State.NOT_ASKED, None),
    "way_direct": (State.GOOD, None),
    "way_by_proxy": (State.GOOD, None),
    "way_connected": (State.GOOD, None),
    "way_slow": (State.WARN, Actor.NETWORK),
    "tls_trusted": (State.GOOD, None),
    "tls_needless": (State.NOT_ASKED, None),
    "clock_right": (State.GOOD, None),
    "clock_ahead": (State.BAD, Actor.YOU),
    "clock_behind": (State.BAD, Actor.YOU),
    "clock_unknown": (State.NOT_ASKED, None),
    "secret_kept": (State.GOOD, None),
    "secret_given": (State.GOOD, None),
    "secret_built_in": (State.GOOD, None),
    "secret_needless": (State.NOT_ASKED, None),
    "asked_with_secret": (State.NOT_ASKED, None),
    "appid_known": (State.GOOD, None),
    "whitelist_admits": (State.GOOD, None),
    "secret_right": (State.GOOD, None),
    "secret_wrong": (State.BAD, Actor.ADMINISTRATOR),
    "token_got": (State.GOOD, None),
    "token_replaced": (State.BAD, Actor.DEVELOPER),
    "token_dead": (State.BAD, Actor.DEVELOPER),
    "token_expired": (State.BAD, Actor.WECHAT),
    "exit_seen": (State.GOOD, None),
    "exit_unknown": (State.NOT_ASKED, None),
    "ticket_got": (State.GOOD, None),
    "cards_unauthorized": (State.WARN, Actor.ADMINISTRATOR),
    "unauthorized": (State.BAD, Actor.ADMINISTRATOR),
    "unauthorized_here": (State.WARN, Actor.ADMINISTRATOR),
    "quota_unknown": (State.NOT_ASKED, None),
    "quota_left": (State.GOOD, None),
    "quota_low": (State.WARN, Actor.DEVELOPER),
    "quota_used_up": (State.BAD, Actor.DEVELOPER),
    "permissions_all": (State.GOOD, None),
    "permissions_lack": (State.WARN, Actor.ADMINISTRATOR),
    "permissions_essential_lack": (State.BAD, Actor.ADMINISTRATOR),
    "permissions_unclear": (State.WARN, Actor.YOU),
    "probe_allowed": (State.GOOD, None),
    "probe_unauthorized": (State.WARN, Actor.ADMINISTRATOR),
    "probe_used_up": (State.NOT_ASKED, None),
    "push_reached": (State.GOOD, None),
    "push_not_set": (State.NOT_ASKED, None),
    "push_no_host": (State.BAD, Actor.DEVELOPER),
    "push_lost": (State.BAD, Actor.DEVELOPER),
    "domains_none": (State.NOT_ASKED, None),
    "domains_right": (State.GOOD, None),
    "domains_wrong": (State.WARN, Actor.ADMINISTRATOR),
    "domains_many": (State.WARN, Actor.ADMINISTRATOR),
    "domain_right": (State.GOOD, None),
    **dict.fromkeys(
        (
            *("domain_scheme", "domain_space", "domain_query", "domain_wildcard"),
            *("domain_port", "domain_dot", "domain_ip", "domain_spelling"),
        ),
        (State.WARN, Actor.ADMINISTRATOR),
    ),
    "verify_not_given": (State.NOT_ASKED, None),
    "verify_no_domain": (State.NOT_ASKED, None),
    "verify_name": (State.BAD, Actor.YOU),
    "verify_right": (State.GOOD, None),
    "verify_wrong": (State.BAD, Actor.DEVELOPER),
    "verify_unreachable": (State.BAD, Actor.DEVELOPER),
    "file_right": (State.GOOD, None),
    **dict.fromkeys(("file_missing", "file_redirected", "file_other"), (State.BAD, Actor.DEVELOPER)),
}

_ACTORS = {
    Who.SUPPORT: Actor.YOU,
    Who.FRONT_END: Actor.DEVELOPER,
    Who.BACK_END: Actor.DEVELOPER,
    Who.ADMINISTRATOR: Actor.ADMINISTRATOR,
    Who.PLATFORM: Actor.DEVELOPER,
    Who.USER: Actor.YOU,
    Who.WECHAT: Actor.WECHAT,
    Who.NOBODY: Actor.WECHAT,
}
# Return codes name who has to act when a company's own program gets them; to this desk these mean somebody else.
_OWN_CALLS = {
    40013: Actor.YOU,
    40125: Actor.ADMINISTRATOR,
    41002: Actor.YOU,
    41004: Actor.YOU,
    45009: Actor.DEVELOPER,
}
# What somebody at this desk can put right; the rest of what goes wrong on the way is for who runs the network.
_OF_DESK = frozenset({"redirected", "wrong_shape", "credential_malformed", "not_http"})


def line(step: Step, outcome: str, *, parts: tuple[Part, ...] = (), **fields: Any) -> Line:
    state, who = OUTCOMES[outcome]
    return Line(step, state, outcome, who, fields, parts=parts)


def part(name: str, outcome: str, **fields: Any) -> Part:
    return Part(name, OUTCOMES[outcome][0], outcome, fields)


def refused(step: Step, error: WxdeskError) -> Line:
    """What WeChat or the way to it said; that an account may not do this is told in our own words."""
    if isinstance(error, ApiError) and error.errcode in UNAUTHORIZED:
        needless = step in (Step.QUOTA, Step.PUSH)
        return line(step, "unauthorized_here" if needless else "unauthorized", errcode=error.errcode)
    return Line(step, State.BAD, REFUSED, actor(error), error=error)


def broken_by(error: WxdeskError) -> Step | None:
    """The step that does not hold any more, so that nothing that needs it can be asked; None where others can."""
    if isinstance(error, NetworkError):
        return Step.WAY
    if isinstance(error, ApiError) and error.errcode in ADDRESS_REFUSED:
        return Step.WHITELIST
    lost = isinstance(error, TokenError) or (isinstance(error, ApiError) and error.token_rejected)
    return Step.TOKEN if lost else None


def actor(error: WxdeskError) -> Actor:
    if isinstance(error, ApiError):
        code = return_codes().get(str(error.errcode))
        return _OWN_CALLS.get(error.errcode) or (_ACTORS[code.who] if code else Actor.DEVELOPER)
    if isinstance(error, NetworkError):
        return Actor.YOU if error.code in _OF_DESK else Actor.NETWORK
    return Actor.YOU
