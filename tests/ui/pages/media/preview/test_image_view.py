"""Looking closely: the wheel keeps what is under the pointer, nothing is lost off the edge."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wxdesk.ui.pages.media.preview.image_view import ImageView


@pytest.fixture
def view(qtbot: QtBot) -> ImageView:
    view = ImageView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.show_image(picture(800, 600), QSize(800, 600))
    return view


def picture(width: int, height: int) -> QImage:
    """Blue, with one red spot right of the middle."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    painter = QPainter(image)
    painter.fillRect(width * 3 // 4 - 10, height // 2 - 10, 20, 20, QColor("red"))
    painter.end()
    return image


def turn_wheel(
    view: ImageView, at: QPointF, steps: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton,
        keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def colour(view: ImageView, x: int, y: int) -> str:
    return view.grab().toImage().pixelColor(x, y).name()


def test_a_picture_is_fitted_at_first(view: ImageView) -> None:
    assert view.fitted
    assert view.percent() == 50
    assert colour(view, 300, 150) == "#ff0000"


def test_a_small_picture_is_not_enlarged(view: ImageView) -> None:
    view.show_image(picture(80, 60), QSize(80, 60))
    assert view.percent() == 100
    assert colour(view, 20, 20) != "#0000ff"
    assert colour(view, 200, 130) == "#0000ff"


@pytest.mark.parametrize("keys", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_the_wheel_zooms_with_ctrl_and_without(view: ImageView, keys: Qt.KeyboardModifier) -> None:
    turn_wheel(view, QPointF(200, 150), 2, keys)
    assert view.percent() > 70
    turn_wheel(view, QPointF(200, 150), -2, keys)
    assert view.percent() == 50


def test_the_wheel_keeps_what_is_under_the_pointer(view: ImageView) -> None:
    spot = QPointF(300, 150)
    for _ in range(5):
        turn_wheel(view, spot, 1)
        assert colour(view, 300, 150) == "#ff0000"
    assert view.percent() > 140
    for _ in range(10):
        turn_wheel(view, spot, -1)
    assert view.fitted


def test_keys_zoom_and_move(view: ImageView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_1)
    assert view.percent() == 100
    assert colour(view, 394, 150) == "#ff0000"
    for _ in range(5):  # 40 pixels each: the spot, 200 pixels right of the middle, comes to the middle
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert colour(view, 200, 150) == "#ff0000"
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.percent() == 125
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.fitted


def test_a_hand_moves_it_and_not_beyond_its_edge(view: ImageView, qtbot: QtBot) -> None:
    view.zoom_to(1.0)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(350, 150))
    qtbot.mouseMove(view, QPoint(50, 150))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(50, 150))
    assert view._area().right() == pytest.approx(400)
    assert colour(view, 394, 150) == "#0000ff"


def test_a_double_click_shows_the_spot_at_its_own_size_and_fits_again(view: ImageView, qtbot: QtBot) -> None:
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 150))
    assert view.percent() == 100
    assert colour(view, 300, 150) == "#ff0000"
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 150))
    assert view.fitted


def test_zoomed_in_on_a_reduced_image_it_asks_for_a_sharper_one(view: ImageView, qtbot: QtBot) -> None:
    view.show_image(picture(400, 300), QSize(4000, 3000))
    with qtbot.waitSignal(view.sharper_wanted) as wanted:
        view.zoom_to(0.5)
    assert wanted.args == [QSize(2000, 1500)]
    view.show_frame(picture(2000, 1500))
    with qtbot.assertNotEmitted(view.sharper_wanted, wait=200):
        view.zoom_to(0.4)


def test_another_size_of_the_pane_keeps_it_fitted(view: ImageView) -> None:
    view.resize(200, 150)
    assert view.percent() == 25
    view.zoom_to(1.0)
    view.resize(600, 450)
    assert view.percent() == 100


def test_without_a_picture_nothing_happens(view: ImageView, qtbot: QtBot) -> None:
    view.clear()
    turn_wheel(view, QPointF(10, 10), 3)
    qtbot.keyClick(view, Qt.Key.Key_1)
    assert view.fitted
    view.grab()
