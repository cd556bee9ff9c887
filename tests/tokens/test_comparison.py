"""Who holds which token: side by side, and one question to WeChat for each value."""

import pytest

from wxdesk.accounts.account import TokenSource
from wxdesk.errors import ApiError, TokenStoreError
from wxdesk.secrecy import Secret
from wxdesk.tokens import comparison
from wxdesk.tokens.comparison import Holder
from wxdesk.tokens.credential import CredentialKind, State
from wxdesk.tokens.sources import Holding, TokenStore
from wxdesk.tokens.stores.stored_token import Form, StoredToken
from wxdesk.wording.tokens import comparison as words


class Store(TokenStore):
    """Holds `text`, or raises it."""

    where = "there"

    def __init__(self, text):
        self.text = text

    def look(self):
        if isinstance(self.text, Exception):
            raise self.text
        return Holding(StoredToken(Secret(self.text), Form.PLAIN), 100.0) if self.text else None


def stores(redis, server):
    return {TokenSource.REDIS: Store(redis), TokenSource.SERVER: Store(server)}


def plain(context, text):
    return text


def test_the_same_value_is_one_group_and_costs_one_call(broker, calls):
    token = broker.fetch(CredentialKind.ACCESS_TOKEN)
    calls.clear()
    held = comparison.compare(stores(token.value.reveal(), token.value.reveal()), broker)
    assert [(one.holder, one.group) for one in held] == [
        (Holder.REDIS, 1),
        (Holder.TOKEN_SERVER, 1),
        (Holder.WXDESK, 1),
    ]
    assert comparison.all_equal(held)
    assert calls == []
    assert comparison.probe(held, broker) == {1: None}
    assert calls.paths() == ["get_api_domain_ip"]


def test_different_ones_are_told_apart_and_asked_about_one_by_one(broker, platform):
    mine = broker.fetch(CredentialKind.ACCESS_TOKEN)
    held = comparison.compare(stores("84_" + "d" * 100, mine.value.reveal()), broker)
    assert [one.group for one in held] == [1, 2, 2]
    assert not comparison.all_equal(held)
    answers = comparison.probe(held, broker)
    assert answers[2] is None
    assert answers[1].errcode == 40001
    assert words.verdict(answers[1]) == "refused"
    assert broker.get(CredentialKind.ACCESS_TOKEN).state(broker.now()) is State.FRESH  # it was another's


def test_of_one_in_trouble_the_others_are_told_all_the_same(broker):
    trouble = TokenStoreError("redis_unreachable", host="r")
    held = comparison.compare(stores(trouble, None), broker)
    assert [(one.error, one.value) for one in held] == [(trouble, None), (None, None), (None, None)]
    assert not comparison.all_equal(held)
    assert "Redis at r" in words.tell_missing(held[0], plain)
    assert words.tell_missing(held[1], plain) == "no access_token"


def test_wxdesks_own_that_is_refused_is_marked(broker, platform):
    broker.fetch(CredentialKind.ACCESS_TOKEN)
    platform.replace_tokens(at_once=True)
    comparison.probe(comparison.compare({}, broker), broker)
    assert broker.get(CredentialKind.ACCESS_TOKEN).state(broker.now()) is State.REPLACED


@pytest.mark.parametrize(
    ("errcode", "verdict", "said"),
    [
        (40001, "refused", "WeChat refuses it (40001)"),
        (42001, "refused", "WeChat refuses it (42001)"),
        (40164, "address", "refuses this computer's IP 203.0.113.7 (40164), whatever the access_token"),
        (45009, "unknown", "not known: "),
    ],
)
def test_an_answer_about_the_address_is_none_about_the_token(errcode, verdict, said):
    error = ApiError(errcode=errcode, text="", endpoint="/x", egress_ip="203.0.113.7")
    assert words.verdict(error) == verdict
    assert said in words.tell_answer(error, plain)[0]
