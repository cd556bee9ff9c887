import json
import threading
import time
from urllib.parse import urlencode
from urllib.request import urlopen

GETTICKET = "https://api.weixin.qq.com/cgi-bin/ticket/getticket"
_lock = threading.Lock()
_tickets = {}


def jsapi_ticket(appid, access_token):
    with _lock:
        ticket, ends_at = _tickets.get(appid, ("", 0))
        if time.time() < ends_at:
            return ticket
        query = urlencode({"access_token": access_token, "type": "jsapi"})
        with urlopen(f"{GETTICKET}?{query}", timeout=10) as reply:
            answer = json.load(reply)
        if answer["errcode"]:
            raise RuntimeError(f"getticket: {answer['errcode']}")
        _tickets[appid] = answer["ticket"], time.time() + answer["expires_in"] - 300
        return answer["ticket"]
