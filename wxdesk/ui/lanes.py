"""From sightings to the timeline's lanes: lives as bars, events as marks, in words."""

from PySide6.QtCore import QCoreApplication

from wxdesk.tokens.credential import Kind
from wxdesk.tokens.sightings import Event, Sighting, Sightings
from wxdesk.ui.language import translate
from wxdesk.ui.timeline import DAY_S, Lane, Life, Mark
from wxdesk.wording.numbers import clock_time
from wxdesk.wording.states import KINDS
