"""Code in the place of a value, in every dialect: it is named, and nothing in it is a value."""

import pytest

from wxdesk.signing.evidence import Evidence, parse
from wxdesk.signing.pasted.templates import DIALECTS

FIELDS = ("appId", "timestamp", "nonceStr", "signature")
PLACEHOLDERS = {
    "JSP, ASP, EJS, ERB": ("<%= {} %>", "<%={}%>", "<%- {} %>", "<%# {} %>"),
    "PHP": ("<?= ${} ?>", "<?php echo $signPackage[\"{}\"]; ?>", "<?php echo $a->{};?>"),
    "Jinja, Twig, Django, Handlebars, Vue, Angular, Go, Blade, Liquid": (
        "{{{{ {} }}}}", "{{{{{{{}}}}}}}", "{{{{.{}}}}}", "{{{{ ${} }}}}", "{{{{ {}|e('js') }}}}", "wx{{{{{}}}}}",
    ),
    "Blade, unescaped": ("{{!! ${} !!}}",),
    "Jinja, Twig, Django: a statement": ("{{% block {} %}}",),
    "Smarty with delimiters of its own": ("<{{${}}}>",),
    "ThinkPHP, Smarty": ("{{$sign.{}}}", "{{$sign['{}']}}", "{{:get_{}()}}", "<!--{{${}}}-->"),
    "JSP EL, Freemarker, Thymeleaf, Velocity, Mako, Beetl, JavaScript": ("${{{}}}", "$!{{{}}}", "${{sign.{}!''}}"),
    "JSF, Ruby, Pug": ("#{{{}}}", "!{{{}}}"),
    "Enjoy": ("#({})",),
    "Thymeleaf, inlined": ("[[${{{}}}]]", "/*[[${{{}}}]]*/ 'Demo0123456789Demo'", "/*[[${{{}}}]]*/ ''"),
    "Thymeleaf, inlined and unescaped": ("[(${{{}}})]",),
    "Freemarker": ("[={}]",),
    "Freemarker: a directive": ("<#if {}>1</#if>", "<@{} />"),
    "words": ("$!{}", "${}", "$sign.{}", "$sign->{}", "@Model.{}", "@{}", "@({})", "@Html.Raw(Model.{})", "@ViewBag.{}",
              "%({})s", "__{}__", "##{}##", "{{{}}}", "' + {} + '", "{{dede:field.{}/}}"),
}  # fmt: skip
EXPRESSIONS = (
    "get_{}()", "await get_{}()", "res.data.{}", "data?.{}", "this.config.{}", "res['{}']", "{}", "x.{} || ''",
    "String(res.{})", "+res.{}", "$('#{}').val()", "document.getElementById('{}').value", "$.trim({})", "wx_{} ? 1 : 2",
)  # fmt: skip
NOTHING = Evidence(template=True, js_api_list=("chooseImage",))


def _without_places(text: str) -> Evidence:
    found = parse(text)
    return Evidence(
        **{
            name: getattr(found, name)
            for name in Evidence.__dataclass_fields__
            if name not in ("places", "readings")
        }
    )


def _call(value: str, mark: str) -> str:
    pairs = (f"{name}: {mark}{value.format(name)}{mark}" for name in FIELDS)
    return f"wx.config({{{', '.join(pairs)}, jsApiList: ['chooseImage']}})"


@pytest.mark.parametrize("mark", ["'", '"'])
@pytest.mark.parametrize(
    "value",
    [one for several in PLACEHOLDERS.values() for one in several if "/*" not in one and "' +" not in one],
)
def test_a_placeholder_is_no_value(value: str, mark: str) -> None:
    assert _without_places(_call(value, mark)) == NOTHING


@pytest.mark.parametrize(
    "value",
    [
        one
        for several in PLACEHOLDERS.values()
        for one in several
        if not one.startswith(("wx{", "{{dede", "<!--", "' +"))
    ]
    + ["'' + {} + ''", '"" + {} + ""', "`${{{}}}`", *EXPRESSIONS],
)
def test_neither_without_quotes_nor_as_an_expression(value: str) -> None:
    assert _without_places(_call(value, "")) == NOTHING


@pytest.mark.parametrize(
    "call",
    ["wx.config(res.data)", "wx.config({debug: false, ...res.data})",
     "wx.config({appId, timestamp, nonceStr, signature})",
     "jWeixin.config(JSON.parse(text))"],
)  # fmt: skip
def test_an_object_from_elsewhere_holds_no_values(call: str) -> None:
    assert _without_places(call) == Evidence(template=True)


def test_every_dialect_is_tried() -> None:
    assert set(PLACEHOLDERS) == {*DIALECTS, "words"}


@pytest.mark.parametrize(
    "nonce", ["Qx7bTz2LmP0aWc9d", "a{b", "x#y", "50%", "user@example", "[a]", "<b", "a$b", "1=2"]
)
def test_a_nonce_with_a_mark_of_a_template_is_a_nonce(nonce: str) -> None:
    found = parse(f"wx.config({{nonceStr: '{nonce}', timestamp: 1795990000, appId: 'wx0123456789abcdef'}})")
    assert (found.noncestr, found.timestamp, found.template) == (nonce, "1795990000", False)


def test_code_beside_all_its_values_is_no_template() -> None:
    values = "timestamp=1795990000 nonceStr=Qx7bTz2LmP0aWc9d signature=" + "0a" * 20
    assert not parse(f"{_call('res.{}', '')}\n{values}").template
    assert parse(_call("res.{}", "") + "\ntimestamp=1795990000").template
