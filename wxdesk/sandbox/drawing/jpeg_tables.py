"""The tables of baseline JPEG (ITU-T T.81, Annex K): order, steps and Huffman codes."""

from functools import lru_cache

# The place in a block of 8×8, row by row, of each coefficient in the order they are written.
ZIGZAG = tuple(
    row * 8 + column
    for row, column in sorted(
        ((row, column) for row in range(8) for column in range(8)),
        key=lambda place: (sum(place), -place[1] if sum(place) % 2 else place[1]),
    )
)

_LUMINANCE = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
)  # fmt: skip
_CHROMINANCE = (
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99,
    24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
    *(99,) * 32,
)  # fmt: skip

# How many codes there are of 1 to 16 bits, and what they stand for, shortest first.
DC_CODES = (
    (bytes.fromhex("00010501010101010100000000000000"), bytes(range(12))),
    (bytes.fromhex("00030101010101010101010000000000"), bytes(range(12))),
)
AC_CODES = (
    (
        bytes.fromhex("0002010303020403050504040000017d"),
        bytes.fromhex(
            "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435"
            "363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798"
            "999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4"
            "f5f6f7f8f9fa"
        ),
    ),
    (
        bytes.fromhex("00020102040403040705040400010277"),
        bytes.fromhex(
            "000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a262728292a"
            "35363738393a434445464748494a535455565758595a636465666768696a737475767778797a82838485868788898a9293949596"
            "9798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4"
            "f5f6f7f8f9fa"
        ),
    ),
)


@lru_cache(maxsize=8)
def steps(quality: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The quantisation steps of luminance and chrominance, row by row, for a quality from 50 to 100."""
    scale = 200 - 2 * quality
    luminance, chrominance = (
        tuple(min(max((step * scale + 50) // 100, 1), 255) for step in table)
        for table in (_LUMINANCE, _CHROMINANCE)
    )
    return luminance, chrominance


def code_words(counts: bytes, symbols: bytes) -> dict[int, str]:
    """Symbol → its Huffman code as a string of 0 and 1 (T.81, Annex C)."""
    words, code, taken = {}, 0, 0
    for bits, count in enumerate(counts, start=1):
        for symbol in symbols[taken : taken + count]:
            words[symbol] = format(code, f"0{bits}b")
            code += 1
        taken += count
        code <<= 1
    return words


def magnitude(value: int) -> str:
    """The bits that follow a size: the value itself, a negative one in ones' complement; none for 0."""
    if value == 0:
        return ""
    size = abs(value).bit_length()
    return format(value if value > 0 else value + (1 << size) - 1, f"0{size}b")


@lru_cache(maxsize=2)
def difference_words(table: int) -> tuple[str, ...]:
    """Code and magnitude of each difference between two DC values; negative ones count from the end."""
    words = code_words(*DC_CODES[table])
    values = (*range(2048), *range(-2047, 0))
    return tuple(words[abs(value).bit_length()] + magnitude(value) for value in values)
