"""chooseImage and what follows it: pictures from the sandbox or from this computer, to and from WeChat once agreed to."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from wxdesk import outside
from wxdesk.accounts.account import Account
from wxdesk.errors import WxdeskError
from wxdesk.inspector import pictures
from wxdesk.inspector.answers import Media, Reply, cancelled, failed, listed, ok
from wxdesk.inspector.bridge import Call
from wxdesk.inspector.clients import Client
from wxdesk.inspector.pictures import MOST_CHOSEN, Pictures
from wxdesk.tokens.broker import Broker
from wxdesk.ui.language import name_of, translate
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.widgets.messages.message_dialog import question
from wxdesk.wording import tr_noop
from wxdesk.wording.errors import describe

Tell = Callable[[Reply], None]
Work = Callable[[Broker, Callable[[], None]], Any]
_LONGEST_ID = 512
# By the call: what is done with the account, what that means, and the button for it.
_QUESTIONS: dict[Media, tuple[str, str, str]] = {
    Media.UPLOAD: (
        tr_noop("inspection", "The page wants to upload a picture to WeChat."),
        tr_noop(
            "inspection",
            "It would be stored as temporary media of {name} for three days. Pages opened here upload nothing without "
            "this permission. Allow it until the page is reloaded?",
        ),
        tr_noop("inspection", "Allow uploads"),
    ),
    Media.DOWNLOAD: (
        tr_noop("inspection", "The page wants to download a picture from WeChat."),
        tr_noop(
            "inspection",
            "It would be fetched from the temporary media of {name} and shown to the page. Allow it until the page is "
            "reloaded?",
        ),
        tr_noop("inspection", "Allow downloads"),
    ),
}


class MediaAnswerer(QObject):
    """For one page and one account; None: there is none, and nothing goes to WeChat."""

    def __init__(
        self,
        client: Client,
        account: Account | None,
        broker_of: Callable[[Account], Broker],
        tasks: Tasks,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._client, self._account = client, account
        self._broker_of, self._tasks, self._window = broker_of, tasks, parent
        self.pictures = Pictures(client)
        self._agreed: dict[Media, bool] = {}
        self._waiting: dict[Media, list[tuple[Callable[[], None], Callable[[], None]]]] = {}

    def answer(self, wanted: Media, call: Call, tell: Tell) -> None:
        _WAYS[wanted](self, call, tell)

    # --- on this computer -------------------------------------------------------------------------------------------
    def _choose(self, call: Call, tell: Tell) -> None:
        count = outside.whole_number(call.arguments.get("count"), range(1, MOST_CHOSEN + 1)) or MOST_CHOSEN
        if self._of_sandbox:
            self._tell_chosen(call, tell, self.pictures.add_samples(count))
            return
        title = QCoreApplication.translate("MediaAnswerer", "Pictures for the page")
        kinds = QCoreApplication.translate("MediaAnswerer", "Pictures")
        names, _ = QFileDialog.getOpenFileNames(
            self._window, title, "", f"{kinds} (*.jpg *.jpeg *.png *.gif)"
        )
        self._tasks.run(
            lambda job: pictures.read_files([Path(name) for name in names[:count]]),
            owner=self,
            done=lambda contents: self._tell_chosen(call, tell, list(map(self.pictures.add, contents))),
        )

    def _tell_chosen(self, call: Call, tell: Tell, ids: list[str]) -> None:
        there = [one for one in ids if one]
        tell(ok(call.name, localIds=listed(self._client, there)) if there else cancelled(call.name))

    def _data(self, call: Call, tell: Tell) -> None:
        data = self.pictures.data_url(call.arguments.get("localId"))
        tell(ok(call.name, localData=data) if data else failed(call.name, "invalid localId"))

    # --- WeChat -----------------------------------------------------------------------------------------------------
    @property
    def _of_sandbox(self) -> bool:
        return self._account is not None and self._account.of_sandbox

    def _upload(self, call: Call, tell: Tell) -> None:
        content = self.pictures.get(call.arguments.get("localId"))
        if content is None:
            tell(failed(call.name, "invalid localId"))
            return
        self._if_agreed(
            Media.UPLOAD,
            call,
            tell,
            lambda broker, check: pictures.upload(broker, content),
            lambda media_id: tell(ok(call.name, serverId=media_id)),
        )

    def _download(self, call: Call, tell: Tell) -> None:
        server_id = outside.text(call.arguments.get("serverId"), _LONGEST_ID)
        if not server_id:
            tell(failed(call.name, "invalid serverId"))
            return
        self._if_agreed(
            Media.DOWNLOAD,
            call,
            tell,
            lambda broker, check: pictures.download(broker, server_id, check),
            partial(self._on_downloaded, call, tell),
        )

    def _on_downloaded(self, call: Call, tell: Tell, content: bytes) -> None:
        local_id = self.pictures.add(content)
        tell(ok(call.name, localId=local_id) if local_id else failed(call.name, "too many pictures"))

    def _if_agreed(
        self, what: Media, call: Call, tell: Tell, work: Work, done: Callable[[Any], None]
    ) -> None:
        """The sandbox may be used for anything; a real account once a person has said so, until the page is loaded
        anew. A page that goes on asking is not heard."""
        account = self._account
        if account is None or self._agreed.get(what) is False:
            tell(cancelled(call.name))
            return

        def go() -> None:
            broker = self._broker_of(account)
            self._tasks.run(
                lambda job: work(broker, job.check),
                owner=self,
                done=done,
                failed=partial(self._on_failed, call, tell),
            )

        if self._of_sandbox or self._agreed.get(what):
            go()
            return
        asked = self._waiting.setdefault(what, [])
        asked.append((go, lambda: tell(cancelled(call.name))))
        if len(asked) == 1:
            self._ask(what, account)

    def _ask(self, what: Media, account: Account) -> None:
        action, meaning, yes = (translate("inspection", text) for text in _QUESTIONS[what])
        dialog = question(self._window, action, meaning.format(name=name_of(account)), yes=yes)
        dialog.finished.connect(partial(self._on_answered, what))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_answered(self, what: Media, result: int) -> None:
        agreed = self._agreed[what] = result == QDialog.DialogCode.Accepted
        for go, refuse in self._waiting.pop(what, []):
            (go if agreed else refuse)()

    def _on_failed(self, call: Call, tell: Tell, error: BaseException) -> None:
        if isinstance(error, WxdeskError):  # anything else was reported
            tell(failed(call.name, str(describe(error, translate))))


_WAYS: dict[Media, Callable[[MediaAnswerer, Call, Tell], Any]] = {
    Media.CHOOSE: MediaAnswerer._choose,
    Media.DATA: MediaAnswerer._data,
    Media.UPLOAD: MediaAnswerer._upload,
    Media.DOWNLOAD: MediaAnswerer._download,
}
