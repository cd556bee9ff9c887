"""Names and what stands behind them: in code, in markup, in tables, behind variables, in talk."""

import pytest

from wxdesk.signing.evidence import Evidence, parse
from wxdesk.signing.place import Form

NONCE, TIME, SIGNATURE = "Qm7xKd2RfT9wLzBc", "1718003600", "0f9de62fce790f9a083d5c99e95740ceb90c27ed"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (f"wx.config({{nonceStr: '{NONCE}'}})", Form.WX_CONFIG),
        (f'jWeixin.config({{"nonceStr":"{NONCE}"}})', Form.WX_CONFIG),
        (f'{{"nonceStr":"{NONCE}"}}', Form.JSON),
        (f'[{{"name":"nonceStr","value":"{NONCE}"}}]', Form.JSON),
        (f"?nonceStr={NONCE}&x=1", Form.QUERY),
        (f'<i data-nonce-str="{NONCE}">', Form.HTML),
        (f'<input name="nonceStr" type=\'hidden\' value="{NONCE}">', Form.HTML),
        (f'<input value="{NONCE}" id="nonceStr">', Form.HTML),
        (f"<nonceStr>{NONCE}</nonceStr>", Form.HTML),
        (f"<td>nonceStr</td>\n<td>{NONCE}</td>", Form.HTML),
        (f"curl -d 'nonceStr={NONCE}'", Form.CURL),
        (f"2024-06-10 15:13:20 nonceStr={NONCE}", Form.LOG),
        (f"[INFO] nonceStr: {NONCE}", Form.LOG),
        (f"$nonceStr = '{NONCE}';", Form.CODE),
        (f"['nonceStr' => '{NONCE}']", Form.CODE),
        (f'data.nonceStr="{NONCE}"', Form.CODE),
        (f"Config(nonceStr={NONCE})", Form.CODE),
        (f'map.put("nonceStr", "{NONCE}")', Form.CODE),
        (f'config.setNonceStr("{NONCE}")', Form.CODE),
        (f'"nonceStr";s:16:"{NONCE}"', Form.CODE),
        (f"nonceStr: {NONCE}", Form.LABEL),
        (f"随机字符串是{NONCE}", Form.LABEL),
        (f"**nonceStr**: {NONCE}", Form.LABEL),
        (f"nonceStr\t{NONCE}", Form.TABLE),
        (f"| nonceStr | {NONCE} |", Form.TABLE),
        (f"nonceStr\n{NONCE}", Form.TABLE),
    ],
)
def test_a_value_is_found_and_in_the_midst_of_what(text: str, form: Form) -> None:
    (place,) = (place for place in parse(text).places if place.field == "noncestr")
    assert (place.value, place.form) == (NONCE, form)
    assert text[place.start : place.end] == NONCE


@pytest.mark.parametrize(
    "name",
    [
        "nonceStr",
        "noncestr",
        "nonce_str",
        "nonce-str",
        "NONCESTR",
        "NonceStr",
        "nonce",
        "verifyNonceStr",
        "wxNonceStr",
    ],
)
def test_a_name_in_any_spelling(name: str) -> None:
    assert parse(f'{{"{name}":"{NONCE}"}}').noncestr == NONCE


@pytest.mark.parametrize(
    "code",
    [
        "nonceStr: data.nonceStr,",
        "nonceStr: nonceStr",
        "nonceStr = createNonceStr();",
        "String nonceStr = UUID.randomUUID().toString();",
        "nonceStr: string;",
        "nonceStr: undefined, timestamp: null, signature: undefined",
        "if (nonceStr == 'x' || nonceStr === 'y') {}",
        "nonceStr: '<?php echo $a[\"nonceStr\"]; ?>'",
        "nonceStr: '{{ nonce }}'",
        'nonceStr: "${config.nonceStr}"',
        "nonceStr: `abc` + i",
        "// nonceStr: 'old'",
        "/* nonceStr: 'old' */",
        "<!-- nonceStr: 'old' -->",
        "随机字符串：必填",
        "nonce: random",
        "the signature is wrong, the nonceStr and the timestamp too",
        "签名错误：abc",
    ],
)
def test_what_is_no_value(code: str) -> None:
    found = parse(code)
    assert (found.noncestr, found.timestamp, found.signature, found.malformed_signature) == ("", "", "", "")


