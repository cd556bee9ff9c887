from pathlib import Path

from steps import GIVEN, WECHAT, errcode, media, replace_tokens, tell
from werobot.client import Client

client = Client({"APP_ID": GIVEN["appid"], "APP_SECRET": GIVEN["secret"]})
stable = {"grant_type": "client_credential", "appid": GIVEN["appid"], "secret": GIVEN["secret"]}
found = {
    "token": client.token,
    "stable_token": client.post(f"{WECHAT}/cgi-bin/stable_token", data=stable)["access_token"],
}
with Path(GIVEN["picture"]).open("rb") as picture:
    found["uploaded"] = client.upload_media("image", picture)["media_id"]
found["downloaded"] = {
    kind: media(client.download_media(GIVEN["media"][kind])) for kind in ("image", "voice", "video")
}
with Path(GIVEN["picture"]).open("rb") as picture:
    added = client.upload_permanent_media("image", picture)["media_id"]
found["permanent"] = {
    "downloaded": media(client.download_permanent_media(added)),
    "listed": added in [one["media_id"] for one in client.get_media_list("image", 0, 20)["item"]],
    "counted": client.get_media_count()["image_count"],
    "deleted": errcode(client.delete_permanent_media, added),
}
# It hands on whatever stands in a file's place.
found["refused"] = {
    kind: media(client.download_media(GIVEN["media"][kind]))["errcode"] for kind in ("expired", "unknown")
}
found["wrong_secret"] = errcode(Client({"APP_ID": GIVEN["appid"], "APP_SECRET": "0" * 32}).grant_token)
replace_tokens()
found["after_replacement"] = errcode(client.get_media_count)
tell(**found)
