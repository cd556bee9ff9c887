"""Words for signing/mistakes/digest.py."""

from wxdesk.wording import tr_noop
from wxdesk.wording.signing.mistakes.fixes import SHA1
from wxdesk.wording.signing.mistakes.words import Words

WORDS: dict[str, Words] = {
    "digest.upper_case": Words(
        tr_noop("causes", "the signature is in uppercase"),
        tr_noop("causes", "The digest is correct, but WeChat requires lowercase."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.base64": Words(
        tr_noop("causes", "the signature is Base64"),
        tr_noop("causes", "WeChat requires the digest in hexadecimal."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.md5": Words(
        tr_noop("causes", "MD5 was used instead of SHA-1"),
        tr_noop("causes", "The signature is the MD5 digest of string1."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.sha256": Words(
        tr_noop("causes", "SHA-256 was used instead of SHA-1"),
        tr_noop("causes", "The signature is the SHA-256 digest of string1."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.sha512": Words(
        tr_noop("causes", "SHA-512 was used instead of SHA-1"),
        tr_noop("causes", "The signature is the SHA-512 digest of string1."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.twice": Words(
        tr_noop("causes", "SHA-1 was applied twice"),
        tr_noop("causes", "The signature is a digest of the digest."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.hmac": Words(
        tr_noop("causes", "HMAC was used instead of plain SHA-1"),
        tr_noop(
            "causes",
            "The ticket was used as an HMAC key. WeChat requires the plain SHA-1 of string1.",
        ),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.of_md5": Words(
        tr_noop("causes", "MD5 was applied before SHA-1"),
        tr_noop("causes", "The signature is the SHA-1 of string1's MD5."),
        back=SHA1,
        topic="build_string1",
    ),
    "digest.of_base64": Words(
        tr_noop("causes", "Base64 was applied before SHA-1"),
        tr_noop("causes", "The signature is the SHA-1 of string1's Base64 form."),
        back=SHA1,
        topic="build_string1",
    ),
}
