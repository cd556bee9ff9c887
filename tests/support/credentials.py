"""Credentials as they are handed round, none of them anybody's, and what only looks like one."""

import random

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


def run(size: int, seed: str) -> str:
    """`size` random characters of WeChat's alphabet, the same in each run; some of each kind are among them."""
    return "aZ7" + "".join(random.Random(seed).choices(_ALPHABET, k=size - 3))


APPSECRET = "".join(random.Random("secret").choices("0123456789abcdef", k=32))
ACCESS_TOKEN = f"84_{run(133, 'token')}"
TICKET = f"kgt8ON7yVITDhtdwci0qe{run(65, 'ticket')}"
WHOLE = {
    "AppSecret": APPSECRET,
    "access_token": ACCESS_TOKEN,
    "short access_token": f"7_{run(98, 'short')}",
    "long access_token": f"101_{run(508, 'long')}",
    "access_token of 2013": run(117, "2013"),
    "access_token of 2016": run(138, "2016"),
    "jsapi_ticket": TICKET,
    "another company's ticket": f"sM4AOVdWfPE4DxkXGEs8V{run(65, 'another')}",
    "ticket": run(86, "ticket"),
}
# What stands around a value in the texts that customers paste
WRITTEN = {
    "query": "https://api.weixin.qq.com/cgi-bin/media/get?access_token={}&media_id=x",
    "coded query": "https://a.example/?to=https%3A%2F%2Fb.example%2F%3Faccess_token%3D{}%26x%3D1",
    "doubly coded": "x%253Faccess_token%253D{}%2526b%253D1",
    "note": "secret={}",
    "Chinese note": "密钥：{}，请查收",
    "words": "AppSecret: {}",
    "JSON": '{{"access_token":"{}","expires_in":7200}}',
    "JSON in JSON": r"{{\"jsapi_ticket\": \"{}\"}}",
    "coded JSON": "%7B%22session_key%22%3A%22{}%22%2C%22a%22%3A1",
    "HTML": "&quot;secret&quot;:&quot;{}&quot;",
    "PHP": "[secret] => {}",
    "camel case": "refreshToken = '{}'",
    "wx_card": "api_ticket={};",
    "XML": "<ComponentVerifyTicket><![CDATA[{}]]></ComponentVerifyTicket>",
    "Bearer": "Authorization: Bearer {}",
    "Basic": "Authorization: Basic {}",
    "Bearer alone": "curl -H 'Bearer {}'",
    "a header": "X-API-Key: {}",
    "mark between": "AppSecret(32位): {}",
    "unseen between": "sec\u200bret: {}",
    "is": "the password is {} now",
    "Chinese is": "密码是{}",
    "short": "pass: {}",
    "private": "私钥: {}",
    "merchant": "mch_key={}",
    "Redis": "redis://:{}@cache.example:6379/0",
    "Redis with a name": "rediss://user:p/{}#@cache.example:6379/0",
}
HEADINGS = (
    "secret", "AppSecret", "APP SECRET", "密钥", "公众号密钥", "token", "access_token", "accessToken", "ticket",
    "jsapi_ticket", "session_key", "密码", "client-secret", "refresh_token", "令牌",
    "AppSecret(新)", "AppSecret_old", "密钥(生产)", "access_token 最新", "AppSecret（请勿外传）", "AppSecret2023",
    "AppSecret[生产]", "AppSecret (prod)", "AppSecret 备注", "redis_pass", "mch_key", "jsapi_ticket(2h)",
    "AppID/AppSecret", "WeChat ID / Secret", "ID与密钥", "Name/Password", "密匙", "dbpass", "mysqlpwd",
    "Cookie", "授权码",
    "jsapi_ticket 值", "私钥", "密鑰", "old AppSecret",
    "Ａｐｐｓｅｃｒｅｔ", "App\u200bSecret", "apiKey", "API key", "ticket 值",
)  # fmt: skip
HARMLESS_HEADINGS = (
    "name",
    "客户",
    "media_id",
    "ticket_no",
    "tokens used",
    "secretary",
    "付款凭证",
    "key",
    "openid",
    "token count",
    "token 有效期",
    "AppSecret 状态",
    "passenger",
    "compass",
    "ticket number",
    "工单号",
    "keyword",
    "monkey",
    "密码锁照片",
    "md5",
)
