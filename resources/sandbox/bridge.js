"use strict";
// In WeChat's app every page finds a WeixinJSBridge. Any other browser gets this one, of the sandbox alone, which asks
// the sandbox what the app would ask WeChat.

(() => {
  if (window.WeixinJSBridge) return;

  const landing = location.href; // where the visit of this document began
  const android = /android/i.test(navigator.userAgent);
  const listOf = (list) => (android ? JSON.stringify(list) : list);
  let allowed = null; // the names that a wx.config got, null before one was right
  let account = "";

  // WeChat's script is silent where the browser does not say that it is WeChat's.
  if (!/micromessenger/i.test(navigator.userAgent)) {
    const said = `${navigator.userAgent} MicroMessenger/8.0.60 wxdesk-sandbox wxdebugger`;
    Object.defineProperty(navigator, "userAgent", { get: () => said, configurable: true });
  }

  async function post(path, value) {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(value),
    });
    return answer.json();
  }

  async function preverify(asked) {
    account = asked.verifyAppId;
    const answer = await post("/site/preverify", {
      appId: asked.verifyAppId,
      timestamp: asked.verifyTimestamp,
      nonceStr: asked.verifyNonceStr,
      signature: asked.verifySignature,
      url: location.href,
      landing,
      system: /iphone|ipad/i.test(navigator.userAgent) ? "iphone" : "",
    });
    allowed = answer.errMsg === "config:ok" ? asked.verifyJsApiList || [] : null;
    return answer.errMsg === "config:ok" ? { err_msg: "preVerifyJSAPI:ok" } : answer;
  }

  async function chooseImage({ count = 9 }) {
    const { pictures } = await (await fetch("/site/client/album")).json();
    return { errMsg: "chooseImage:ok", localIds: listOf(pictures.slice(0, Math.min(count, 2))) };
  }

  function imagePreview({ current }) {
    const viewer = document.createElement("div");
    const picture = document.createElement("img");
    viewer.id = "viewer";
    picture.src = current;
    viewer.append(picture);
    viewer.addEventListener("click", () => viewer.remove());
    document.body.append(viewer);
    return { errMsg: "previewImage:ok" };
  }

  async function downloadImage({ serverId }) {
    const address = `/site/client/picture?serverId=${encodeURIComponent(serverId)}`;
    const found = (await fetch(address)).ok;
    return found ? { errMsg: "downloadImage:ok", localId: address } : { errMsg: "downloadImage:fail" };
  }

  async function getLocalImgData({ localId }) {
    const bytes = new Uint8Array(await (await fetch(localId)).arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    return { errMsg: "getLocalImgData:ok", localData: btoa(text) };
  }

  const CALLS = {
    chooseImage,
    imagePreview,
    uploadImage: ({ localId }) => post("/site/client/upload", { appId: account, picture: localId }),
    downloadImage,
    getLocalImgData,
  };

  async function answer(name, asked) {
    if (name === "preVerifyJSAPI") return preverify(asked);
    if (name === "getNetworkType") return { err_msg: "network_type:wifi" };
    if (!CALLS[name]) return { err_msg: "system:function_not_exist" };
    if (!allowed) return { err_msg: `${name}:fail_the permission value is offline verifying` };
    if (!allowed.includes(name)) return { err_msg: `${name}:fail_permission denied` };
    return CALLS[name](asked);
  }

  window.WeixinJSBridge = {
    invoke(name, asked, callback) {
      answer(name, asked || {}).then(callback, (problem) => callback({ errMsg: `${name}:fail ${problem.message}` }));
    },
    on() {},
    call() {},
  };
  document.dispatchEvent(new Event("WeixinJSBridgeReady"));
})();
