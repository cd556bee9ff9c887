import tempfile
from pathlib import Path

from steps import GIVEN, errcode, replace_tokens, tell
from weixin.mp import WeixinMP

folder = Path(tempfile.mkdtemp())
client = WeixinMP(GIVEN["appid"], GIVEN["secret"], str(folder / "token"), str(folder / "ticket"))
stable = {"grant_type": "client_credential", "appid": GIVEN["appid"], "secret": GIVEN["secret"]}
signed = client.jsapi_sign(url=GIVEN["url"])
found = {
    "token": client.access_token,
    "stable_token": client.post("/stable_token", stable, token=False)["access_token"],
    "ticket": client.jsapi_ticket,
    "signature": [signed.noncestr, signed.timestamp, signed.sign],
    "refused": {
        kind: errcode(client.get, "/media/get", {"media_id": GIVEN["media"][kind]})
        for kind in ("expired", "unknown")
    },
}
stranger = WeixinMP(GIVEN["appid"], "0" * 32, str(folder / "no token"), str(folder / "no ticket"))
found["wrong_secret"] = errcode(lambda: stranger.access_token)
replace_tokens()
found["after_replacement"] = errcode(client.get, "/material/get_materialcount")
tell(**found)
