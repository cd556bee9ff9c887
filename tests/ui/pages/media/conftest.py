"""The processes that decode pictures, shared by a module's tests."""

from collections.abc import Iterator

import pytest

from wxdesk.ui.pages.media.decoding.decoder import Decoder


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    decoder = Decoder(limit_s=30)  # what is slow here is the computer
    yield decoder
    decoder.close()
