"""What Fusion draws in an old way, drawn anew in one place: fields, scroll bars, menus, tips and headings of tables."""

from wxdesk.files import resources
from wxdesk.process import system

SCROLL_BAR = 10
FIELD_RADIUS = 8

# Of boxes only those with a frame: what stands on a card of its own has the card's.
_SHEET = """
QLineEdit, QSpinBox, QComboBox, QPlainTextEdit[frameShape="{framed}"], QTextEdit[frameShape="{framed}"] {{
    background: palette(base); color: palette(text); border: 1px solid palette(mid); border-radius: {radius}px;
    selection-background-color: palette(highlight); selection-color: palette(text);
}}
QLineEdit, QComboBox {{ padding: 4px 8px; }}
QSpinBox {{ padding: 0 22px 0 0; }}
QSpinBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
QPlainTextEdit[frameShape="{framed}"], QTextEdit[frameShape="{framed}"] {{ padding: 3px 4px; }}
QLineEdit:focus, QSpinBox:focus, QComboBox:focus, QPlainTextEdit[frameShape="{framed}"]:focus,
QTextEdit[frameShape="{framed}"]:focus {{ border-color: palette(link); }}
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled, QPlainTextEdit[frameShape="{framed}"]:disabled {{
    background: palette(window);
}}
QComboBox::drop-down {{ border: none; width: 24px; subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: url("{down}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{
    background: palette(light); border: 1px solid palette(mid); padding: 4px; outline: none;
    selection-background-color: palette(highlight); selection-color: palette(text);
}}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: none; width: 20px; }}
QSpinBox::up-button {{ subcontrol-position: top right; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; }}
QSpinBox::up-arrow {{ image: url("{up}"); width: 10px; height: 10px; }}
QSpinBox::down-arrow {{ image: url("{down}"); width: 10px; height: 10px; }}

QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator {{
    width: 14px; height: 14px; border: 1px solid palette(placeholder-text); border-radius: 3px;
    background: palette(base);
}}
QCheckBox::indicator:focus {{ border-color: palette(link); }}
QCheckBox::indicator:disabled {{ border-color: palette(mid); background: palette(window); }}
QCheckBox::indicator:checked {{ image: url("{tick}"); }}

QMenu {{ background: palette(light); border: 1px solid palette(mid); padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 5px; color: palette(text); }}
QMenu::item:selected {{ background: palette(highlight); }}
QMenu::item:disabled {{ color: palette(placeholder-text); }}
QMenu::separator {{ height: 1px; background: palette(mid); margin: 4px 8px; }}
QMenu::indicator {{ width: 14px; height: 14px; margin-left: 6px; }}
QMenu::indicator:checked {{ image: url("{tick}"); }}
QToolTip {{ background: palette(light); color: palette(text); border: 1px solid palette(mid); padding: 4px; }}

QTableView[frameShape="{framed}"], QListView[frameShape="{framed}"] {{
    border: 1px solid palette(mid); border-radius: {radius}px;
}}
QTableView[frameShape="{framed}"]:focus, QListView[frameShape="{framed}"]:focus {{ border-color: palette(link); }}
QTableView, QListView {{
    background: palette(light); alternate-background-color: palette(window); outline: none;
    selection-background-color: palette(highlight); selection-color: palette(text);
}}
QHeaderView::section {{
    background: transparent; color: palette(placeholder-text); padding: 0 4px;
    border: none; border-bottom: 1px solid palette(mid);
}}
QHeaderView {{ background: transparent; border: none; }}
QProgressBar {{ background: palette(midlight); border: none; border-radius: 3px; }}
QProgressBar::chunk {{ background: palette(link); border-radius: 3px; }}
"""
_BARS = """
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {bar}px; }}
QScrollBar:horizontal {{ height: {bar}px; }}
QScrollBar::handle {{ background: palette(dark); border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: palette(placeholder-text); }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QAbstractScrollArea::corner {{ background: none; border: none; }}
"""


def sheet() -> str:
    """The style sheet of the program. Its colours are those of the palette at the time when it is set."""
    icons = {name: resources.path(f"icons/sheet/{name}.svg").as_posix() for name in ("up", "down", "tick")}
    text = _SHEET if system.MACOS else _SHEET + _BARS  # macOS's own scroll bars are thin
    # framed: QFrame.Shape.StyledPanel, which boxes have at first
    return text.format(**icons, framed=6, radius=FIELD_RADIUS, bar=SCROLL_BAR)
