"""Reliability K9, where others have the token: WeChat is never asked for one, whatever happens in whatever order."""

import contextlib
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.support.slow import examples
from tests.tokens.broker.test_broker_model import LIFETIME_S, BrokerMachine
from wxdesk.accounts.account import Account, Environment, TokenSource
from wxdesk.errors import SecretError, TokenStoreError
from wxdesk.sandbox.account.account import APPID
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialSource
from wxdesk.tokens.sources import Holding, TokenStore
from wxdesk.tokens.stores.stored_token import Form, StoredToken


class Company(TokenStore):
    """Keeps a token until its end, as Redis does; or is in trouble."""

    source = CredentialSource.REDIS
    where = "Redis k"

    def __init__(self, now):
        self.now = now
        self.value, self.ends_at, self.trouble = "", 0.0, False

    def keep(self, value, left_s):
        self.value, self.ends_at = value, self.now() + left_s

    def look(self):
        if self.trouble:
            raise TokenStoreError("redis_unreachable", host="r")
        left_s = self.ends_at - self.now()
        return Holding(StoredToken(Secret(self.value), Form.PLAIN), left_s) if left_s > 0 else None


def no_secret():
    raise SecretError("secret_missing", name="S")


class StoreMachine(BrokerMachine):
    source = TokenSource.REDIS

    def start(self):
        account = Account("S", APPID, Environment.SANDBOX, self.sandbox.api_base)
        account = replace(account, token_source=self.source)
        if not hasattr(self, "company"):
            self.company = Company(lambda: self.platform_clock.now().wall)
        self.broker = Broker(account, no_secret, self.api, self.clock, self.folder, store=self.company)

    def ask(self, work, *, token_calls, by_hand=False):
        def told():
            with contextlib.suppress(TokenStoreError):
                work()

        super().ask(told, token_calls=0)

    @rule()
    def the_company_fetches(self):
        now = self.platform_clock.now().wall
        issued = self.platform.account.tokens.fetch_stable(now)
        self.company.keep(issued.value, issued.end - now)

    @rule()
    def somebody_stores_a_dead_one(self):
        self.company.keep("84_" + "dead" * 30, LIFETIME_S)
        self.killed = True

    @rule(on=st.booleans())
    def trouble(self, on):
        self.company.trouble = on


TestStore = StoreMachine.TestCase
TestStore.settings = settings(examples(12), stateful_step_count=40)
