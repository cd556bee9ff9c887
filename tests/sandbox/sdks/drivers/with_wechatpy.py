from pathlib import Path

from steps import GIVEN, errcode, media, replace_tokens, tell
from wechatpy import WeChatClient

client = WeChatClient(GIVEN["appid"], GIVEN["secret"])
ticket = client.jsapi.get_jsapi_ticket()
stable = {"grant_type": "client_credential", "appid": GIVEN["appid"], "secret": GIVEN["secret"]}
found = {
    "token": client.access_token,
    "stable_token": client.post("stable_token", data=stable)["access_token"],
    "ticket": ticket,
    "signature": [
        "nonce",
        "1700000000",
        client.jsapi.get_jsapi_signature("nonce", ticket, "1700000000", GIVEN["url"]),
    ],
}
with Path(GIVEN["picture"]).open("rb") as picture:
    found["uploaded"] = client.media.upload("image", picture)["media_id"]
found["downloaded"] = {
    kind: media(client.media.download(GIVEN["media"][kind])) for kind in ("image", "voice", "video")
}
found["downloaded"]["voice in high quality"] = media(
    client.get("media/get/jssdk", params={"media_id": GIVEN["media"]["voice"]})
)
with Path(GIVEN["picture"]).open("rb") as picture:
    added = client.material.add("image", picture)["media_id"]
found["permanent"] = {
    "downloaded": media(client.material.get(added)),
    "listed": added in [one["media_id"] for one in client.material.batchget("image")["item"]],
    "counted": client.material.get_count()["image_count"],
    "deleted": errcode(client.material.delete, added),
}
found["refused"] = {
    kind: errcode(client.media.download, GIVEN["media"][kind]) for kind in ("expired", "unknown")
}
found["wrong_secret"] = errcode(WeChatClient(GIVEN["appid"], "0" * 32).fetch_access_token)
replace_tokens()
found["after_replacement"] = errcode(client.media.download, GIVEN["media"]["image"])
tell(**found)
