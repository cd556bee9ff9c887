"""What to change so that a mistake is not made again: the same texts serve many mistakes."""

from wxdesk.wording import tr_noop

# --- in the page
SEND_ADDRESS = tr_noop(
    "causes",
    "Send location.href.split('#')[0], run through encodeURIComponent, when asking for the signature.",
)
CURRENT_ADDRESS = tr_noop(
    "causes", "Read the address from location.href at the moment of asking; do not write it into the code."
)
ASK_EACH_TIME = tr_noop(
    "causes", "Ask for a new signature on every page load, and do not keep one for later pages."
)
LEAVE_ADDRESS = tr_noop("causes", "Leave the address alone between asking for the signature and wx.config.")
CUT_FRAGMENT = tr_noop("causes", "Cut the address at # before sending it: location.href.split('#')[0].")
ENCODE_ONCE = tr_noop(
    "causes", "Encode the address once: by encodeURIComponent or by the request library, not by both."
)
ENCODE_COMPONENT = tr_noop("causes", "Use encodeURIComponent to send the address, not encodeURI or escape.")
PLAIN_ADDRESS = tr_noop("causes", "Send the address itself, not JSON.stringify of it, and nothing around it.")
PARAMETER_NAME = tr_noop("causes", "Send the address in the parameter that the back end reads.")
RAW_TEMPLATE = tr_noop(
    "causes", "Where a template prints values into the page, have it escape for JavaScript, not for HTML."
)
FIRST_ADDRESS = tr_noop(
    "causes", "On iOS have the address signed that the visit began with, on Android the current one."
)
PASS_ON = tr_noop(
    "causes", "Hand nonceStr, timestamp and signature to wx.config just as the back end answered them."
)
APPID_OF_ANSWER = tr_noop("causes", "Take the appId for wx.config from the answer that brings the signature.")
CONFIG_KEYS = tr_noop(
    "causes", "Hand wx.config the keys appId, timestamp, nonceStr, signature and jsApiList, spelt just so."
)
# --- on the server
SIGN_PAGE = tr_noop(
    "causes", "Sign the address that the page sent, not one that the code puts together or keeps in a file."
)
SIGN_PAGE_BEHIND_PROXY = tr_noop(
    "causes", "Sign the address that the page sent; behind a proxy the request's own is another one."
)
KEEP_QUERY = tr_noop(
    "causes", "Sign the address letter by letter as it came: do not parse, sort, filter or rebuild its query."
)
CUT_FRAGMENT_TOO = tr_noop("causes", "Cut the address at # before signing, in case a page sends more.")
DECODED_ALREADY = tr_noop(
    "causes", "Sign the parameter as the framework hands it over: it is decoded already."
)
DECODE_ONCE = tr_noop(
    "causes",
    "Decode the parameter exactly once before signing; string1 holds the address as the page has it.",
)
NO_ESCAPING = tr_noop(
    "causes", "Keep HTML escaping, script filters and the like away from the address before it is signed."
)
READ_JSON = tr_noop(
    "causes", "Parse JSON before using its values, so that quotation marks and backslashes are gone."
)
UTF8 = tr_noop(
    "causes", "Use UTF-8 throughout: for the request, in the framework, and for the bytes that are hashed."
)
KEEP_CASE = tr_noop(
    "causes", "Do not change the letter case of what is signed; only the digest is lower-case."
)
STRIP_ADDRESS = tr_noop("causes", "Strip white space and line ends from the address before signing.")
REFUSE_WITHOUT = tr_noop(
    "causes", "Read the address by the name that the page uses, and refuse to sign when it is missing."
)
NO_KEPT_SIGNATURE = tr_noop(
    "causes", "Make a signature for every request; do not cache signatures by page or route."
)
REAL_VALUES = tr_noop("causes", "Replace the documentation's sample with the real value.")
TICKET_AS_ANSWERED = tr_noop(
    "causes", "Keep the field ticket of getticket's answer just as it is, and use it so."
)
TICKET_ROOM = tr_noop("causes", "Make room for 512 characters wherever tickets are stored.")
TICKET_CHECKED = tr_noop(
    "causes", "Check the errcode of getticket's answer before keeping it, and never sign without a ticket."
)
TICKET_ONE_PLACE = tr_noop(
    "causes", "Keep one ticket for all servers in one place, and fetch it anew before its 7200 s are over."
)
TICKET_KIND = tr_noop("causes", "Sign with the ticket that getticket gives for type=jsapi.")
TICKET_OF_APPID = tr_noop(
    "causes", "Use the ticket of the account whose appId stands in wx.config; keep tickets by AppID."
)
NONCE_ONCE = tr_noop(
    "causes", "Make the nonce once, as text, and use this one value for signing and for the answer."
)
TIME_ONCE = tr_noop(
    "causes", "Read the clock once, as whole seconds, and use this one value for signing and for the answer."
)
BUILD_STRING1 = tr_noop(
    "causes",
    "Build string1 from jsapi_ticket, noncestr, timestamp and url, in this order, as key=value joined by &.",
)
RAW_STRING1 = tr_noop(
    "causes", "Hash string1 as it was put together: no encoding, escaping or change of case on the way."
)
SHA1 = tr_noop("causes", "Hash string1 once with SHA-1 and answer with its 40 lower-case hex digits.")
