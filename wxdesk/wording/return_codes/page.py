"""Pages inside WeChat: wx.config, the JS-SDK and what the client shows."""

from wxdesk.wording import said
from wxdesk.wording.return_codes.explanation import Explanation

_DIAGNOSE = said(
    "codes", "Paste the message together with wx.config and the page's address on the Diagnose page."
)
_IN_READY = said("codes", "Call it inside wx.ready, and name it in jsApiList with exactly this spelling.")

PAGE: dict[str, Explanation] = {
    "63002": Explanation(
        said("codes", "WeChat computed another signature for this page than the one in wx.config."),
        (
            said(
                "codes",
                "Another address was signed: without the query, with what follows #, or before the page was shared.",
            ),
            said("codes", "On iOS a single-page app is checked with the address it was entered by."),
            said("codes", "nonceStr or timestamp differ between the signature and wx.config."),
            said("codes", "The ticket is old, a card ticket, or another account's."),
        ),
        _DIAGNOSE,
    ),
    "63003": Explanation(
        said("codes", "The page's signature was made in a way that WeChat does not take."),
        (said("codes", "Another digest than SHA-1 was used."),),
        said("codes", "Sign with SHA-1, written as 40 small hex digits."),
    ),
    "63001": Explanation(
        said("codes", "A value of wx.config is empty."),
        (
            said("codes", "The back end's answer came later than wx.config, or has other names."),
            said("codes", "nonceStr is written with a small s."),
        ),
        said("codes", "Log what wx.config is given, and call it after the answer came."),
    ),
    "63004": Explanation(
        said("codes", "The account may not do this in a page."),
        (said("codes", "The account is not verified, or the right was withdrawn."),),
        said("codes", "Check under Interface permissions in the console."),
    ),
    "40048": Explanation(
        said("codes", "The page's domain is not among the account's JS interface safe domains."),
        (
            said(
                "codes",
                "It was set with http://, with a port, a space, or with www. where the page has none.",
            ),
            said("codes", "It was set for another account, or in the mini program's console."),
            said("codes", "The page runs on an IP address, localhost or a port other than 80 and 443."),
            said("codes", "wx.config names another account's appId."),
        ),
        said(
            "codes",
            "Add the bare host name under JS interface safe domains of the account whose appId the page uses.",
        ),
    ),
    "js.permission_denied": Explanation(
        said("codes", "The page may not call this JS interface."),
        (
            said("codes", "It is not named in jsApiList, or in another spelling."),
            said("codes", "wx.config failed before, or was not finished yet."),
            said("codes", "The account lacks the right; sharing and payment need a verified one."),
        ),
        said("codes", "Look at the answer of wx.config first; then compare jsApiList with what is called."),
    ),
    "js.offline_verifying": Explanation(
        said("codes", "The interface was called without a successful wx.config."),
        (
            said("codes", "wx.config failed, or was not finished when the call was made."),
            said("codes", "The interface is not named in jsApiList."),
            said("codes", "The page runs on this computer or in the developer tools without a real domain."),
        ),
        _IN_READY,
    ),
    "js.function_not_exist": Explanation(
        said("codes", "The client does not know this JS interface."),
        (
            said("codes", "The user's WeChat is too old."),
            said("codes", "The page runs in a normal browser, or in WeCom."),
            said("codes", "The interface's name is misspelt."),
        ),
        said("codes", "Ask with wx.checkJsApi before, and offer another way where it is missing."),
    ),
    "js.access_denied": Explanation(
        said("codes", "WeChat refused the call to the JS interface."),
        (
            said("codes", "wx.config did not succeed for the address that the page has now."),
            said("codes", "The interface is not named in jsApiList, or is called outside wx.ready."),
            said("codes", "The account is not verified."),
        ),
        _IN_READY,
    ),
    "js.no_permission_jsapi": Explanation(
        said(
            "codes", "wx.config succeeded, but the account lacks the right to the interfaces that are listed."
        ),
        (
            said("codes", "The account is not verified, or the AppID is a mini program's."),
            said("codes", "The right must be switched on in the console first."),
        ),
        said(
            "codes", "Check under Interface permissions in the console, and leave the rest out of jsApiList."
        ),
    ),
    "js.config_failed": Explanation(
        said("codes", "wx.config failed, and the message does not say why."),
        (
            said("codes", "A value is empty, or another kind than expected."),
            said("codes", "The signature or the domain is wrong; older clients do not name it."),
        ),
        said("codes", "Set debug: true, open the page again, and read the whole message."),
    ),
    "js.cancelled": Explanation(
        said("codes", "The user closed the dialog: this is no error."),
        (said("codes", "The user tapped Cancel or went back."),),
        said("codes", "Let the user try again; treat cancel apart from fail."),
    ),
    "js.wx_missing": Explanation(
        said("codes", "The page has no JS-SDK: its script was not loaded."),
        (
            said("codes", "The script's address is wrong, or is blocked by the page's security policy."),
            said("codes", "A module loader took the global name wx away."),
        ),
        said("codes", "Load https://res.wx.qq.com/open/js/jweixin-1.6.0.js before your own script."),
    ),
    "js.agent_config_missing": Explanation(
        said("codes", "The page has no wx.agentConfig."),
        (
            said("codes", "WeCom's second script, jwxwork, was not loaded."),
            said("codes", "The page runs in WeChat and not in WeCom."),
        ),
        said("codes", "Load jweixin and then jwxwork, and call it inside WeCom only."),
    ),
    "js.upload_failed": Explanation(
        said("codes", "The phone could not send or fetch the medium."),
        (
            said("codes", "Several uploads run at once; they must follow one another."),
            said("codes", "The localId is from another page or an earlier visit."),
            said("codes", "The phone's connection broke."),
        ),
        said("codes", "Upload one after another, and try a failed one again."),
    ),
    "js.system_permission": Explanation(
        said("codes", "The phone does not let WeChat do this."),
        (said("codes", "WeChat lacks the right to the camera, the microphone or the location."),),
        said("codes", "Let the user allow it for WeChat in the phone's settings."),
    ),
    "js.location_failed": Explanation(
        said("codes", "The phone gave no location."),
        (
            said("codes", "Location is switched off, or WeChat may not use it."),
            said("codes", "The account lacks the right to getLocation."),
        ),
        said("codes", "Switch location on for WeChat, then try again."),
    ),
    "js.launch_failed": Explanation(
        said("codes", "The page could not open the app or the mini program."),
        (
            said("codes", "The app is not installed, or is not bound to the account that wx.config names."),
            said("codes", "The page's domain is not bound to the account for open tags."),
            said("codes", "openTagList lacks the tag."),
        ),
        said("codes", "Check the binding in the open platform's console, and offer a download link."),
    ),
    "page.blocked": Explanation(
        said("codes", "WeChat does not open this page any more."),
        (
            said("codes", "Users reported it, or its content breaks WeChat's rules."),
            said("codes", "Another page on the same domain was reported."),
        ),
        said("codes", "Mend the content, then appeal with the link on the page that WeChat shows."),
    ),
    "page.outside_wechat": Explanation(
        said("codes", "The page must be opened in WeChat."),
        (said("codes", "The link was opened in a normal browser."),),
        said("codes", "Send the link to a chat in WeChat and open it there."),
    ),
    "page.business_domain": Explanation(
        said("codes", "A mini program shows a page whose domain is not among its business domains."),
        (
            said("codes", "The domain, or one that the page redirects to, was not added."),
            said("codes", "It was added in the Official Account's console, not in the mini program's."),
        ),
        said("codes", "Add every domain on the way under business domains of the mini program."),
    ),
    "page.service_failed": Explanation(
        said("codes", "The company's server did not answer WeChat's message in time."),
        (
            said("codes", "The server took longer than five seconds, three times."),
            said("codes", "It answered something that is no message, not even an empty text."),
        ),
        said("codes", "Answer “success” at once, and send the real answer later as a customer message."),
    ),
    "page.token_check": Explanation(
        said("codes", "WeChat's check of the server address failed."),
        (
            said("codes", "The token in the code is another one than in the console."),
            said(
                "codes",
                "echostr did not come back alone: a blank, a byte order mark or HTML stands beside it.",
            ),
            said("codes", "WeChat's addresses are shut out by a firewall."),
        ),
        said("codes", "Answer echostr and nothing else, with the token of the console."),
    ),
    "page.url_timeout": Explanation(
        said("codes", "WeChat could not reach the server address within five seconds."),
        (
            said("codes", "The server is not reachable from outside, or its certificate is not trusted."),
            said("codes", "DNS gives an inner address."),
        ),
        said(
            "codes", "Open the address from outside the company's network, and check the certificate's chain."
        ),
    ),
}
