"use strict";
// Stands in for WeChat's JS-SDK on the demo page, and behaves as it does where that matters: it asks WeixinJSBridge,
// and after a wx.config that failed it calls error first and ready all the same.

window.wx = window.wx || (() => {
  const BRIDGE_NAMES = { previewImage: "imagePreview" };
  const handlers = {};
  let verify = {};
  let outcome = null; // what wx.config ended with

  function bridged(send) {
    if (window.WeixinJSBridge) send();
    else document.addEventListener("WeixinJSBridgeReady", send);
  }

  function ask(name, parameters, answered) {
    bridged(() => window.WeixinJSBridge.invoke(name, { ...parameters, ...verify }, (reply) => answered({ ...reply })));
  }

  // "…:fail_invalid signature" as old apps say it, or errMsg, which is taken as it is.
  function result(name, reply) {
    const text = String(reply.errMsg || reply.err_msg || "ok");
    const said = reply.errMsg ? text : text.slice(text.indexOf(":") + 1).replace(/^fail(ed)?_/, "").replaceAll("_", " ");
    delete reply.err_msg;
    return { ...reply, errMsg: reply.errMsg ? text : `${name}:${said || "ok"}` };
  }

  const ended = (name, answer) => answer.errMsg.slice(answer.errMsg.indexOf(":") + 1);

  function config(options) {
    verify = {
      appId: options.appId,
      verifyAppId: options.appId,
      verifySignType: "sha1",
      verifyTimestamp: `${options.timestamp}`,
      verifyNonceStr: options.nonceStr,
      verifySignature: options.signature,
    };
    const names = (options.jsApiList || []).map((name) => BRIDGE_NAMES[name] || name);
    ask("preVerifyJSAPI", { verifyJsApiList: names }, (reply) => {
      outcome = result("config", reply);
      outcome.failed = !["ok", "function not exist"].includes(ended("config", outcome));
      if (outcome.failed && handlers.error) handlers.error(outcome);
      if (handlers.ready) handlers.ready();
      handlers.ready = null; // it is called once, however often there is a wx.config
    });
  }

  function api(name, prepare = (parameters) => parameters) {
    return (options = {}) => ask(BRIDGE_NAMES[name] || name, prepare(options), (reply) => {
      const answer = result(name, reply);
      const end = ended(name, answer);
      if (typeof answer.localIds === "string") answer.localIds = JSON.parse(answer.localIds);
      const call = { ok: options.success, cancel: options.cancel }[end] || (end === "ok" ? null : options.fail);
      if (call) call(answer);
      if (options.complete) options.complete(answer);
    });
  }

  return {
    config,
    ready(callback) { if (outcome) callback(); else handlers.ready = callback; },
    error(callback) { handlers.error = callback; if (outcome && outcome.failed) callback(outcome); },
    chooseImage: api("chooseImage", ({ count = 9, sizeType = ["original", "compressed"], sourceType = ["album", "camera"] }) =>
      ({ scene: "1|2", count, sizeType, sourceType })),
    previewImage: api("previewImage", ({ current, urls }) => ({ current, urls })),
    uploadImage: api("uploadImage", ({ localId, isShowProgressTips }) =>
      ({ localId, isShowProgressTips: isShowProgressTips === 0 ? 0 : 1 })),
    downloadImage: api("downloadImage", ({ serverId, isShowProgressTips }) =>
      ({ serverId, isShowProgressTips: isShowProgressTips === 0 ? 0 : 1 })),
    getLocalImgData: api("getLocalImgData", ({ localId }) => ({ localId })),
  };
})();
