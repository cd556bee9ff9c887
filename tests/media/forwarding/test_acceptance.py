"""Which answers mean that the endpoint has the file."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.errors import InputError
from wxdesk.media.forwarding.acceptance import AcceptanceRule, Verdict

YES = (
    b"ok",
    b" Success\n",
    b'"ok"',
    b"true",
    b'{"code":0}',
    b'{"Code":0}',
    b'{"code":"0"}',
    b'{"code":"00000"}',
    b'{"code":200,"msg":"\xe6\x88\x90\xe5\x8a\x9f"}',
    b'{"code":20000}',
    b'{"code":"SUCCESS"}',
    b'{"errcode":0,"errmsg":"ok"}',
    b'\xef\xbb\xbf{"errcode":0}',
    b'{"success":true}',
    b'{"Success":"True","error":null}',
    b'{"ok":1}',
    b'{"ret":0}',
    b'{"errno":0,"error":""}',
    b'{"status":"ok"}',
    b'{"ret_code":"0000"}',
    b'{"result":"success"}',
    b'{"data":{"code":0}}',
    b'{"a":{"b":{"success":true}}}',
    b'[{"success":true},{"success":true}]',
    b'{"code":0,"data":{"status":"pending"}}',
    b'{"error":0}',
    b'{"err":0,"msg":""}',
    b'{"uploaded":true}',
)
NO = (
    b'{"errcode":40001,"errmsg":"invalid credential"}',
    b'{"errcode":-1}',
    b'{"errcode":"40001"}',
    b'{"code":500}',
    b'{"Code":500}',
    b'{"CODE":"-2"}',
    b'{"code":"FAIL"}',
    b'{"code":401,"success":true}',
    b'{"success":false}',
    b'{"success":"false","code":0}',
    b'{"success":0}',
    b'{"ok":false}',
    b'{"ret":-1}',
    b'{"errno":1}',
    b'{"err_no":7,"ok":true}',
    b'{"error":"disk full"}',
    b'{"error":{"code":0}}',
    b'{"errors":["too large"]}',
    b'{"status":"error"}',
    b'{"status":"Error","code":0}',
    b'{"result":"fail"}',
    b'{"data":{"success":false}}',
    b'{"a":{"b":{"ret":-1}}}',
    b'[{"success":true},{"success":false}]',
    b'{"code":0,"code":500}',
    b'{"code":500,"code":0}',
    b'{"errcode":true}',
    b'{"errcode":{"deep":1}}',
    b'  \r\n{"code":-1}\n',
    b"fail",
    b"ERROR",
    b'"failed"',
    b"false",
    b"<!DOCTYPE html><title>Sign in</title>",
    b"\n<html>",
)
UNCLEAR = (
    b"",
    b"  \n",
    b"{}",
    b"[]",
    b"0",
    b"1",
    b"200",
    b"null",
    b"okay then",
    b"stored 12 bytes",
    b'["anything"]',
    b'{"code":null}',
    b'{"code":1}',
    b'{"status":1}',
    b'{"status":"stored"}',
    b'{"error":null}',
    b'[{"code":0},{"code":1}]',
    b'{"message":"ok"}',
    b'{"code":0,"data":{"success":false}}',
    b'{"success":true,"results":[{"error":"disk full"}]}',
    b'{"a":{"b":{"c":{"success":true}}}}',
    b'{"d":"{\\"code\\":0}"}',
    b'{"code":0',
    b"not { json",
    b"[" * 60_000,
    b"\xff\xd8\xff",
)


def verdict(body: bytes, rule: str = "", status: int = 200) -> Verdict:
    return AcceptanceRule.of(rule).verdict(status, body)


# What back ends and platforms answer when all went well.
REAL_YES = (
    '{"code":0,"msg":"success"}',
    '{"code":200,"message":"操作成功","data":{"url":"https://a.example/1.jpg","id":1}}',
    '{"errcode":0,"errmsg":"ok"}',
    '{"success":true}',
    '{"errcode":0,"errmsg":"ok","type":"image","media_id":"3a","created_at":1700000000}',
    '{"code":0,"msg":"","data":{"src":"/u/1.jpg"}}',
    '{"errno":0,"data":[{"url":"/u/1.jpg","alt":"","href":""}]}',
    '{"state":"SUCCESS","url":"/u/1.jpg","title":"1.jpg","original":"a.jpg"}',
    '{"code":20000,"data":"success"}',
    '{"msg":"操作成功","fileName":"/profile/1.jpg","code":200,"newFileName":"1.jpg"}',
    '{"success":true,"message":"操作成功！","code":200,"result":{"id":"1"},"timestamp":1700000000000}',
    '{"RequestId":"4C46","Code":"OK","Message":"OK","Success":true}',
    '{"code":"00000","message":"一切ok"}',
    '{"result":{"id":7},"success":true,"error":null,"unAuthorizedRequest":false}',
    '{"status":"success","data":{"file":{"id":"f1","name":"a.jpg"}}}',
    '{"ok":true,"file":{"id":"F1","name":"error.jpg","is_external":false}}',
    '{"ok":true,"result":{"message_id":12,"chat":{"id":1},"photo":[{"file_id":"A","file_size":9}]}}',
    '{"code":0,"message":"0","ttl":1,"data":{"etag":"x"}}',
    '{"status_code":0,"status_msg":""}',
    '{"base_resp":{"ret":0,"err_msg":"ok"}}',
    '{"code":200,"message":"File uploaded successfully","data":{"path":"/a/b"}}',
    '{"code":0,"msg":"上传成功","failCount":0,"successCount":1,"failedList":[]}',
    '{"code":201,"message":"Created","errors":[],"data":null}',
    '{"ret":0,"msg":"文件已接收"}',
    '{"code":0,"msg":null,"message":[],"data":{"count":1}}',
    '{"code":0,"msg":"10 files uploaded"}',
    '{"success":true,"failed":0,"isError":false,"needLogin":false}',
    '{"statusCode":200,"body":"{\\"code\\":0,\\"msg\\":\\"ok\\"}"}',
    '{"retcode":"0000","retmsg":"处理成功"}',
    '{"code":0,"data":{"results":[{"name":"a.jpg","success":true,"error":""}]}}',
    '{"code":0,"msg":"成功","data":"{1F}"}',
    '{"code":0,"msg":"上传成功: a.jpg"}',
    '{"code":0,"msg":"保存成功，共1个文件"}',
    '{"status":"ok","message":"File received, thank you"}',
    '{"code":0,"data":{"status":1,"isVip":false,"url":"https://a.example/not-found.jpg","note":"for notary"}}',
    '{"code":0,"data":{"orderStatus":"NEW","errorCode":"0","tags":["x"],"username":"王不凡.jpg"}}',
    '{"result":{"id":7},"success":true,"unAuthorizedRequest":false,"__abp":true}',
    '{"code":0,"data":{"isPublic":true,"url":"https://sso.example/files/1.jpg","affectedRows":1}}',
    '{"code":0,"redirect":null,"sub_code":"ACQ.OK"}',
    '{"status":1,"code":0,"info":"上传成功","data":{"description":"At the lake"}}',
    '{"code":0,"info":{"id":1}}',
    '{"success":true,"warnings":[],"warning":"","size":10,"expired":"no","deleted":"否","retryAfter":0}',
    '{"code":0,"msg":"","count":0,"data":[]}',
)
# A yes on the outside, and a no beside it, within, or as text.
HIDDEN_NO = (
    '{"code":0,"error_messages":{"file":["The file must be an image."]}}',
    '{"code":0,"errorMessages":["Wrong format"]}',
    '{"code":200,"fileErrors":["Virus found"]}',
    '{"success":true,"data":{"notUploaded":["a.jpg"]}}',
    '{"code":0,"data":{"upload":false}}',
    '{"code":0,"data":{"passed":false}}',
    '{"code":0,"data":{"savedCount":0}}',
    '{"code":0,"data":{"unsuccessful":1}}',
    '{"code":0,"data":{"virusName":"Eicar"}}',
    '{"success":true,"code":"A0427"}',
    '{"code":0," $error":"full"}',
    '{"code":0,"er\u200bror":"full"}',
    '{"code":0,"data":{"results":[{"name":"a.jpg","success":false,"error":"virus found"}]}}',
    '{"code":200,"data":{"list":[{"status":"failed","msg":"too large"}]}}',
    '{"success":true,"data":{"files":[{"ok":false}]}}',
    '{"code":0,"a":{"b":{"c":{"d":[[{"e":{"success":false}}]]}}}}',
    '{"errcode":200,"errmsg":"permission denied"}',
    '{"errcode":200}',
    '{"errno":210,"data":{}}',
    '{"error_code":200,"message":"ok"}',
    '{"errcode":20000,"errmsg":"bad"}',
    '{"ret":200}',
    '{"code":0,"data":"{\\"success\\":false}"}',
    '{"code":0,"data":" [{\\"error\\":\\"disk full\\"}]"}',
    '{"statusCode":200,"body":"{\\"code\\":500}"}',
    '{"code":0,"fail":true}',
    '{"code":0,"isError":true}',
    '{"code":0,"hasError":true}',
    '{"code":0,"is_error":true}',
    '{"success":true,"failed":1}',
    '{"code":0,"data":{"failCount":1,"successCount":0}}',
    '{"code":0,"data":{"successCount":0}}',
    '{"code":0,"data":{"uploaded":false}}',
    '{"code":0,"failedFiles":["a.jpg"]}',
    '{"code":0,"errors":["x"]}',
    '{"code":0,"data":{"errors":["x"]}}',
    '{"code":0,"errmsg":"invalid file"}',
    '{"code":0,"msg":"upload failed"}',
    '{"code":0,"msg":"unsuccessful"}',
    '{"code":0,"msg":"not ok"}',
    '{"code":200,"message":"上传失败"}',
    '{"code":200,"message":"未成功"}',
    '{"code":200,"message":"不完成"}',
    '{"code":0,"data":{"fail_reason":"quota"}}',
    '{"code":0,"msg":["too large"]}',
    '{"code":0,"errmsg":{"file":["too large"]}}',
    '{"code":0,"msg":"0 files uploaded"}',
    '{"code":0,"needLogin":true}',
    '{"code":200,"data":{"status":"失败"}}',
    '{"code":0,"data":["fail"]}',
    '{"code":0,"list":["a.jpg: too big"]}',
    '{"code":0,"results":[false]}',
    '{"code":0,"data":"login required"}',
    '{"code":0,"data":"系统繁忙"}',
    '{"code":0,"data":500}',
    '{"code":0,"tip":"请先登录"}',
    '{"code":0,"flag":false}',
    '{"code":0,"written":0}',
    '{"code":0,"isLogin":false}',
    '{"code":0,"invalidFiles":["a"]}',
    '{"code":0,"skip_count":1}',
    '{"code":0,"quarantined":true}',
    '{"code":0,"status_text":"Bad Request"}',
    '{"code":0,"data":"fail"}',
    '{"code":0,"data":false,"info":"file too large"}',
    '{"code":0,"data":false}',
    '{"code":0,"desc":"上传失败"}',
    '{"code":0,"tip":"文件超过10M"}',
    '{"success":true,"http_code":413}',
    '{"success":true,"httpStatus":500}',
    '{"success":true,"code":"E1"}',
    '{"code":0,"data":{"uploadStatus":"FAILED"}}',
    '{"code":0,"data":{"is_ok":false}}',
    '{"code":0,"data":{"isSuccess":"N"}}',
    '{"code":0,"done":"no"}',
    '{"code":0,"upload_result":"fail"}',
    '{"code":"OK","sub_code":"ERR"}',
    '{"code":0,"bizCode":500}',
    '{"code":0,"business_code":"FAIL"}',
    '{"code":0,"data":"error: disk full"}',
    '{"code":0,"warning":"the file was not saved"}',
    '{"code":0,"description":"cannot write"}',
    '{"ok":true,"ignored":true}',
    '{"code":0,"data":"\\ufeff{\\"ok\\":false}"}',
    '{"info":"非法图像文件！","status":0,"url":""}',
    '{"info":"请选择要上传的文件","status":0,"url":""}',
    '{"code":"0","desc":"参数有误"}',
    '{"code":0,"data":{"tip":"文件只有部分被上传！"}}',
    '{"code":0,"redirect":"/login"}',
    '{"code":0,"redirectUrl":"/"}',
    '{"code":0,"url":"https://sso.example/login?back=%2F"}',
    '{"code":0,"data":"/sign-in"}',
    '{"code":0,"need_captcha":true}',
    '{"success":true,"virus":true}',
    '{"success":true,"data":{"infected":true}}',
    '{"success":true,"persisted":false}',
    '{"success":true,"data":{"persisted":false}}',
    '{"success":true,"virusFree":false}',
    '{"success":true,"shadowed":true}',
    '{"code":0,"data":{"auditStatus":"REJECT"}}',
    '{"code":0,"affectedRows":0}',
    '{"ok":1,"nModified":0}',
    '{"code":200,"data":{"succ":0,"total":1}}',
    '{"code":0,"sub_code":"ACQ.FAIL"}',
    '{"code":0,"bizCode":"UPLOAD_DENIED"}',
    '{"success":true,"duplicate":"rejected"}',
    '{"success":true,"skipped":"no space left"}',
    '{"success":true,"expired":"是"}',
    '{"code":0,"data":{"result":"否"}}',
    '{"success":true,"saved":"否"}',
    '{"success":true,"saved":"never"}',
    '{"code":0,"warnings":["file truncated"]}',
    '{"code":0,"warnings":[{"code":7}]}',
    '{"code":0,"warn":"size differs"}',
    '{"status":"success","size":0}',
    '{"code":0,"data":{"fileSize":"0"}}',
    '{"code":0,"data":{"bytes_written":0}}',
    '{"code":0,"data":{"content-length":0}}',
    '{"ok":true,"retry_after":30}',
    '{"ok":true,"data":{"retryAfter":"30"}}',
)
PLAINLY_NO = (
    '{"errcode":200,"errmsg":"permission denied"}',
    '{"errno":210,"data":{}}',
    '{"errcode":20000,"errmsg":"bad"}',
    '{"code":0,"fail":true}',
    '{"code":0,"hasError":true}',
    '{"success":true,"failed":1}',
    '{"code":0,"errors":["x"]}',
    '{"code":0,"needLogin":true}',
)


TABLE = [
    *((body, Verdict.TAKEN) for body in YES),
    *((body, Verdict.REFUSED) for body in NO),
    *((body, Verdict.UNCLEAR) for body in UNCLEAR),
]


@pytest.mark.parametrize(("body", "expected"), TABLE, ids=lambda value: ascii(value)[:40])
def test_a_body_is_understood_or_it_is_unclear(body: bytes, expected: Verdict) -> None:
    assert verdict(body) is expected
    assert verdict(body, "2xx") is Verdict.TAKEN


@pytest.mark.parametrize("body", REAL_YES)
def test_what_back_ends_answer_when_all_is_well_counts_as_taken(body: str) -> None:
    assert verdict(body.encode()) is Verdict.TAKEN


@pytest.mark.parametrize("body", HIDDEN_NO)
def test_a_no_beside_a_yes_is_never_taken(body: str) -> None:
    assert verdict(body.encode()) is not Verdict.TAKEN


@pytest.mark.parametrize("body", PLAINLY_NO)
def test_a_plain_no_beside_a_yes_is_a_refusal(body: str) -> None:
    assert verdict(body.encode()) is Verdict.REFUSED


def test_the_twin_that_looks_at_the_outermost_code_only_is_caught() -> None:
    taken = [body for body in HIDDEN_NO if not says_no(json.loads(body))]
    assert len(taken) > len(HIDDEN_NO) / 2


def test_an_answer_with_more_values_than_are_looked_at_is_not_understood() -> None:
    assert verdict(json.dumps({"code": 0, "data": [0] * 49_000}).encode()) is Verdict.TAKEN
    assert verdict(json.dumps({"code": 0, "data": [0] * 51_000}).encode()) is Verdict.UNCLEAR


@pytest.mark.parametrize(
    ("rule", "body"),
    [
        ("code=0", b'{"code":500,"code":0}'),
        ("code=0", b'{"code":0,"code":500}'),
        ("data.code=0", b'{"data":{"code":500},"data":{"code":0}}'),
        ("data.code=0", b'{"data":null,"data":{"code":0}}'),
        ("data.code=0", b'{"data":{"code":500,"code":0}}'),
    ],
)
def test_of_a_name_that_is_there_twice_each_must_have_the_value(rule: str, body: bytes) -> None:
    assert verdict(body, rule) is Verdict.REFUSED
    assert verdict(body.replace(b"500", b"0").replace(b"null", b'{"code":0}'), rule) is Verdict.TAKEN


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (200, b"", Verdict.UNCLEAR),
        (201, b"", Verdict.TAKEN),
        (202, b" \r\n", Verdict.TAKEN),
        (204, b"", Verdict.TAKEN),
        (201, b"fail", Verdict.REFUSED),
        (201, b"{}", Verdict.UNCLEAR),
        (206, b"", Verdict.UNCLEAR),
    ],
)
def test_an_empty_body_means_what_its_status_says(status: int, body: bytes, expected: Verdict) -> None:
    assert verdict(body, status=status) is expected


def says_no(answer: dict[str, Any]) -> bool:
    """The bad twin: three names in small letters say no, all else counts as taken."""
    code, success, errcode = answer.get("code", 0), answer.get("success", True), answer.get("errcode", 0)
    return str(code).lower() not in ("0", "200", "ok", "success") or success is False or errcode != 0


def test_the_old_rule_is_caught() -> None:
    def taken(body: bytes) -> bool:
        try:
            answer = json.loads(body)
        except (ValueError, RecursionError):
            return True
        return not (isinstance(answer, dict) and says_no(answer))

    wrong = {body for body, expected in TABLE if taken(body) and expected is not Verdict.TAKEN}
    assert wrong >= {
        b'{"Code":500}',
        b'{"status":"error"}',
        b'{"ok":false}',
        b'{"ret":-1}',
        b'{"errno":1}',
        b"fail",
    }


_words = st.text(max_size=8) | st.sampled_from(["ok", "fail", "0", "1", "200", "500", "success", "Error"])
_values = st.none() | st.booleans() | st.integers(-9, 999) | st.floats() | _words
_keys = st.sampled_from(["code", "Errcode", "RET", "success", "ok", "status", "error", "data", "msg"])
_answers = st.recursive(
    _values, lambda one: st.lists(one, max_size=3) | st.dictionaries(_keys, one), max_leaves=8
)


@given(_answers)
def test_an_answer_counts_as_taken_only_by_a_yes_in_it(answer: Any) -> None:
    """Whatever its shape: without a word of yes it is never taken, and with a no beside it neither."""
    body = json.dumps(answer).encode()
    found = verdict(body)
    if not re.search(r'true|"ok"|success"|[^0-9]0+[^0-9.]|[^0-9]2[0-9][0-9][^0-9]|"?1', f" {body.decode()} "):
        assert found is not Verdict.TAKEN
    if isinstance(answer, dict):
        assert verdict(json.dumps({**answer, "errno": 5}).encode()) is Verdict.REFUSED
        assert verdict(json.dumps({"ret": 0, "in": {**answer, "errno": 5}}).encode()) is not Verdict.TAKEN


@given(
    st.binary(max_size=200), st.sampled_from([200, 201, 204, 299]), st.sampled_from(["", "~a", "a=b", "2xx"])
)
def test_any_bytes_have_a_verdict(body: bytes, status: int, rule: str) -> None:
    assert isinstance(verdict(body, rule, status), Verdict)


@pytest.mark.parametrize(
    ("rule", "body", "accepted"),
    [
        ("code=0", {"code": 0}, True),
        ("code=0", {"code": "0"}, True),
        ("code=0", {"code": 0.5}, False),
        ("code=0", {"code": False}, False),
        ("code=0", {}, False),
        ("code=1", {"code": 1}, True),
        ("success=true", {"success": True}, True),
        ("success=true", {"success": 1}, False),
        ("data.state=stored", {"data": {"state": "stored"}}, True),
        ("data.state=stored", {"data": "stored"}, False),
        ("状态=成功", {"状态": "成功"}, True),
        ("code=null", {"code": None}, True),
        ("code=null", {}, False),
        ("list=[]", {"list": []}, False),
    ],
)
def test_a_field_must_have_its_value(rule: str, body: dict[str, object], accepted: bool) -> None:
    expected = Verdict.TAKEN if accepted else Verdict.REFUSED
    assert verdict(json.dumps(body).encode(), rule) is expected


@pytest.mark.parametrize("body", [b"", b"ok", b"<html>", b"[0]", b"0", b"{", b"[" * 100_000])
def test_where_a_field_is_asked_for_anything_else_is_no(body: bytes) -> None:
    assert verdict(body, "code=0") is Verdict.REFUSED


@pytest.mark.parametrize(
    ("body", "expected"),
    [(b"1 file stored", Verdict.TAKEN), ("已收到 stored".encode(), Verdict.TAKEN), (b"", Verdict.REFUSED)],
)
def test_a_text_must_be_in_the_answer(body: bytes, expected: Verdict) -> None:
    assert verdict(body, "~ stored ") is expected


@pytest.mark.parametrize("rule", ["", "2xx", "code=0", "data.code=0", "code=", "~stored", "~a=b"])
def test_a_rule_is_read_back_as_it_was_typed(rule: str) -> None:
    assert str(AcceptanceRule.of(f" {rule} ")) == rule


@pytest.mark.parametrize("rule", ["code", "~", "=0", "3xx", "a b=0", ".a=0", "a..b=1"])
def test_what_is_no_rule_is_refused(rule: str) -> None:
    with pytest.raises(InputError) as refused:
        AcceptanceRule.of(rule)
    assert refused.value.code == "forward_accept_shape"
