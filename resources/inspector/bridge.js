// WeChat's side of a page: runs before any script of the page itself. wxdesk fills in `given`.
(function (given) {
  "use strict";
  // The page may replace these later.
  var print = console.log.bind(console);
  var asText = JSON.stringify;
  var ofText = JSON.parse;
  var at = document;
  var landing = location.href;
  var origin = String(Math.random()).slice(2);
  var waiting = Object.create(null);
  var handlers = Object.create(null);
  var calls = 0;

  function pretend(name, value) {
    Object.defineProperty(Navigator.prototype, name, {
      configurable: true,
      enumerable: true,
      get: function () {
        return value;
      },
    });
  }

  function tell(message) {
    message.document = origin;
    message.address = location.href;
    message.landing = landing;
    var text;
    try {
      text = asText(message);
    } catch (error) {
      message.given = null;
      message.unreadable = true;
      text = asText(message);
    }
    if (text.length > given.longest) {
      message.given = null;
      message.unreadable = true;
      text = asText(message);
    }
    print(given.mark + text);
  }

  function invoke(name, parameters, done) {
    calls += 1;
    if (typeof done === "function") {
      waiting[calls] = done;
    }
    tell({ kind: "call", number: calls, name: String(name), given: parameters === undefined ? {} : parameters });
  }

  function on(name, handler) {
    if (typeof handler === "function") {
      handlers[name] = handler;
    }
    tell({ kind: "listens", name: String(name) });
  }

  at.addEventListener(given.door, function (event) {
    var answer = ofText(event.detail);
    if (answer.document !== origin) {
      return;
    }
    if (answer.event) {
      if (handlers[answer.event]) {
        handlers[answer.event](answer.reply);
      }
      return;
    }
    var done = waiting[answer.number];
    delete waiting[answer.number];
    if (done) {
      done(answer.reply);
    }
  });

  function say() {
    at.dispatchEvent(new Event("WeixinJSBridgeReady"));
  }

  pretend("platform", given.platform);
  pretend("maxTouchPoints", given.maxTouchPoints);
  if (!given.userAgentData) {
    delete Navigator.prototype.userAgentData;
  }
  Object.defineProperty(window, "WeixinJSBridge", {
    configurable: true,
    writable: true,
    value: { invoke: invoke, call: invoke, on: on },
  });
  if (given.isWkWebView) {
    window.__wxjs_is_wkwebview = true;
  }
  tell({ kind: "began" });
  say();
  at.addEventListener("DOMContentLoaded", say);
})(__given__);