@pytest.mark.parametrize(
    "code",
    [
        f"var ts = {TIME}, str = '{NONCE}'; wx.config({{timestamp: ts, nonceStr: str}})",
        f"wx.config({{timestamp: res.ts, nonceStr: res.str}}); // reply\nres = {{ts: {TIME}, str: '{NONCE}'}}",
        f'let a = {{"t1": "{TIME}", "n1": "{NONCE}"}}\nwx.config({{timestamp: a["t1"], nonceStr: a.n1}})',
        f"const timestamp = {TIME}\nconst nonceStr = `{NONCE}`\nwx.config({{timestamp, nonceStr}})",
        f"n = '{NONCE}'\nt = {TIME}\nconfig = {{nonceStr: n, timestamp: t,}}",
    ],
)
def test_a_variable_stands_for_what_it_is_set_to(code: str) -> None:
    found = parse(code)
    assert (found.timestamp, found.noncestr) == (TIME, NONCE)


def test_a_word_in_wx_config_is_a_variable_even_if_nobody_sees_its_value() -> None:
    assert parse("wx.config({nonceStr: str, timestamp: ts})") == Evidence(template=True)
    assert parse("nonceStr: abc123def").noncestr == "abc123def"


def test_values_beside_the_signature_belong_to_it() -> None:
    found = parse(
        f'{{"timestamp":1718009999123,"data":{{"timestamp":{TIME},"signature":"{SIGNATURE}"}},"nonce":"outer"}}'
        f'\n{{"nonceStr":"{NONCE}"}}'
    )
    assert (found.timestamp, found.others["timestamp"]) == (TIME, ("1718009999123",))
    assert (found.noncestr, found.others["noncestr"]) == ("outer", (NONCE,))


def test_what_the_page_was_given_goes_before_what_was_signed() -> None:
    text = f"jsapi_ticket=t&noncestr=signed1&timestamp=1&url=https://a.com/ nonceStr: {NONCE} signature={SIGNATURE}"
    found = parse(text)
    assert (found.noncestr, found.others["noncestr"]) == (NONCE, ("signed1",))


@pytest.mark.parametrize(
    ("text", "signature", "malformed"),
    [
        (f'"signature":"{SIGNATURE.upper()}"', SIGNATURE.upper(), ""),
        ('"signature":"e10adc3949ba59abbe56e057f20f883e"', "e10adc3949ba59abbe56e057f20f883e", ""),
        (f'"signature":"{SIGNATURE + SIGNATURE[:24]}"', SIGNATURE + SIGNATURE[:24], ""),
        ('"signature":"D53mL855D5oIPVyZ6VdAzrkMJ+0="', "D53mL855D5oIPVyZ6VdAzrkMJ+0=", ""),
        (f'"signature":"{SIGNATURE[:-1]}"', "", SIGNATURE[:-1]),
        (f'"signature":"{SIGNATURE}0"', "", f"{SIGNATURE}0"),
        (f'"signature":"{SIGNATURE[:-1]}g"', "", f"{SIGNATURE[:-1]}g"),
        (f"signature: {SIGNATURE[:-1]}", "", SIGNATURE[:-1]),
        (f'"signature":"{SIGNATURE[:28]}"', "", SIGNATURE[:28]),
        (f'"signature":"bad","sign":"{SIGNATURE}"', SIGNATURE, ""),
        (SIGNATURE[:-1], "", SIGNATURE[:-1]),
        (f"加密结果就是 {SIGNATURE} 了", SIGNATURE, ""),
        (f"commits {SIGNATURE} and {SIGNATURE[::-1]}", "", ""),
    ],
)
def test_a_signature_of_another_kind_and_what_is_none(text: str, signature: str, malformed: str) -> None:
    found = parse(text)
    assert (found.signature, found.malformed_signature) == (signature, malformed)


@pytest.mark.parametrize(
    ("written", "read"), [("1718003600.0", TIME), ("1718003600.123", TIME), ("1.7180036E9", TIME)]
)
def test_a_time_with_a_fraction_is_read_in_whole_seconds_too(written: str, read: str) -> None:
    found = parse(f"{{'timestamp': {written}}}")
    assert found.timestamp == read
    assert [reading.value for reading in found.readings[read]] == [written]


def test_a_table_with_a_head_of_names() -> None:
    found = parse(
        f"env\tnonceStr\ttimestamp\tsignature\nprod\t{NONCE}\t{TIME}\t{SIGNATURE}\ntest\tAnother1nonce\t1\tx\n"
    )
    assert (found.noncestr, found.timestamp, found.signature) == (NONCE, TIME, SIGNATURE)
    assert found.others == {"noncestr": ("Another1nonce",)}
