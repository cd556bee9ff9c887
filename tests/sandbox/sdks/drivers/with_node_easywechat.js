"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { given, load, media, errcode, each, replaceTokens, run } = require("./steps.js");
const { OfficialAccount, FormData } = load("node-easywechat");

// In memory: the package's own cache is a folder.
class Cache {
  constructor() { this.kept = new Map(); }
  async get(key) { return this.kept.get(key) || null; }
  async set(key, value) { this.kept.set(key, value); return true; }
  async has(key) { return this.kept.has(key); }
  async delete(key) { return this.kept.delete(key); }
}

function account(stable, secret = given.secret) {
  const http = { baseURL: `${given.base}/` };
  const app = new OfficialAccount({ app_id: given.appid, secret, use_stable_access_token: stable, http });
  app.setCache(new Cache());
  return app;
}

run(async () => {
  const app = account(false);
  const client = app.getClient();
  const uploaded = async (address, type) => {
    const form = new FormData();
    form.append("media", fs.readFileSync(given.picture), path.basename(given.picture));
    const answer = await client.post(address, { params: { type }, data: form, headers: form.getHeaders() });
    return answer.toObject().media_id;
  };
  const file = async (mediaId) => {
    const answer = await client.get("cgi-bin/media/get", { params: { media_id: mediaId }, responseType: "arraybuffer" });
    return answer.getContent();
  };
  // It hands on whatever stands in a file's place.
  const refusal = async (mediaId) => media(Buffer.from(await file(mediaId))).errcode || 0;
  const posted = async (address, json) => (await client.postJson(address, json)).toObject();
  const token = await app.getAccessToken().getToken();
  const signed = await app.getUtils().buildJsSdkConfig(given.url);
  const added = await uploaded("cgi-bin/material/add_material", "image");
  const found = {
    token,
    stable_token: await account(true).getAccessToken().getToken(),
    ticket: await app.getTicket().getTicket(),
    signature: [signed.nonceStr, `${signed.timestamp}`, signed.signature],
    uploaded: await uploaded("cgi-bin/media/upload", "image"),
    downloaded: await each(["image", "voice", "video"], async (id) => media(Buffer.from(await file(id)))),
    permanent: {
      downloaded: media(Buffer.from((await client.post("cgi-bin/material/get_material", {
        json: { media_id: added }, responseType: "arraybuffer",
      })).getContent())),
      listed: (await posted("cgi-bin/material/batchget_material", { type: "image", offset: 0, count: 20 }))
        .item.some((one) => one.media_id === added),
      counted: (await client.get("cgi-bin/material/get_materialcount")).toObject().image_count,
      deleted: await errcode(() => posted("cgi-bin/material/del_material", { media_id: added })),
    },
    wrong_secret: await errcode(() => account(false, "0".repeat(32)).getAccessToken().getToken()),
    refused: await each(["expired", "unknown"], refusal),
  };
  await replaceTokens();
  found.after_replacement = await refusal(given.media.image);
  return found;
});
