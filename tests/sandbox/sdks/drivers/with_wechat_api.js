"use strict";

const { promisify } = require("node:util");
const { given, load, media, errcode, each, replaceTokens, run } = require("./steps.js");
const API = load("wechat-api");

run(async () => {
  const api = new API(given.appid, given.secret);
  api.endpoint = given.base;
  const client = (name, ...words) => promisify(api[name]).apply(api, words);
  const { accessToken: token } = await client("getLatestToken");
  const { ticket } = await client("getTicket", "jsapi");
  const signed = await client("getJsConfig", { debug: false, jsApiList: [], url: given.url });
  const { media_id: uploaded } = await client("uploadMedia", given.picture, "image");
  const downloaded = await each(["image", "voice", "video"], async (id) => media(await client("getMedia", id)));
  const { media_id: added } = await client("uploadImageMaterial", given.picture);
  const permanent = {
    downloaded: media(await client("getMaterial", added)),
    listed: (await client("getMaterials", "image", 0, 20)).item.some((one) => one.media_id === added),
    counted: (await client("getMaterialCount")).image_count,
    deleted: await errcode(() => client("removeMaterial", added)),
  };
  const refused = await each(["expired", "unknown"], (id) => errcode(() => client("getMedia", id)));
  const stranger = new API(given.appid, "0".repeat(32));
  stranger.endpoint = given.base;
  const wrongSecret = await errcode(() => promisify(stranger.getAccessToken).apply(stranger));
  await replaceTokens();
  return {
    token, ticket, uploaded, downloaded, permanent, refused,
    wrong_secret: wrongSecret,
    signature: [signed.nonceStr, signed.timestamp, signed.signature],
    after_replacement: await errcode(() => client("getMaterialCount")),
  };
});
