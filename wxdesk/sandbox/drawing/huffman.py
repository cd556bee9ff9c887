"""Code lengths and canonical codes for the lossless WebP encoder."""

import heapq
from collections.abc import Mapping


def code_lengths(counts: Mapping[int, int], limit: int) -> dict[int, int]:
    """Symbol → bits of its code, none longer than `limit`; a symbol alone gets 1.

    Where the best code is too long for the limit, the counts are flattened until it fits.
    """
    weights = {symbol: count for symbol, count in counts.items() if count}
    while True:
        lengths = _best_lengths(weights)
        if max(lengths.values(), default=0) <= limit:
            return lengths
        weights = {symbol: (weight + 1) // 2 for symbol, weight in weights.items()}


def codes(lengths: Mapping[int, int]) -> dict[int, tuple[int, int]]:
    """Symbol → (code with its first bit lowest, bits), the codes given out by length, then by symbol.

    A symbol alone takes no bits: there is nothing to tell it apart from.
    """
    if len(lengths) == 1:
        return dict.fromkeys(lengths, (0, 0))
    given: dict[int, tuple[int, int]] = {}
    code = previous = 0
    for symbol, bits in sorted(lengths.items(), key=lambda item: (item[1], item[0])):
        code <<= bits - previous
        given[symbol] = (int(format(code, f"0{bits}b")[::-1], 2), bits)
        code, previous = code + 1, bits
    return given


def _best_lengths(weights: Mapping[int, int]) -> dict[int, int]:
    if len(weights) < 2:
        return dict.fromkeys(weights, 1)
    heap: list[tuple[int, int, tuple[int, ...]]] = [
        (weight, symbol, (symbol,)) for symbol, weight in weights.items()
    ]
    heapq.heapify(heap)
    lengths = dict.fromkeys(weights, 0)
    while len(heap) > 1:
        (light, number, some), (heavy, _, others) = heapq.heappop(heap), heapq.heappop(heap)
        for symbol in some + others:
            lengths[symbol] += 1
        heapq.heappush(heap, (light + heavy, number, some + others))
    return lengths
