"""When the window does not answer for a while, the log says where its thread was.

The UI thread beats; a thread of its own looks whether it still does. Such a line is no fault by itself, as a slow
computer has its own pace: it is for who looks for one, with --debug, and without that nothing beats.
"""

import logging
import math
import sys
import threading
import time
import traceback

from PySide6.QtCore import QObject, QTimer

_log = logging.getLogger(__name__)

LATE_S = 0.2
_BEAT_S = 0.05
# A busy minute is told in a few lines: in it, only a wait three times as long as the last told.
_QUIET_S = 10.0
_ASLEEP_S = 10.0  # no work holds the interpreter for so long: the computer slept


class Stalls(QObject):
    """From when it is made, on the UI thread, until `close`, if the log is heard at INFO."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = threading.get_ident()
        self._beaten_at = math.inf  # before the first beat nothing is late
        self._ended = threading.Event()
        self._timer = QTimer(self, interval=round(_BEAT_S * 1000))
        self._timer.timeout.connect(self._beat)
        if _log.isEnabledFor(logging.INFO):
            self._timer.start()
            threading.Thread(target=self._watch, name="stalls", daemon=True).start()

    def close(self) -> None:
        self._timer.stop()
        self._ended.set()

    def _beat(self) -> None:
        self._beaten_at = time.monotonic()

    # --- on a thread of its own -------------------------------------------------------------------------------------
    def _watch(self) -> None:
        told, told_s, quiet_until, looked_at = 0.0, 0.0, 0.0, time.monotonic()
        while not self._ended.wait(_BEAT_S):
            now, beaten_at = time.monotonic(), self._beaten_at
            slept, looked_at = now - looked_at > _ASLEEP_S, now
            late_s = now - beaten_at - _BEAT_S
            too_late_s = max(LATE_S, 3 * told_s) if now < quiet_until else LATE_S
            if late_s > too_late_s and beaten_at != told and not slept:
                told, told_s, quiet_until = beaten_at, late_s, now + _QUIET_S
                self._tell(late_s)

    def _tell(self, late_s: float) -> None:
        frame = sys._current_frames().get(self._thread)
        if frame is not None:
            stack = "".join(traceback.format_stack(frame))
            _log.info("the window has not answered for %.1f s; it is at\n%s", late_s, stack)
