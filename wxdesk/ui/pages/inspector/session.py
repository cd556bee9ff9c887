"""What happens between a page in the browser and WeChat's stand-in: its wx.config judged, its calls answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from wxdesk.accounts.account import Account
from wxdesk.inspector import answers
from wxdesk.inspector.answers import Media, Permission
from wxdesk.inspector.api_names import SHARE_MENU
from wxdesk.inspector.bridge import Began, Call, Listens, Said
from wxdesk.inspector.clients import Client
from wxdesk.inspector.judging import Answer, Judgement, answer_to, config_reply, judge
from wxdesk.inspector.recording import CONFIG, Recording, recording_of
from wxdesk.secrecy import Secret
from wxdesk.signing.verdicts.suspicion import DiagnosisContext
from wxdesk.tokens import known_credentials
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import CredentialKind
from wxdesk.ui.tasks import Tasks

MOST_CONFIGS = 20  # of one page; a page that calls wx.config more often does so in a loop
MOST_CALLS = 500
_NO_PERMISSION = Permission()


class BridgedPage(Protocol):
    """The side of a page that is needed here; the browser's InspectedPage has it."""

    said: SignalInstance

    def answer(self, call: Call, reply: dict[str, Any]) -> None: ...

    def share(self, listens: Listens) -> None: ...


@dataclass
class Config:
    """A wx.config that was recorded; what is not known yet is None. `problem`: why there is no ticket."""

    number: int
    recording: Recording
    answer: Answer | None = None
    judgement: Judgement | None = None
    account: Account | None = None
    problem: BaseException | None = None


@dataclass(frozen=True)
class Logged:
    """A call of the page's, and what it was told; `of_sdk`: the SDK makes it by itself."""

    call: Call
    reply: Mapping[str, Any] = field(hash=False)
    of_sdk: bool = False


class Session(QObject):
    """One page, from the address that was entered until the next. `config_changed`: a Config is new, or more is known
    of it; `called`: a Logged. Nothing is emitted after close()."""

    config_changed = Signal(object)
    called = Signal(object)

    def __init__(
        self,
        page: BridgedPage,
        client: Client,
        account: Account | None,
        list_accounts: Callable[[], tuple[Account, ...]],
        broker_of: Callable[[Account], Broker],
        tasks: Tasks,
        media: "MediaAnswers | None" = None,
    ) -> None:
        super().__init__()
        self._page, self._client, self._account = page, client, account
        self._list_accounts, self._broker_of, self._tasks = list_accounts, broker_of, tasks
        self._media = media
        self.configs: list[Config] = []
        self.calls: list[Logged] = []
        self.passed_over = 0
        self._shares: dict[str, Listens] = {}
        self._permissions: dict[str, Permission] = {}
        self._after_config = False  # the SDK's own call follows each answer
        self._closed = False
        # Not while Chromium waits for the end of a call of its own: an answer may open a dialog.
        page.said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        self._closed = True
        self.deleteLater()

    def shares(self) -> tuple[str, ...]:
        """What of WeChat's share menu the page listens to."""
        return tuple(name for name in SHARE_MENU if name in self._shares)

    def share(self, name: str) -> None:
        """As if its visitor had chosen that; what the page makes of it is a call of its own."""
        listens = self._shares.get(name)
        if listens is not None:
            self._page.share(listens)

    def _on_said(self, said: Said) -> None:
        if self._closed:
            return
        if isinstance(said, Began):
            self._permissions.clear()  # those of the document before
            self._shares.clear()
        elif isinstance(said, Listens):
            if said.name in SHARE_MENU:
                self._shares[said.name] = said
        elif isinstance(said, Call):
            (self._on_config if said.name == CONFIG else self._on_call)(said)

    # --- wx.config --------------------------------------------------------------------------------------------------
    def _on_config(self, call: Call) -> None:
        if len(self.configs) >= MOST_CONFIGS:
            self.passed_over += 1  # and gets no answer
            self.config_changed.emit(self.configs[-1])
            return
        recording = recording_of(call, self._client)
        account = self._account_of(recording.appid)
        config = Config(len(self.configs) + 1, recording, account=account)
        self.configs.append(config)
        self.config_changed.emit(config)
        if account is None:
            self._answer_config(call, config, None)
            return
        broker = self._broker_of(account)
        self._tasks.run(
            lambda job: broker.fetch(CredentialKind.JSAPI_TICKET).value,
            owner=self,
            done=partial(self._answer_config, call, config),
            failed=partial(self._on_no_ticket, call, config),
        )

    def _account_of(self, appid: str) -> Account | None:
        """Whose AppID it is; else the one that the window shows: the page was opened for it."""
        named = (account for account in self._list_accounts() if account.appid == appid)
        return next(named, self._account)

    def _on_no_ticket(self, call: Call, config: Config, error: BaseException) -> None:
        config.problem = error
        self._answer_config(call, config, None)

    def _answer_config(self, call: Call, config: Config, ticket: Secret | None) -> None:
        config.answer = answer_to(config.recording, config.account, ticket)
        apis = frozenset(config.recording.apis)
        self._permissions[call.document] = Permission(config.answer.lets_go_on, apis)
        self._after_config = True
        self._page.answer(call, config_reply(config.answer, config.recording))
        self.config_changed.emit(config)
        account, answer = config.account, config.answer
        accounts = self._list_accounts()
        if account is None:
            known: Callable[[], Mapping[str, Secret]] = dict
            around = DiagnosisContext(accounts={one.appid: one.name for one in accounts})
        else:
            others = [self._broker_of(one) for one in accounts if one != account]
            known = partial(_known, self._broker_of(account), ticket, others)
            around = known_credentials.circumstances_of(self._broker_of(account), accounts)
        self._tasks.run(
            lambda job: judge(config.recording, answer, account, known(), around, job.check),
            owner=self,
            done=partial(self._on_judged, config),
        )

    def _on_judged(self, config: Config, judgement: Judgement) -> None:
        config.judgement = judgement
        self.config_changed.emit(config)

    # --- everything else --------------------------------------------------------------------------------------------
    def _on_call(self, call: Call) -> None:
        permission = self._permissions.get(call.document, _NO_PERMISSION)
        of_sdk = self._after_config and call.name == "getNetworkType" and len(call.arguments) <= _SDK_KEYS
        self._after_config = self._after_config and not of_sdk
        reply = answers.answer(call, self._client, permission)
        if isinstance(reply, Media):
            if self._media is not None:
                self._media.answer(reply, call, partial(self._reply, call))
                return
            reply = answers.cancelled(call.name)
        self._reply(call, reply, of_sdk)

    def _reply(self, call: Call, reply: dict[str, Any], of_sdk: bool = False) -> None:
        self._page.answer(call, reply)
        logged = Logged(call, reply, of_sdk)
        if len(self.calls) < MOST_CALLS:
            self.calls.append(logged)
            self.called.emit(logged)


_SDK_KEYS = 6  # those that every call has


class MediaAnswers(Protocol):
    """Answers the calls that need pictures, now or later."""

    def answer(self, wanted: Media, call: Call, reply: Callable[[dict[str, Any]], None]) -> None: ...


def _known(broker: Broker, ticket: Secret | None, others: list[Broker]) -> Mapping[str, Secret]:
    """In the sandbox nothing is spared: what a page may have been signed with by mistake is fetched, too."""
    if broker.account.of_sandbox and ticket is not None:
        return known_credentials.fetched(broker).by_name
    return known_credentials.in_memory(broker, ticket, others).by_name
