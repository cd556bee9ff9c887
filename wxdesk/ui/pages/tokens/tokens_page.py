"""What the account's access_token and tickets are, how long they live, and who replaced them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMessageBox

from wxdesk.accounts.account import Account, TokenSource
from wxdesk.errors import ApiError, NetworkError, TokenError
from wxdesk.secrecy import Secret
from wxdesk.tokens.broker import Broker
from wxdesk.tokens.credential import Credential, CredentialKind, State
from wxdesk.tokens.reception import ADDRESS_REFUSED, Reception
from wxdesk.ui import theme
from wxdesk.ui.clipboard import Clipboard
from wxdesk.ui.language import translate
from wxdesk.ui.page import Page
from wxdesk.ui.pages.tokens.credential_card import CredentialCard
from wxdesk.ui.pages.tokens.lanes import lanes_of
from wxdesk.ui.pages.tokens.reception_card import ReceptionCard
from wxdesk.ui.pages.tokens.timeline import Legend, Timeline
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets import Button, Card, Label, Notice
from wxdesk.ui.widgets.buttons import menu_of
from wxdesk.ui.widgets.text.texts import as_plain
from wxdesk.wording.errors import describe
from wxdesk.wording.numbers import clock_time, duration


class TokensPage(Page):
    _changed = Signal()  # the broker's listeners run on any thread; this brings the news here

    def __init__(self, broker_of: Callable[[Account], Broker], tasks: Tasks, clipboard: Clipboard) -> None:
        super().__init__()
        self._broker_of = broker_of
        self._tasks = tasks
        self._clipboard = clipboard
        self._broker: Broker | None = None
        self._asking: Task | None = None
        self._copied: Secret | None = None
        # What its notice says is the last word on the way to WeChat until another answer was had, on whichever page.
        self._blocked = False
        self._known_then: Reception | None = None
        self._asks_again_at: float | None = (
            None  # after a failure that says so; otherwise it waits for a person
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        self._check = Button()
        self._refresh = Button(primary=True)
        menu = menu_of(self._refresh)
        self._refresh_action = menu.addAction("", self._on_refresh)
        self._force_action = menu.addAction("", self._on_force)
        self.action_row.addWidget(self._check)
        self.action_row.addWidget(self._refresh)
        self._notice = Notice()
        self._cards = {kind: CredentialCard(kind) for kind in CredentialKind}
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.CARD_PADDING)
        for card in self._cards.values():
            self._row.addWidget(card, 1)
        self._timeline_title = Label(bold=True, wrap=False)
        self._timeline = Timeline()
        self._legend = Legend()
        day = Card()
        head = QHBoxLayout()
        head.addWidget(self._timeline_title)
        head.addStretch(1)
        head.addWidget(self._legend)
        day.body.addLayout(head)
        day.body.addWidget(self._timeline)
        self.body.addWidget(self._notice)
        self.body.addLayout(self._row)
        self.body.addWidget(day)
        self.reception = ReceptionCard(self._clipboard)
        self.body.addWidget(self.reception)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._check.clicked.connect(self._on_check)
        self._changed.connect(self._show, Qt.ConnectionType.QueuedConnection)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self).activated.connect(self._on_refresh)
        for card in self._cards.values():
            card.copy_requested.connect(self._on_copy)
        self._clipboard.counting.connect(self._on_counting)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._on_second)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Tokens"))
        self._check.setText(self.tr("&Check now"))
        self._check.setToolTip(self.tr("Ask WeChat whether it still accepts the access_token"))
        self._refresh.setText(self.tr("&Refresh"))
        self._refresh_action.setText(self.tr("Fetch again (F5)"))
        self._force_action.setText(self.tr("Replace the stable token…"))
        self._timeline_title.setText(self.tr("Last 24 hours"))
        self._legend.set_words(
            self.tr("valid"), self.tr("fetched here"), self.tr("replaced elsewhere"), self.tr("rejected")
        )
        self.reception.retranslate()
        self._show()

    def show_account(self, account: Account | None) -> None:
        super().show_account(account)
        self._stop()
        self._notice.clear()
        self._blocked, self._asks_again_at = False, None
        if self._broker is not None:
            self._broker.on_changed.remove(self._tell_changed)
        self._broker = self._broker_of(account) if account else None
        if self._broker is not None:
            self._broker.on_changed.append(self._tell_changed)
        self._force_action.setVisible(account is not None and account.token_source is TokenSource.STABLE)
        self._show()

    def enter(self) -> None:
        """Stable tokens are fetched by themselves, which harms nobody; a classic one only when somebody says so."""
        self._clock.start()
        if self.account is not None and self.account.token_source is TokenSource.STABLE:
            self._fetch_missing()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards stand beside each other where there is room, and below each other where there is not."""
        super().resizeEvent(event)
        needed = sum(card.sizeHint().width() for card in self._cards.values()) + 2 * theme.CARD_PADDING
        wide = self.width() - 2 * theme.MARGIN >= needed
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if wide else down)
        self._legend.setVisible(wide)

    # --- asking WeChat ----------------------------------------------------------------------------------------------
    def _fetch_missing(self) -> None:
        """What was never fetched or nears its end. What was replaced stays in view until somebody refreshes."""
        broker = self._broker
        if broker is None or self._busy():
            return
        wanted = [
            kind for kind in CredentialKind if broker.is_due(kind) and not _is_replaced(broker.get(kind))
        ]
        if wanted:
            self._run(lambda: [broker.fetch(kind) for kind in wanted])

    def _on_refresh(self) -> None:
        broker, account = self._broker, self.account
        if broker is None or account is None or self._busy():
            return
        classic = account.token_source is TokenSource.CLASSIC
        if classic and not self._agreed(
            self.tr("Fetching a classic token ends the one in use now."),
            self.tr(
                "Servers of {name} that cache it fail with 40001 until they fetch their own, up to five minutes later; "
                "those on stable_token are not affected. Fetch all the same?"
            ),
        ):
            return
        self._run(lambda: [broker.refresh(kind, consent=classic) for kind in CredentialKind])

    def _on_force(self) -> None:
        broker = self._broker
        if broker is None or self._busy():
            return
        if self._agreed(
            self.tr("Replacing the stable token ends the present one at once."),
            self.tr(
                "Every system that uses the stable token of {name} fails with 40001 until it asks again; those on "
                "/cgi-bin/token are not affected. WeChat allows this 20 times a day. Replace it all the same?"
            ),
        ):
            self._run(lambda: [broker.force_stable(consent=True)])

    def _on_check(self) -> None:
        broker = self._broker
        if broker is not None and not self._busy():
            self._run(broker.check)

    def _agreed(self, what: str, consequence: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Warning, "wxdesk", what, parent=self)
        name = self.account.name if self.account else ""
        box.setInformativeText(as_plain(consequence.format(name=name)))
        yes = box.addButton(self.tr("Go ahead"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is yes

    def _run(self, work: Callable[[], object]) -> None:
        self._asking = self._tasks.run(
            lambda job: work(), owner=self, done=self._on_done, failed=self._on_failed
        )
        self._show()

    def _on_done(self, result: object) -> None:
        self._notice.clear()
        self._blocked, self._asks_again_at = False, None
        self._show()

    def _on_failed(self, error: BaseException) -> None:
        told = describe(error, translate)
        self._blocked = _says_that_nothing_goes_through(error)
        self._known_then = self._broker.reception if self._broker else None
        self._asks_again_at = error.fields["again_at"] if isinstance(error, TokenError) else None
        self._notice.say("bad", str(told), told.small_print)
        self._show()

    def _stop(self) -> None:
        if self._asking is not None:
            self._asking.cancel()

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
        stable = self.account is not None and self.account.token_source is TokenSource.STABLE
        if stable and (self._notice.isHidden() or self._is_time()):
            self._fetch_missing()

    def _is_time(self) -> bool:
        at = self._asks_again_at
        return at is not None and self._broker is not None and self._broker.now().wall >= at

    def _show(self) -> None:
        broker = self._broker
        busy = self._busy()
        self._check.setEnabled(broker is not None and not busy)
        self._refresh.setEnabled(broker is not None and not busy)
        if broker is None:
            return
        self._drop_old_news(broker.reception)
        now = broker.now()
        for kind, card in self._cards.items():
            card.show_credential(broker.get(kind), now)
        self._timeline.show_lanes(lanes_of(broker.sightings, now.wall), now.wall)
        self.reception.show_reception(broker.reception)
        self.set_answer(self._sentence([broker.get(kind) for kind in CredentialKind]))

    def _sentence(self, held: list[Credential | None]) -> str:
        if self._busy():
            return self.tr("Asking WeChat…")
        now = self._broker.now() if self._broker else None
        known = [one for one in held if one is not None]
        if now is None or not known:
            return self.tr("Nothing was fetched yet.")
        states = {one.kind: one.state(now) for one in known}
        token = next((one for one in known if one.kind is CredentialKind.ACCESS_TOKEN), None)
        if token is not None and token.refused_at is not None:
            refused = (
                self.tr("At {time} WeChat said that the access token has expired. Refresh.")
                if token.expired
                else self.tr("The access token was replaced by another system at {time}.")
            )
            return refused.format(time=clock_time(token.refused_at))
        if State.EXPIRED in states.values():
            return self.tr("Something has expired. Refresh.")
        if State.UNKNOWN in states.values():
            return self.tr("The computer's clock was changed. Check whether WeChat still accepts the token.")
        if len(known) < len(CredentialKind):
            return self.tr("Some credentials were not fetched yet.")
        left = min(one.remaining_s(now) for one in known)
        if State.SOON in states.values():
            return self.tr("Next change in {left}.").format(left=duration(left, translate))
        return self.tr("Everything is fresh. Next change in {left}.").format(left=duration(left, translate))

    def _drop_old_news(self, reception: Reception | None) -> None:
        """A call that went through since contradicts what the notice says of the way to WeChat."""
        news = reception is not None and reception is not self._known_then and reception.accepted
        if self._blocked and news:
            self._blocked, self._asks_again_at = False, None
            self._notice.clear()

    def _on_copy(self, secret: Secret) -> None:
        self._copied = secret
        self._clipboard.copy_secret(secret)

    def _on_counting(self, seconds: int) -> None:
        for card in self._cards.values():
            card.count_clearing(self._copied, seconds)
        if seconds == 0:
            self._copied = None


def _says_that_nothing_goes_through(error: BaseException) -> bool:
    """What a call that is accepted contradicts."""
    if isinstance(error, ApiError):
        return error.errcode == ADDRESS_REFUSED
    if isinstance(error, TokenError):
        return error.code in ("token_calls_failed", "token_refused")
    return isinstance(error, NetworkError)


def _is_replaced(held: Credential | None) -> bool:
    return held is not None and held.refused_at is not None and not held.expired
