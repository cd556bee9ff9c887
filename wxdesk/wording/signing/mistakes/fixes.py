"""What to change so that a mistake is not made again: the same texts serve many mistakes."""

from wxdesk.wording import tr_noop

# --- in the page
SEND_ADDRESS = tr_noop(
    "causes",
    "When requesting the signature, send encodeURIComponent(location.href.split('#')[0]).",
)
CURRENT_ADDRESS = tr_noop(
    "causes", "Read location.href at the moment of the request; do not hard-code the URL."
)
ASK_EACH_TIME = tr_noop(
    "causes", "Request a new signature on every page load; do not reuse it for other pages."
)
LEAVE_ADDRESS = tr_noop(
    "causes", "Do not change the page URL between requesting the signature and calling wx.config."
)
CUT_FRAGMENT = tr_noop("causes", "Cut the URL at # before sending it: location.href.split('#')[0].")
ENCODE_ONCE = tr_noop(
    "causes", "Encode the URL once: with encodeURIComponent or in the request library, not both."
)
ENCODE_COMPONENT = tr_noop("causes", "Send the URL with encodeURIComponent, not encodeURI or escape.")
PLAIN_ADDRESS = tr_noop(
    "causes", "Send the URL itself, not JSON.stringify(url), with nothing before or after it."
)
PARAMETER_NAME = tr_noop("causes", "Send the URL in the parameter that the back end reads.")
RAW_TEMPLATE = tr_noop(
    "causes", "If a template writes values into the page, escape them for JavaScript, not for HTML."
)
FIRST_ADDRESS = tr_noop(
    "causes", "In a single-page app, sign the landing URL on iOS and the current URL on Android."
)
PASS_ON = tr_noop(
    "causes", "Pass nonceStr, timestamp and signature to wx.config exactly as the back end returned them."
)
APPID_OF_ANSWER = tr_noop("causes", "Take the appId for wx.config from the same response as the signature.")
CONFIG_KEYS = tr_noop(
    "causes",
    "Give wx.config the keys appId, timestamp, nonceStr, signature and jsApiList, spelt exactly like this.",
)
# --- on the server
SIGN_PAGE = tr_noop(
    "causes", "Sign the URL the page sent, not one built in code or read from a configuration file."
)
SIGN_PAGE_BEHIND_PROXY = tr_noop(
    "causes", "Sign the URL the page sent; behind a proxy, the server sees a different one."
)
KEEP_QUERY = tr_noop(
    "causes", "Sign the URL exactly as received: do not parse, sort, filter or rebuild its query string."
)
CUT_FRAGMENT_TOO = tr_noop("causes", "Cut the URL at # before signing, in case the page sends more.")
DECODED_ALREADY = tr_noop("causes", "Sign the parameter as the framework returns it; it is already decoded.")
DECODE_ONCE = tr_noop(
    "causes",
    "Decode the parameter exactly once before signing; string1 needs the URL as the page has it.",
)
NO_ESCAPING = tr_noop("causes", "Do not run HTML escaping or XSS filters on the URL before signing.")
READ_JSON = tr_noop(
    "causes", "Parse the JSON before using its values, so that no quotation marks or backslashes remain."
)
UTF8 = tr_noop(
    "causes", "Use UTF-8 everywhere: in the request, in the framework and for the bytes that are hashed."
)
KEEP_CASE = tr_noop("causes", "Do not change the case of the signed text; only the digest is lowercase.")
STRIP_ADDRESS = tr_noop("causes", "Trim whitespace and line breaks from the URL before signing.")
REFUSE_WITHOUT = tr_noop(
    "causes", "Read the URL from the parameter the page uses, and return an error if it is missing."
)
NO_KEPT_SIGNATURE = tr_noop(
    "causes", "Create a new signature for every request; do not cache signatures by page or route."
)
REAL_VALUES = tr_noop("causes", "Replace the documentation's sample with the real value.")
TICKET_AS_ANSWERED = tr_noop("causes", "Store and use getticket's ticket field unchanged.")
TICKET_ROOM = tr_noop("causes", "Reserve at least 512 characters wherever tickets are stored.")
TICKET_CHECKED = tr_noop(
    "causes", "Check getticket's errcode before storing the ticket, and never sign without one."
)
TICKET_ONE_PLACE = tr_noop(
    "causes", "Keep one ticket in one place for all servers, and renew it before its 7200 s are over."
)
TICKET_KIND = tr_noop("causes", "Sign with the ticket that getticket returns for type=jsapi.")
TICKET_OF_APPID = tr_noop(
    "causes", "Use the ticket of the account whose appId is in wx.config; cache tickets by AppID."
)
NONCE_ONCE = tr_noop(
    "causes", "Generate nonceStr once, as a string, and use the same value for signing and for the response."
)
TIME_ONCE = tr_noop(
    "causes", "Read the time once, in whole seconds, and use the same value for signing and for the response."
)
BUILD_STRING1 = tr_noop(
    "causes",
    "Build string1 as jsapi_ticket=…&noncestr=…&timestamp=…&url=…, in this order.",
)
RAW_STRING1 = tr_noop("causes", "Hash string1 as built: no encoding, escaping or case change in between.")
SHA1 = tr_noop("causes", "Hash string1 once with SHA-1 and return its 40 lowercase hex digits.")
