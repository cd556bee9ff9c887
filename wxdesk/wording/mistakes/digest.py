"""Words for signing/mistakes/digest.py."""

from wxdesk.wording import said
from wxdesk.wording.mistakes.fixes import SHA1
from wxdesk.wording.mistakes.words import Words

WORDS: dict[str, Words] = {
    "digest.upper_case": Words(
        said("causes", "the signature has capital letters"),
        said("causes", "The digest is right, but WeChat wants it in small letters."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.base64": Words(
        said("causes", "the signature is written as Base64"),
        said("causes", "WeChat wants the digest in hex digits."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.md5": Words(
        said("causes", "MD5 was used in the place of SHA-1"),
        said("causes", "The signature is the MD5 digest of string1."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.sha256": Words(
        said("causes", "SHA-256 was used in the place of SHA-1"),
        said("causes", "The signature is the SHA-256 digest of string1."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.sha512": Words(
        said("causes", "SHA-512 was used in the place of SHA-1"),
        said("causes", "The signature is the SHA-512 digest of string1."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.twice": Words(
        said("causes", "SHA-1 was made twice"),
        said("causes", "The signature is the digest of the digest."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.hmac": Words(
        said("causes", "HMAC was used in the place of plain SHA-1"),
        said(
            "causes",
            "The signature was made with the ticket as a key. WeChat wants the plain digest of string1.",
        ),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.of_md5": Words(
        said("causes", "MD5 was made before SHA-1"),
        said("causes", "The signature is the SHA-1 of string1's MD5."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.of_base64": Words(
        said("causes", "Base64 was made before SHA-1"),
        said("causes", "The signature is the SHA-1 of string1's Base64 form."),
        back=SHA1,
        topic="build_string1",
    ),
}
