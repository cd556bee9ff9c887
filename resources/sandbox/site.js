"use strict";
// The page of a company that uses WeChat's JS-SDK, as small as it can be. `companySdk` is what a bundler made of the
// package that it imports; else WeChat's script has set jWeixin and wx.

const language = navigator.language.startsWith("zh") ? "zh" : "en";
const words = WORDS[language];
const part = (id) => document.getElementById(id);
const asked = new URLSearchParams(location.search);
const mistake = asked.get("mistake") || "none";
const backEnd = asked.get("environment") === "test" ? "/test" : "";
const bundled = window.companySdk || {};
const sdk = bundled.config ? bundled : window.jWeixin || window.wx;
const JS_APIS = ["chooseImage", "previewImage", "uploadImage", "downloadImage", "getLocalImgData"];

const CLASSES = { unsigned: "bad", noSdk: "bad", again: "waiting" };

const pictures = { localIds: [], serverIds: [] };

function show(verdict, result) {
  part("result").className = CLASSES[verdict] || verdict;
  part("verdict").textContent = words[verdict];
  part("report").textContent = result ? JSON.stringify(result, null, 2) : "";
}

function tell(step, result) {
  part("steps").textContent += `${step}: ${JSON.stringify(result)}\n`;
}

function fill() {
  document.documentElement.lang = language;
  document.title = words.title;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = words[element.dataset.text];
  }
  for (const [name, label] of Object.entries(MISTAKES)) {
    part("mistake").add(new Option(label[language], name, false, name === mistake));
  }
  part("mistake").addEventListener("change", () => {
    asked.set("mistake", part("mistake").value);
    location.search = asked.toString();
  });
  const bound = location.hostname === "127.0.0.1";
  part("elsewhere").textContent = bound ? words.elsewhere : words.back;
  part("elsewhere").href = location.href.replace(location.hostname, bound ? "localhost" : "127.0.0.1");
  part("choose-image").addEventListener("click", choose);
  part("move").addEventListener("click", move);
  part("preview").addEventListener("click", preview);
  part("upload").addEventListener("click", upload);
  part("download").addEventListener("click", download);
  part("hand-over").addEventListener("click", handOver);
}

async function configure(verdict = "waiting") {
  if (!sdk) return show("noSdk");
  show(verdict);
  part("address").textContent = location.href;
  const question = `url=${encodeURIComponent(location.href)}&mistake=${encodeURIComponent(mistake)}`;
  const signed = await (await fetch(`${backEnd}/wechat/jsSDK?${question}`)).json();
  if (!signed.signature) return show("unsigned", signed);
  const options = { debug: false, ...signed, jsApiList: [...JS_APIS] };
  part("config").textContent = `wx.config(${JSON.stringify(options, null, 2)});`;
  sdk.config(options);
}

function listen() {
  // After an error ready is called as well: what comes first counts.
  let failed = false;
  sdk.error((result) => {
    failed = true;
    show("bad", result);
  });
  sdk.ready(() => {
    if (!failed) show("good");
  });
}

// As pages do that are one document with many addresses; an iPhone still checks the one that it loaded.
function move() {
  history.pushState(null, "", location.href.replace("order=1001", "order=1002"));
  return configure("again");
}

// One call of the JS-SDK, as a promise.
function call(name, options) {
  return new Promise((resolve, reject) => {
    sdk[name]({ ...options, success: resolve, fail: reject, cancel: reject });
  }).then(
    (result) => (tell(name, result), result),
    (problem) => (tell(name, problem), null),
  );
}

async function choose() {
  const chosen = await call("chooseImage", { count: 2 });
  if (!chosen) return;
  pictures.localIds = chosen.localIds;
  pictures.serverIds = [];
  part("album").replaceChildren();
  for (const localId of chosen.localIds) await draw(localId);
  for (const name of ["preview", "upload"]) part(name).disabled = false;
}

async function draw(localId) {
  const picture = document.createElement("img");
  picture.src = localId;
  if (window.__wxjs_is_wkwebview) { // an iPhone shows no localId
    const { localData } = (await call("getLocalImgData", { localId })) || { localData: "" };
    picture.src = localData.startsWith("data:") ? localData : `data:image/jpeg;base64,${localData}`;
  }
  part("album").append(picture);
}

function preview() {
  return call("previewImage", { current: pictures.localIds[0], urls: pictures.localIds });
}

async function upload() {
  pictures.serverIds = [];
  for (const localId of pictures.localIds) { // one after another: in parallel WeChat's app fails
    const uploaded = await call("uploadImage", { localId, isShowProgressTips: 1 });
    if (uploaded) pictures.serverIds.push(uploaded.serverId);
  }
  for (const name of ["download", "hand-over"]) part(name).disabled = !pictures.serverIds.length;
}

async function download() {
  for (const serverId of pictures.serverIds) {
    const downloaded = await call("downloadImage", { serverId, isShowProgressTips: 1 });
    if (downloaded) await draw(downloaded.localId);
  }
}

async function handOver() {
  for (const mediaId of pictures.serverIds) {
    const answer = await fetch(`${backEnd}/p/active/weChatOa/upload?mistake=${encodeURIComponent(mistake)}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ mediaId }),
    });
    tell("upload", await answer.json());
  }
}

fill();
if (sdk) listen();
configure();
