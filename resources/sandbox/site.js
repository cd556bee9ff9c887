"use strict";
// The page of a company that uses WeChat's JS-SDK, as small as it can be.

const WORDS = {
  en: {
    sandbox: "wxdesk sandbox: nothing here reaches WeChat",
    title: "Order 1001",
    intro: "A page that asks its back end for a signature and calls wx.config with it.",
    choose: "Mistake that the signing back end makes",
    elsewhere: "Open this page as localhost, a domain that is not bound",
    back: "Open this page as 127.0.0.1, the bound domain",
    address: "Address of this page",
    config: "What it passes to wx.config",
    paste: "Copy it into wxdesk, page Diagnose.",
    good: "wx.ready: the signature is right",
    bad: "wx.error: wx.config was refused",
    waiting: "Checking …",
  },
  zh: {
    sandbox: "wxdesk 沙盒：这里的一切都不会连接微信",
    title: "订单 1001",
    intro: "这个页面向后端请求签名，然后调用 wx.config。",
    choose: "签名后端所犯的错误",
    elsewhere: "以 localhost（未绑定的域名）打开本页",
    back: "以 127.0.0.1（已绑定的域名）打开本页",
    address: "本页地址",
    config: "传给 wx.config 的内容",
    paste: "复制到 wxdesk 的“诊断”页。",
    good: "wx.ready：签名正确",
    bad: "wx.error：wx.config 被拒绝",
    waiting: "正在验证……",
  },
};

const MISTAKES = {
  none: { en: "none", zh: "没有错误" },
  fragment_kept: { en: "signs the address with its #…", zh: "签名时保留了 #…" },
  query_cut: { en: "receives the address only up to the first &", zh: "只收到第一个 & 之前的地址" },
  query_dropped: { en: "signs the address without its ?…", zh: "签名时去掉了 ?…" },
  http_for_https: { en: "takes http for https, or the reverse", zh: "http 与 https 弄反" },
  slash_dropped: { en: "drops the slash at the end of the path", zh: "去掉了路径末尾的斜杠" },
  port_dropped: { en: "drops the port", zh: "去掉了端口" },
  landing_page: { en: "signs the home page instead of this one", zh: "签的是首页而不是本页" },
  encoded: { en: "signs the encoded address", zh: "签的是编码后的地址" },
  decoded: { en: "signs the decoded address", zh: "签的是解码后的地址" },
  html_entity: { en: "signs &amp; for &", zh: "把 & 签成了 &amp;" },
  timestamp_ms: { en: "signs the timestamp in milliseconds", zh: "签名用了毫秒时间戳" },
  nonce_case: { en: "changes the case of the nonce", zh: "改变了 nonceStr 的大小写" },
  stale_ticket: { en: "uses a ticket from its cache that has expired", zh: "用了缓存中已过期的 ticket" },
  card_ticket: { en: "uses the ticket of cards", zh: "用了卡券的 ticket" },
  access_token_for_ticket: { en: "uses the access_token for the ticket", zh: "把 access_token 当作 ticket" },
  other_appid: { en: "answers with another account's AppID", zh: "返回了另一个账号的 AppID" },
};

const language = navigator.language.startsWith("zh") ? "zh" : "en";
const words = WORDS[language];
const part = (id) => document.getElementById(id);

// WeChat's own script comes from its servers; this stands in for it where WeChat is not there.
const standIn = {
  ready(callback) { this._ready = callback; },
  error(callback) { this._error = callback; },
  async config(options) {
    const answer = await fetch("/site/preverify", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...options, url: location.href.split("#")[0] }),
    });
    const result = await answer.json();
    const call = result.errMsg === "config:ok" ? this._ready : this._error;
    if (call) call(result);
  },
};

function show(verdict, result) {
  part("result").className = verdict;
  part("verdict").textContent = words[verdict];
  part("report").textContent = result ? JSON.stringify(result, null, 2) : "";
}

function fill(mistake) {
  document.documentElement.lang = language;
  document.title = words.title;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = words[element.dataset.text];
  }
  for (const [name, label] of Object.entries(MISTAKES)) {
    part("mistake").add(new Option(label[language], name, false, name === mistake));
  }
  part("mistake").addEventListener("change", () => {
    const query = new URLSearchParams(location.search);
    query.set("mistake", part("mistake").value);
    location.search = query.toString();
  });
  part("address").textContent = location.href;
  const bound = location.hostname === "127.0.0.1";
  part("elsewhere").textContent = bound ? words.elsewhere : words.back;
  part("elsewhere").href = location.href.replace(location.hostname, bound ? "localhost" : "127.0.0.1");
}

async function main() {
  const mistake = new URLSearchParams(location.search).get("mistake") || "none";
  fill(mistake);
  show("waiting");
  const sdk = window.wx || standIn;
  const question = `url=${encodeURIComponent(location.href)}&mistake=${encodeURIComponent(mistake)}`;
  const signed = await (await fetch(`/site/sign?${question}`)).json();
  const options = { debug: false, ...signed, jsApiList: ["updateAppMessageShareData"] };
  part("config").textContent = `wx.config(${JSON.stringify(options, null, 2)});`;
  sdk.ready((result) => show("good", result));
  sdk.error((result) => show("bad", result));
  sdk.config(options);
}

main();
