"""Whether a text that comes after another one is about another signature, so that the two must not be mixed."""

from wxdesk.signing.evidence import Evidence

_TELLING = ("signature", "noncestr", "timestamp", "appid")


def is_another_case(before: Evidence, after: Evidence) -> bool:
    """`after` can be judged by itself, or nearly, and says of what was signed something else than `before`.

    What has the signature of the case before, or its nonceStr together with its timestamp, belongs to it: a log, string1,
    the back end's answer beside the page's configuration.
    """
    stands_alone = _values(after, "signature") or after.string1 or (after.noncestr and after.timestamp)
    if not stands_alone:
        return False
    both = [name for name in _TELLING if _values(before, name) and _values(after, name)]
    agree = {name for name in both if _values(before, name) & _values(after, name)}
    return not ("signature" in agree or {"noncestr", "timestamp"} <= agree or agree == set(both))


def _values(evidence: Evidence, name: str) -> set[str]:
    values = {getattr(evidence, name), *evidence.others.get(name, ())}
    if name == "signature":
        values = {value.lower() for value in (*values, evidence.malformed_signature)}
    return values - {""}
