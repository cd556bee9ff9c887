"""Requests that WeChat cannot read."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

_AS_DOCUMENTED = said(
    "codes", "Compare what is really sent with the documentation: openapi/rid/get shows what WeChat received."
)

REQUESTS: dict[str, Explanation] = {
    "40033": Explanation(
        said("codes", "The text holds escapes such as \\u4f60 where characters should stand."),
        (said("codes", "The JSON library writes everything beyond ASCII as escapes."),),
        said("codes", "Switch that off (ensure_ascii=False, JSON_UNESCAPED_UNICODE) and send UTF-8."),
    ),
    "40035": Explanation(
        said("codes", "A parameter is not valid."),
        (said("codes", "It is missing, too long, or a number where text is wanted."),),
        _AS_DOCUMENTED,
    ),
    "40038": Explanation(
        said("codes", "The request has a form that WeChat does not take."),
        (said("codes", "XML was sent in place of JSON, or the reverse."),),
        _AS_DOCUMENTED,
    ),
    "40097": Explanation(
        said("codes", "The arguments are not valid."),
        (said("codes", "One is missing, empty, or misspelt."),),
        _AS_DOCUMENTED,
    ),
    "40101": Explanation(
        said("codes", "A parameter is missing."),
        (said("codes", "It was left out, or was sent in the wrong place (address or body)."),),
        _AS_DOCUMENTED,
    ),
    "40221": Explanation(
        said("codes", "The request was compressed in a way that WeChat does not take."),
        (said("codes", "A proxy or the HTTP library compresses the body."),),
        said("codes", "Send it uncompressed."),
    ),
    "40222": Explanation(
        said("codes", "The call went to a host that does not serve it."),
        (said("codes", "The account belongs to another region's host."),),
        said("codes", "Use api.weixin.qq.com."),
    ),
    "41010": Explanation(
        said("codes", "The call held no address."),
        (said("codes", "The parameter is empty or misspelt."),),
        said("codes", "Send url."),
    ),
    "41011": Explanation(
        said("codes", "Fields that are required are missing."),
        (
            said("codes", "The JSON lacks a field, or a level of braces."),
            said("codes", "In WeCom: agentid is missing."),
        ),
        _AS_DOCUMENTED,
    ),
    "43001": Explanation(
        said("codes", "WeChat wants this call as a GET."),
        (said("codes", "It was sent as a POST."),),
        said("codes", "Send a GET, with the parameters in the address."),
    ),
    "43002": Explanation(
        said("codes", "WeChat wants this call as a POST."),
        (
            said("codes", "It was sent as a GET, or a redirect on the way made one of it."),
            said("codes", "It was opened in a browser."),
        ),
        said("codes", "Send a POST, with the token in the address and JSON in the body."),
    ),
    "43003": Explanation(
        said("codes", "WeChat wants this call over https."),
        (said("codes", "It was sent over http."),),
        said("codes", "Write https:// in the address."),
    ),
    "44002": Explanation(
        said("codes", "The body of the request is empty."),
        (
            said("codes", "The parameters were sent as a form or in the address, where JSON is wanted."),
            said("codes", "A proxy dropped the body."),
        ),
        said("codes", "Send the JSON as the body."),
    ),
    "44005": Explanation(
        said("codes", "A list is empty."),
        (said("codes", "A query found nobody, and the call was made nevertheless."),),
        said("codes", "Do not call with an empty list."),
    ),
    "47001": Explanation(
        said("codes", "WeChat cannot read the JSON or XML."),
        (
            said("codes", "It is a form, a string of JSON in JSON, or holds single quotes."),
            said("codes", "It is not UTF-8, or begins with a byte order mark."),
            said("codes", "A field has another kind than wanted, or a line break stands inside a text."),
        ),
        said("codes", "Check it with a JSON tool as it is sent, byte by byte."),
    ),
    "47002": Explanation(
        said("codes", "The text holds escapes such as \\u4f60 where characters should stand."),
        (said("codes", "The JSON library writes everything beyond ASCII as escapes."),),
        said("codes", "Switch that off and send UTF-8."),
    ),
    "65318": Explanation(
        said("codes", "The text is not UTF-8."),
        (said("codes", "It was sent as GBK."),),
        said("codes", "Send UTF-8."),
    ),
    "61451": Explanation(
        said("codes", "A parameter is not valid."),
        (said("codes", "A customer service account or a time range is misspelt."),),
        _AS_DOCUMENTED,
    ),
}
