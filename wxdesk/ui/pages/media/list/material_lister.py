"""Lists all of an account's permanent material of one kind, in place of a list that somebody pastes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wxdesk.accounts.account import Account
from wxdesk.errors import InputError
from wxdesk.media.lists.table import Table, text_of
from wxdesk.media.material_list import as_table, list_material
from wxdesk.services import Services
from wxdesk.ui import theme
from wxdesk.ui.language import translate
from wxdesk.ui.tasks import Task, Tasks
from wxdesk.ui.widgets import Button
from wxdesk.ui.widgets.quiet_inputs import ChoiceBox
from wxdesk.ui.widgets.waiting import Waiting
from wxdesk.wechat.material import MaterialKind
from wxdesk.wording.media.media import MATERIAL_KINDS


class MaterialLister(QWidget):
    """`listed(table, text)`: what WeChat has listed, also as the text that stands for it in the box. `failed`: with the
    error; `asked`: what was said of an earlier attempt is old.
    """

    listed = Signal(object, str)
    failed = Signal(object)
    asked = Signal()

    def __init__(self, services: Services, tasks: Tasks) -> None:
        super().__init__()
        self._services, self._tasks = services, tasks
        self._account: Account | None = None
        self._job: Task | None = None
        self._build()

    def _build(self) -> None:
        self._kind = ChoiceBox()
        self._kind.setObjectName("media_material_kind")
        self._kind.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._ask = Button(icon_name="list")
        self._ask.setObjectName("media_list_all")
        self._ask.clicked.connect(self._on_ask)
        self._kind.setMinimumHeight(self._ask.sizeHint().height())
        self.waiting = Waiting()
        self.waiting.cancelled.connect(self.cancel)
        self.setFocusProxy(self._kind)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.GRID)
        for widget, stretch in ((self._kind, 0), (self._ask, 0), (self.waiting, 1)):
            line.addWidget(widget, stretch)

    def keys(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, in this order."""
        return self._kind, self._ask

    def retranslate(self) -> None:
        self._kind.offer(tuple((kind, translate("media", words)) for kind, words in MATERIAL_KINDS.items()))
        self._kind.setAccessibleName(self.tr("Type of permanent material"))
        self._ask.setText(self.tr("List &all of the account's material"))
        self.waiting.retranslate()

    def show_account(self, account: Account | None) -> None:
        """Another account: what is asked of the one before is not its business."""
        self.cancel()
        self._account = account
        self._ask.setEnabled(account is not None)

    def cancel(self) -> None:
        """Ask no further; nothing happens where nothing is asked."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.waiting.stop()
        self._ask.setEnabled(self._account is not None)

    # --- asking -------------------------------------------------------------------------------------------------------
    def _on_ask(self) -> None:
        account, kind = self._account, self._kind.value()
        if account is None or not isinstance(kind, MaterialKind):
            return
        self.asked.emit()
        self._ask.setEnabled(False)
        self.waiting.start(self.tr("Asking WeChat…"))
        self._job = self._tasks.run(
            lambda job: self._fetch(job, account, kind),
            owner=self,
            done=self._on_fetched,
            failed=self._on_failed,
            progress=self._on_progress,
        )

    def _fetch(self, job: Task, account: Account, kind: MaterialKind) -> tuple[Table, str]:
        """On a worker."""
        broker, api = self._services.broker(account), self._services.api(account)
        table = as_table(
            list_material(broker, api, kind, job.check, lambda seen, total: job.report((seen, total)))
        )
        if not table.rows:
            raise InputError("material_none")
        return table, text_of(table)

    def _on_progress(self, counts: tuple[int, int]) -> None:
        seen, total = counts
        self.waiting.say(self.tr("Listed {seen} of {total}…").format(seen=f"{seen:,}", total=f"{total:,}"))

    def _on_fetched(self, found: tuple[Table, str]) -> None:
        self.cancel()
        self.listed.emit(*found)

    def _on_failed(self, error: BaseException) -> None:
        self.cancel()
        self.failed.emit(error)
