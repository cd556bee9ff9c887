"""How a process is asked to end: on Windows by Ctrl+Break, which reaches a group of processes of its own."""

import signal
import subprocess

OWN_GROUP: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)  # for `creationflags`
INTERRUPT: int = getattr(signal, "CTRL_BREAK_EVENT", signal.SIGINT)
END: int = getattr(signal, "CTRL_BREAK_EVENT", signal.SIGTERM)
