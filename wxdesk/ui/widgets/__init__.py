"""The pieces that every page is made of, painted from the palette."""

from wxdesk.ui.widgets.buttons import Button
from wxdesk.ui.widgets.cards import Card
from wxdesk.ui.widgets.fields import Field, FieldForm
from wxdesk.ui.widgets.layout.flow import FlowLayout
from wxdesk.ui.widgets.pill import Pill, Tone
from wxdesk.ui.widgets.ring import Ring
from wxdesk.ui.widgets.text.texts import Label, mono_label

__all__ = [
    "Button",
    "Card",
    "Field",
    "FieldForm",
    "FlowLayout",
    "Label",
    "Pill",
    "Ring",
    "Tone",
    "mono_label",
]
