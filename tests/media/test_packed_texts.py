"""Many short texts in little memory."""

import pytest

from wxdesk.media.packed_texts import PackedTexts


def test_a_hundred_thousand_texts_take_little_room() -> None:
    made = PackedTexts(f"张三/{number:06d}" for number in range(100_000))
    assert len(made) == 100_000
    assert made[0] == "张三/000000"
    assert made[99_999] == "张三/099999"
    assert made[7:9] == ["张三/000007", "张三/000008"]
    assert len(made._bytes) + made._ends.itemsize * len(made._ends) < 3_000_000
    with pytest.raises(IndexError):
        made[100_000]
