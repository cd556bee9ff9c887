"""What the account's access_token and tickets are, how long they are valid, and who replaced them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout

from wxdesk.accounts.account import Account, TokenSource
from wxdesk.errors import TokenError
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import Credential, CredentialKind
from wxdesk.tokens.reception import Reception
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.page import Page
from wxdesk.ui.pages.tokens import consent
from wxdesk.ui.pages.tokens import headline as headlines
from wxdesk.ui.pages.tokens.comparison_card import ComparisonCard, StoresOf
from wxdesk.ui.pages.tokens.credential_card import CredentialCard
from wxdesk.ui.pages.tokens.headline import Held, Outcome
from wxdesk.ui.pages.tokens.history_card import HistoryCard
from wxdesk.ui.pages.tokens.paste_card import PasteCard
from wxdesk.ui.pages.tokens.quota_card import QuotaCard
from wxdesk.ui.pages.tokens.reception_card import ReceptionCard
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets import Label
from wxdesk.ui.widgets.busy_button import BusyButton
from wxdesk.ui.widgets.messages.answer_line import AnswerLine
from wxdesk.wording.errors import describe
from wxdesk.wording.numbers import clock_time
from wxdesk.wording.tokens.clocks import wrong_clock

_ACROSS = 3 * 264 + 2 * theme.CARD_PADDING  # what three cards beside each other need
_POLL_MS = 100  # how soon it is seen that WeChat is waited for, and no longer the keyring


class TokensPage(Page):
    _changed = Signal()  # the broker's listeners run on any thread; this brings the news here

    def __init__(
        self,
        broker_of: Callable[[Account], Broker],
        tasks: Tasks,
        clipboard: Clipboard,
        stores_of: StoresOf = lambda account: {},
    ) -> None:
        super().__init__()
        self._comparison, self._paste = ComparisonCard(stores_of, tasks), PasteCard()
        self._broker_of = broker_of
        self._tasks = tasks
        self._clipboard = clipboard
        self._broker: Broker | None = None
        self._asking: Task | None = None
        self._pressed: BusyButton | None = None  # what began it; None: the page by itself
        self._outcome: Outcome | None = None
        self._failure: BaseException | None = None
        self._failed_at = 0.0
        # What the failure says is the last word on the way to WeChat until another answer was had, on whichever page.
        self._known_then: Reception | None = None
        self._asks_by_itself = (
            True  # not after a failure, which waits for a person, nor once it was cancelled
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        self._check, self._get = BusyButton(), BusyButton(primary=True)
        self._check.setObjectName("check_now")
        self._get.setObjectName("get_current")
        self.action_row.addWidget(self._check)
        self.action_row.addWidget(self._get)
        self._line = AnswerLine(self._clipboard)
        self._line.waiting.cancel.setObjectName("cancel_asking")
        self._line.waiting.cancel_on_escape()
        self.use_answer_line(self._line)
        self._cards = {kind: CredentialCard(kind, self._clipboard) for kind in CredentialKind}
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.CARD_PADDING)
        for card in self._cards.values():
            self._row.addWidget(card, 1)
        self._wrong_clock = Label(colour="warn")
        self._wrong_clock.setObjectName("wrong_clock")
        self._wrong_clock.hide()
        self.body.addWidget(self._wrong_clock)
        self.reception = ReceptionCard(self._clipboard)
        self.body.addWidget(self._paste)
        self.body.addLayout(self._row)
        self.body.addWidget(self._comparison)
        self._history = HistoryCard()
        self.body.addWidget(self._history)
        self._quota = QuotaCard(self._tasks)
        self.body.addWidget(self._quota)
        self.body.addWidget(self.reception)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._check.clicked.connect(self._on_check)
        self._get.clicked.connect(self._on_get)
        self._paste.pasted.connect(self._on_pasted)
        self._changed.connect(self._show, Qt.ConnectionType.QueuedConnection)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self).activated.connect(self._on_check)
        self._cards[CredentialKind.ACCESS_TOKEN].force_requested.connect(self._on_force)
        self._quota.changed.connect(self._show)
        self._line.waiting.cancelled.connect(self._on_cancelled)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._on_second)
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._say_waiting)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Tokens"))
        self._check.setText(self.tr("&Check now"))
        self._check.setToolTip(self.tr("Ask WeChat whether it still accepts the access_token (F5)"))
        self._get.setText(self.tr("&Get the current one"))
        self._get.setToolTip(self.tr("Ask WeChat for the current access_token and tickets"))
        for part in (
            self._line,
            self._history,
            self._quota,
            self.reception,
            self._comparison,
            self._paste,
        ):
            part.retranslate()
        self._show()

    def show_account(self, account: Account | None) -> None:
        super().show_account(account)
        self._stop()
        self._forget_news()
        if self._broker is not None:
            self._broker.on_changed.remove(self._tell_changed)
        self._broker = self._broker_of(account) if account else None
        if self._broker is not None:
            self._broker.on_changed.append(self._tell_changed)
        self._quota.show_broker(self._broker)
        for card in self._cards.values():
            card.hide_value()
        self._cards[CredentialKind.ACCESS_TOKEN].offer_force(self._is_stable())
        self._paste.clear()
        self._paste.setVisible(account is not None and account.token_source is TokenSource.PASTED)
        self._comparison.show_account(account, self._broker)
        self._show()

    def enter(self) -> None:
        """Stable tokens are fetched by themselves, which harms nobody; a classic one only when somebody says so."""
        self._clock.start()
        if self._failure is None:
            self._asks_by_itself = True
        if self._harms_nobody():
            self._fetch_missing()
        self._load_history()  # after the AppSecret: a keyring that is locked is waited for once
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards stand beside each other where there is room, and below each other where there is not."""
        super().resizeEvent(event)
        wide = self.width() - 2 * theme.MARGIN >= _ACROSS
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if wide else down)
        self._history.legend.setVisible(wide)

    def _is_stable(self) -> bool:
        return self.account is not None and self.account.token_source is TokenSource.STABLE

    def _harms_nobody(self) -> bool:
        """Whether tokens may be had without a person's word."""
        return (
            self._can_get()
            and self.account is not None
            and self.account.token_source is not TokenSource.CLASSIC
        )

    def _can_get(self) -> bool:
        """One that is pasted by hand has to be there first."""
        pasted = self.account is not None and self.account.token_source is TokenSource.PASTED
        return not pasted or self._held().get(CredentialKind.ACCESS_TOKEN) is not None

    # --- asking WeChat ----------------------------------------------------------------------------------------------
    def _fetch_missing(self) -> None:
        """What was never fetched or nears its end. What was replaced stays in view until somebody gets another."""
        broker = self._broker
        if broker is None or self._busy():
            return
        wanted = [
            kind for kind in CredentialKind if broker.is_due(kind) and not _is_replaced(broker.get(kind))
        ]
        if not wanted:
            return
        token = broker.get(CredentialKind.ACCESS_TOKEN)
        expired = token is not None and token.refused_at is not None  # a check has just found that
        self._run(
            lambda: [broker.fetch(kind) for kind in wanted],
            lambda result: headlines.renewed(broker.now().wall) if expired else None,
        )

    def _on_get(self) -> None:
        broker, account = self._broker, self.account
        if broker is None or account is None or self._busy():
            return
        classic = account.token_source is TokenSource.CLASSIC
        if classic and not consent.agreed(consent.CLASSIC, account, self):
            return
        before = self._held()
        self._run(
            lambda: [broker.refresh(kind, consent=classic) for kind in CredentialKind],
            lambda result: headlines.obtained(before, self._held(), broker.now().wall),
            self._get,
        )

    def _on_pasted(self, text: Secret) -> None:
        broker = self._broker
        if broker is None or self._busy():
            return
        before = self._held()

        def use() -> None:
            broker.paste(text)
            for kind in CredentialKind:
                broker.fetch(kind)

        self._run(use, lambda result: headlines.obtained(before, self._held(), broker.now().wall))

    def _on_force(self) -> None:
        broker = self._broker
        if broker is None or self._busy():
            return
        if consent.agreed(consent.FORCED, broker.account, self):
            self._run(
                lambda: broker.force_stable(consent=True),
                lambda result: headlines.forced(broker.now().wall),
                self._get,
            )

    def _on_check(self) -> None:
        broker = self._broker
        if broker is None or self._busy() or not self._may_check():
            return

        def told(token: Credential) -> Outcome | None:
            return headlines.accepted(broker.now().wall) if token.refused_at is None else None

        self._run(broker.check, told, self._check)

    def _may_check(self) -> bool:
        """A classic access_token that is not there yet would have to be fetched, which a check does not do."""
        return self._harms_nobody() or self._held().get(CredentialKind.ACCESS_TOKEN) is not None

    def _run(
        self,
        work: Callable[[], Any],
        told: Callable[[Any], Outcome | None],
        pressed: BusyButton | None = None,
    ) -> None:
        """`work` runs on a worker, and reaches nothing of the page; `told` makes of its result, on the UI thread, what is
        said about it; `pressed` is the button that this is about."""

        def on_done(result: Any) -> None:
            self._ended()
            self._forget_news()
            self._outcome = told(result)
            self._show()

        def on_failed(error: BaseException) -> None:
            self._ended()
            self._tell_failure(error, lambda: self._run(work, told, pressed))

        self._pressed = pressed
        self._poll.start()
        self._line.wait_for(self._waiting_words())
        self._asking = self._tasks.run(lambda job: work(), owner=self, done=on_done, failed=on_failed)
        self._show()

    def _tell_failure(self, error: BaseException, again: Callable[[], None]) -> None:
        self._outcome, self._failure, self._asks_by_itself = None, error, False
        self._failed_at = self._broker.now().wall if self._broker else 0.0
        self._known_then = self._broker.reception if self._broker else None
        self._line.remedies.offer_for(error, again)
        self._show()

    def _forget_news(self) -> None:
        self._outcome = self._failure = None
        self._asks_by_itself = True
        self._line.remedies.clear()

    def _ended(self) -> None:
        self._poll.stop()
        self._line.stop_waiting()

    def _on_cancelled(self) -> None:
        self._stop()
        self._forget_news()
        self._outcome, self._asks_by_itself = headlines.cancelled, False
        self._show()

    def _stop(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
        self._ended()

    def _busy(self) -> bool:
        return self._asking is not None and not self._asking.over

    def _tell_changed(self) -> None:
        self._changed.emit()

    # --- showing ----------------------------------------------------------------------------------------------------
    def _on_second(self) -> None:
        if not self.isVisible():
            self._clock.stop()
            return
        self._show()
        if self._harms_nobody() and (self._asks_by_itself or self._is_time()):
            self._fetch_missing()

    def _is_time(self) -> bool:
        """After a failure that says when it asks again."""
        at = self._failure.fields["again_at"] if isinstance(self._failure, TokenError) else None
        return at is not None and self._broker is not None and self._broker.now().wall >= at

    def _held(self) -> Held:
        return {kind: self._broker.get(kind) if self._broker else None for kind in CredentialKind}

    def _show(self) -> None:
        broker, busy = self._broker, self._busy()
        for button, usable in ((self._check, self._may_check()), (self._get, self._can_get())):
            button.show_state(broker is not None and not busy and usable, busy and button is self._pressed)
        if broker is None:
            return
        self._drop_old_news(broker.reception)
        now, held = broker.now(), self._held()
        for kind, card in self._cards.items():
            card.show_credential(held[kind], now)
        self._history.show_history(broker.sightings, now)
        self._wrong_clock.say_if_any(wrong_clock(broker.api.clock_off_s, translate))
        self.reception.show_reception(broker.reception)
        self._say_headline()

    def _say_headline(self) -> None:
        if self._failure is not None:
            told = describe(self._failure, translate)
            tried = self.tr("Last tried at {time}").format(time=clock_time(self._failed_at, seconds=True))
            small = " · ".join(part for part in (tried, told.small_print) if part)
            self._line.say(told.sentence, "bad", told.remedy, small)
        elif self._broker is not None:
            outcome = self._outcome() if self._outcome is not None else ""
            line = headlines.headline(self._held(), self._broker.now(), bool(outcome))
            outcome = outcome if not line.tone else ""  # bad news goes before it
            self._line.say(f"{outcome} {line.text}".strip(), line.tone, line.detail)

    def _load_history(self) -> None:
        """What was seen before this start; it waits for disk and keyring."""
        broker = self._broker
        if broker is not None:
            self._tasks.run(
                lambda job: broker.sightings.load(broker.now()), owner=self, done=lambda none: self._show()
            )

    def _say_waiting(self) -> None:
        self._line.wait_for(self._waiting_words())

    def _waiting_words(self) -> str:
        if self._broker is not None and self._broker.waits_for_keyring:
            return self.tr(
                "Waiting for the system keyring. It may be asking for a password in another window."
            )
        return self.tr("Waiting for WeChat…")

    def _drop_old_news(self, reception: Reception | None) -> None:
        """A call that went through since contradicts what the failure says of the way to WeChat."""
        news = reception is not None and reception is not self._known_then and reception.accepted
        if self._failure is not None and news and headlines.says_that_nothing_goes_through(self._failure):
            self._forget_news()


def _is_replaced(held: Credential | None) -> bool:
    return held is not None and held.refused_at is not None and not held.expired
