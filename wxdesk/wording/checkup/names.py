"""What the steps of a check-up, their states and what they look at are called, and who has to act."""

from wxdesk.checkup.line import Actor, State, Step
from wxdesk.wording import tr_noop

STEPS: dict[Step, str] = {
    Step.DNS: tr_noop("checkup", "Host name"),
    Step.WAY: tr_noop("checkup", "Way to WeChat"),
    Step.TLS: tr_noop("checkup", "Encryption (TLS)"),
    Step.CLOCK: tr_noop("checkup", "Clock"),
    Step.KEYRING: tr_noop("checkup", "AppSecret on this computer"),
    Step.APPID: tr_noop("checkup", "AppID"),
    Step.WHITELIST: tr_noop("checkup", "API IP whitelist"),
    Step.SECRET: tr_noop("checkup", "AppSecret"),
    Step.TOKEN: tr_noop("checkup", "access_token"),
    Step.EXIT: tr_noop("checkup", "This computer's IP"),
    Step.JSAPI: tr_noop("checkup", "jsapi_ticket"),
    Step.WX_CARD: tr_noop("checkup", "card ticket (wx_card)"),
    Step.QUOTA: tr_noop("checkup", "Daily quotas"),
    Step.PERMISSIONS: tr_noop("checkup", "Permissions"),
    Step.PUSH: tr_noop("checkup", "Message push"),
    Step.DOMAINS: tr_noop("checkup", "JS interface safe domains"),
    Step.VERIFY_FILE: tr_noop("checkup", "Verification file"),
}
STATES: dict[State, str] = {
    State.GOOD: tr_noop("checkup", "good"),
    State.WARN: tr_noop("checkup", "note"),
    State.BAD: tr_noop("checkup", "wrong"),
    State.NOT_REACHED: tr_noop("checkup", "not reached"),
    State.NOT_ASKED: tr_noop("checkup", "not checked"),
}
ACTORS: dict[Actor, str] = {
    Actor.YOU: tr_noop("checkup", "you"),
    Actor.ADMINISTRATOR: tr_noop("checkup", "account administrator"),
    Actor.NETWORK: tr_noop("checkup", "network administrator"),
    Actor.DEVELOPER: tr_noop("checkup", "developer"),
    Actor.WECHAT: tr_noop("checkup", "WeChat"),
}
# Of checkup.probes.PROBES.
PROBES: dict[str, str] = {
    "media": tr_noop("checkup", "download temporary media"),
    "material": tr_noop("checkup", "count permanent material"),
    "menu": tr_noop("checkup", "read the menu"),
    "autoreply": tr_noop("checkup", "read the automatic replies"),
    "tags": tr_noop("checkup", "list follower tags"),
    "drafts": tr_noop("checkup", "count drafts"),
    "publishing": tr_noop("checkup", "list published articles"),
    "templates": tr_noop("checkup", "list message templates"),
    "subscriptions": tr_noop("checkup", "read the subscription message categories"),
    "service": tr_noop("checkup", "list customer service staff"),
    "push_addresses": tr_noop("checkup", "list WeChat's push IPs"),
    "cards": tr_noop("checkup", "list cards"),
}
QUOTAS: dict[str, str] = {
    "stable_token": tr_noop("checkup", "stable access_token"),
    "token": tr_noop("checkup", "classic access_token"),
    "ticket": tr_noop("checkup", "tickets"),
    "media": tr_noop("checkup", "media downloads"),
}
