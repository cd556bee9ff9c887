"""Code in the place of a value: what a template engine has still to fill in, a format string, an expression.

The page as the browser got it holds the values; its source does not, and no placeholder is ever one.
"""

import re

from wxdesk.signing import pasted_value as values

# How each dialect opens a placeholder, and how it closes it.
DIALECTS: dict[str, tuple[str, str]] = {
    "JSP, ASP, EJS, ERB": (r"<%", r"%>"),
    "PHP": (r"<\?", r"\?>"),
    "Jinja, Twig, Django, Handlebars, Vue, Angular, Go, Blade, Liquid": (r"\{\{", r"\}{2,3}"),
    "Blade, unescaped": (r"\{!!", r"!!\}"),
    "Jinja, Twig, Django: a statement": (r"\{%", r"%\}"),
    "Smarty with delimiters of its own": (r"<\{", r"\}>"),
    "ThinkPHP, Smarty": (r"\{[$:][A-Za-z_]", r"\}"),
    "JSP EL, Freemarker, Thymeleaf, Velocity, Mako, Beetl, JavaScript": (r"\$!?\{", r"\}"),
    "JSF, Ruby, Pug": (r"[#!]\{", r"\}"),
    "Enjoy": (r"\#\(", r"\)"),
    "Thymeleaf, inlined": (r"\[\[", r"\]\]"),
    "Thymeleaf, inlined and unescaped": (r"\[\(", r"\)\]"),
    "Freemarker": (r"\[=", r"\]"),
    "Freemarker: a directive": (r"<(?:[#@][A-Za-z]|[a-z]{1,8}:[A-Za-z])", r">"),
}
# Placeholders that end with a word: these only where a value begins.
_WORDS = (
    r"\$!?[A-Za-z_][\w$]*(?:(?:->|\.|::)[A-Za-z_]\w*|\[[^\]\r\n]{1,60}\]|\([^()\r\n]{0,80}\))*",  # Velocity, PHP
    r"@(?:[A-Za-z_][\w.]*(?:\[[^\]\r\n]{1,60}\]|\([^()\r\n]{0,80}\))?(?=\s*(?:\\*[\"'`]|[,;})\r\n]|\Z))|\()",  # Razor
    r"%(?:\([A-Za-z_]\w*\))?[sd@](?!\w)",
    r"\{[\w.]{1,40}\}(?!\w)",
    r"(?P<wrap>__|\#\#|%%?)[A-Za-z][A-Za-z_.]{1,40}(?P=wrap)",
    r"\\*[\"'`]\s?[+.&]\s?[\w$.()\[\]>-]{1,60}\s?[+.&]\s?\\*[\"'`]",  # '' + x + ''
)
_WHOLE = "|".join(rf"{opening}[^\r\n]{{0,200}}?{closing}" for opening, closing in DIALECTS.values())
_PLACEHOLDER = re.compile(
    r"""\\*["'`]?(?:/\*\s{0,9})?(?:"""
    + "|".join(f"(?P<d{number}>{opening})" for number, (opening, _) in enumerate(DIALECTS.values()))
    + f"|{'|'.join(_WORDS)})"
)
_CLOSINGS = [re.compile(rf"{closing}|[\r\n]") for _, closing in DIALECTS.values()]
_INSIDE = re.compile(rf"{_WHOLE}|\A\{{[^{{}}\r\n]{{1,80}}\}}\Z")
_LONGEST = 400
# What the page would hold without its engine stands behind a comment: /*[[${nonce}]]*/ 'demo'.
_AFTER_COMMENT = re.compile(r"\s{0,9}\*/\s{0,9}")
_OTHERWISE = re.compile(r"null|undefined|[0-9]{1,13}")

_EXPRESSION = re.compile(
    r"""(?x) (?: (?:await|new|typeof)\s+ | [!+(] \s? ){0,3}
             (?! (?i: function | undefined | null | none | nil | nan | true | false ) (?![\w$]) )
             [A-Za-z_$][\w$]{0,60}
             (?: (?: \?? \. [A-Za-z_$][\w$]{0,60} | \? \. )? \[ | \?? \. [A-Za-z_$] | \(
               | (?= \s{0,9} (?: [,;})\r\n?+] | \|\| | \Z ) ) )"""
)


def end(text: str, at: int) -> int | None:
    """Where the placeholder ends that begins at `at`, in quotes or not, in the place of a value; None for none."""
    found = _PLACEHOLDER.match(text, at)
    if found is None:
        return None
    dialect = next((n for n in range(len(_CLOSINGS)) if found[f"d{n}"]), None)
    after = found.end()
    if dialect is not None:
        closing = _CLOSINGS[dialect].search(text, after, after + _LONGEST)
        after = closing.end() if closing else after
    comment = _AFTER_COMMENT.match(text, after)
    if comment is None:
        return after
    literal = values.quoted(text, comment.end())
    otherwise = _OTHERWISE.match(text, comment.end())
    return literal.after if literal else otherwise.end() if otherwise else comment.end()


def is_inside(literal: str) -> bool:
    """Whether a string is a placeholder, or one stands in the midst of it."""
    return _INSIDE.search(literal) is not None


def is_expression(text: str, at: int) -> bool:
    """Whether a variable or a call stands at `at`: getNonce(), res.data.nonceStr, this.config["x"], nonce."""
    return _EXPRESSION.match(text, at, at + _LONGEST) is not None


_WHOLE_ARGUMENT = re.compile(r"\(\s{0,40}(?:[A-Za-z_$]|\{[^{}]{0,800}?\.\.\.\s?[A-Za-z_$(])")
_SHORTHAND = re.compile(r"\s{0,40}[,}]")
_BARE_WORD = re.compile(r"(?!w[wx][0-9a-f]{16}(?!\w))(?:await\s|[A-Za-z_$][\w$]*+\s?(?:\?|\|\||\+\s))")


def is_handed_on(text: str, opening: int) -> bool:
    """Whether the call whose bracket stands at `opening` is given an object from elsewhere: wx.config(res.data)."""
    return _WHOLE_ARGUMENT.match(text, opening) is not None


def is_shorthand(text: str, end: int) -> bool:
    """Whether a name that ends at `end` is a whole property: {appId, nonceStr}."""
    return _SHORTHAND.match(text, end) is not None


def is_bare_word(text: str, at: int) -> bool:
    """Whether what stands at `at` without quotes, in code, goes on as an expression: await x, data?.nonceStr, x || ''."""
    return _BARE_WORD.match(text, at) is not None and text[at - 1 : at] not in ("'", '"', "`")
