"use strict";

const { given, load, media, errcode, each, replaceTokens, run } = require("./steps.js");
const API = load("co-wechat-api");

run(async () => {
  const client = new API(given.appid, given.secret);
  client.prefix = `${given.base}/cgi-bin/`;
  const { accessToken: token } = await client.ensureAccessToken();
  const stable = await client.request(`${client.prefix}stable_token`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    data: JSON.stringify({ grant_type: "client_credential", appid: given.appid, secret: given.secret }),
  });
  const { ticket } = await client.ensureTicket("jsapi");
  const signed = await client.getJsConfig({ debug: false, jsApiList: [], url: given.url });
  const { media_id: uploaded } = await client.uploadImageMedia(given.picture);
  const downloaded = await each(["image", "voice", "video"], async (id) => media(await client.getMedia(id)));
  const highQuality = `${client.prefix}media/get/jssdk?access_token=${token}&media_id=${given.media.voice}`;
  downloaded["voice in high quality"] = media(await client.request(highQuality));
  const { media_id: added } = await client.uploadImageMaterial(given.picture);
  const permanent = {
    downloaded: media(await client.getMaterial(added)),
    listed: (await client.getMaterials("image", 0, 20)).item.some((one) => one.media_id === added),
    counted: (await client.getMaterialCount()).image_count,
    deleted: await errcode(() => client.removeMaterial(added)),
  };
  const refused = await each(["expired", "unknown"], (id) => errcode(() => client.getMedia(id)));
  const stranger = new API(given.appid, "0".repeat(32));
  stranger.prefix = client.prefix;
  const wrongSecret = await errcode(() => stranger.getAccessToken());
  await replaceTokens();
  return {
    token, stable_token: stable.access_token, ticket, uploaded, downloaded, permanent, refused,
    wrong_secret: wrongSecret,
    signature: [signed.nonceStr, signed.timestamp, signed.signature],
    after_replacement: await errcode(() => client.getMedia(given.media.image)),
  };
});
