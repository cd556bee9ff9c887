"""What an address in a pasted text is to the page: its own, one beside it, or the request that asked for a signature."""

import re

from wxdesk.signing.field_names import WORDS
from wxdesk.signing.pasted.find import Kind

# WeChat's own, places to look things up, and files: no page of a customer's.
_NOT_PAGES = re.compile(
    r"""(?ix) https?:// (?: (?: res\d?\.wx\.qq\.com | (?:\w+\.)?(?:api|developers)\.weixin\.qq\.com | mmbizurl\.cn
                             | mp\.weixin\.qq\.com/(?:debug|wiki|cgi-bin|s|mp|advanced) | (?:\w+\.)*work\.weixin\.qq\.com
                             | (?:[\w-]+\.)* (?: github|gitee|gitlab|stackoverflow|segmentfault|csdn|juejin|zhihu
                                                | cnblogs|jianshu|oschina|npmjs|tapd|teambition|feishu|dingtalk
                                                | yuque|easywechat|atlassian ) \.(?:com|cn|net|org)
                             | (?:[\w-]+\.)* (?: w3\.org | baidu\.com | google\.com | bing\.com | jsdelivr\.net
                                                | unpkg\.com
                                                | bootcdn\.(?:net|cn) | staticfile\.org | v2ex\.com | runoob\.com
                                                | w3school\.com\.cn | weixin110\.qq\.com | sha1-online\.com
                                                | sentry\.io | cloud\.tencent\.com )
                             | open\.weixin\.qq\.com (?!/connect/)
                             | (?:docs?|wiki|jira|git|gitlab|confluence|zentao|help)\.[\w.-]+ ) (?:[/:?]|$)
                         | [^?\#]*/(?:issues?|pull|merge_requests|browse)/[\w-]*\d
                         | [^?\#]*\.(?:js|mjs|css|map|png|jpe?g|gif|svg|webp|ico|woff2?|ttf)(?:[?\#:]|$) )"""
)
_ADDRESS_NAMES = "|".join(
    name for name, kind in WORDS.items() if kind in (Kind.PAGE, Kind.URL) and "ur" in name
)
# Where the next parameter of a query begins, if it is one of ours.
NEXT_FIELD = re.compile(
    r"(?i)&(?=(?:"
    + "|".join(name for name, kind in WORDS.items() if kind not in (Kind.PAGE, Kind.URL, Kind.ADDRESS))
    + r"|(?:verify_?)?(?:nonce_str|time_stamp|app_id|jsapi_ticket))=)"
)
# A request with a signature in its query: an address to look into, where others are a page's and left alone.
SIGNED_REQUEST = re.compile(r"(?i)[?&](?:verify_?)?signature=[0-9a-f]{40}(?![0-9a-f])")
_ASKS_FOR_ADDRESS = re.compile(rf"(?i)[?&](?:{_ADDRESS_NAMES})=(?:https?(?::|%(?:25)*3a)|$)")
# How the last part of the path of a signing endpoint ends.
_SIGNING_PATH = re.compile(
    r"""(?ix) [/._-] [\w.-]{0,20}
        (?: sign | jssdk | js-?sdk | js_sdk | js-?api | js-?config | wx_?config | wechat_?config | ticket
          | share_?config ) [\w.-]{0,20} /? \Z"""
)
_PATH_END = 60
# A part of the page or of what it shares, by what stands before it: an image, a script, a frame, a share's link.
_PART_OF_PAGE = re.compile(
    r"""(?ix) (?: <(?:script|img|iframe|video|audio|source|embed|form)\b [^<>]{0,60}
                | (?:img|image|icon|logo|avatar|head|thumb|cover|pic|poster|frame|script|src)[\w-]{0,20}
                  \\*["']? \s? [:=] \s? \\*["'`]? ) \Z"""
)
# A mini program's web-view shows the page itself.
_SHOWN_PAGE = re.compile(r"(?i)<web-view\b[^<>]{0,300}\bsrc\s?=\s?[\"']\Z")
# Where a page leads, not where it is: links in HTML, jumps in code.
_LEADS = re.compile(
    r"""(?ix) (?: <(?:a|area|base|link)\b [^<>]{0,300} | \bproperty\s?=\s?["']og:
                | \blocation\s?=\s?["'`]
                | \b(?: location\.(?:replace|assign) | window\.open | (?:router|history)\.(?:push|replace)
                     | (?:navigateTo|redirectTo|reLaunch|sendRedirect|redirect) )\s?\(\s?(?:\{\s{0,9}|["'`]) ) \Z"""
)
_ASSIGNED = re.compile(r"""\s?=\s?["'`]""")
LONGEST_TAG = 360  # characters before an address or its name that tell whether it is a link
# `more info at …`, 详见 …: an error's own help.
_REFERRED = re.compile(r"(?i)(?:more (?:info|details?) at|详见|参见|参考|文档|教程)\s?[:：]?\s?\Z")
_SHARED = re.compile(r"(?i)share\w{0,30}\s?(?:\(\s{0,9}|[:=]\s?)\{[^{}]{0,1000}\Z")
_API_HOST = re.compile(r"(?i)https?://(?:[\w-]{0,20}-)?api\d?[.-]")
_SIGN_IN = ("https://open.weixin.qq.com/connect/", "http://open.weixin.qq.com/connect/")  # it leads to a page
_API = re.compile(r"(?i)https?://(?:api[\w-]{0,20}\.|[^/?#]{1,80}/(?:[\w.-]{1,40}/){0,3}api[\w-]{0,20}/)")
# Before an address that something was fetched from.
_FETCHED = re.compile(
    r"""(?ix) (?: \b(?:GET|POST|PUT)\b["']? \s* [(,]? | \bcurl\b (?:\s+-[A-Za-z-]+(?:\s+(?:GET|POST|PUT))?){0,3}
                | \b(?:fetch|axios|ajax|request|getJSON|get|post)\s*\(
                | request\ url:? | 请求网址:? | 请求地址:? ) \s* \\*["'`]? \Z"""
)


def is_page(address: str) -> bool:
    """Whether an address may be a customer's page: neither one of WeChat's own nor a file."""
    return _NOT_PAGES.match(address) is None


def role(address: str, before: str) -> Kind | None:
    """What an address that stands without a name is; None for what is never a page's.

    `before` is the end of the text that it stands in.
    """
    if not is_page(address) or _REFERRED.search(before):
        return None
    if _SHOWN_PAGE.search(before):
        return Kind.ADDRESS
    if _PART_OF_PAGE.search(before) or _API_HOST.match(address):
        return Kind.REQUEST
    if SIGNED_REQUEST.search(address) or _FETCHED.search(before):
        return Kind.REQUEST
    if looks_like_request(address):
        return Kind.REQUEST
    return Kind.LINK if _LEADS.search(before) else Kind.ADDRESS


def leads_on(name: str, before: str, behind: str) -> bool:
    """Whether an address called `name` is one to go to: a link's href, location.href that is set to a literal."""
    return _LEADS.search(before) is not None or (
        name == "href" and before.endswith("location.") and _ASSIGNED.match(behind) is not None
    )


def is_shared(before: str) -> bool:
    """Whether an object for sharing is open at the end of `before`: what stands in it is where a share leads."""
    return _SHARED.search(before) is not None


def looks_like_request(address: str) -> bool:
    """Whether an address is that of a signing endpoint rather than of a page, by itself."""
    if address.lower().startswith(_SIGN_IN):
        return True
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    if not _SIGNING_PATH.search(path[-_PATH_END:]):
        return False
    return _ASKS_FOR_ADDRESS.search(address) is not None or _API.match(address) is not None
