"use strict";
// Opens the demo page of a sandbox without a browser: its scripts run in their order in a context that has as much of
// a window as they use. For each address given, prints what the page asked of WeixinJSBridge and what it showed.
//
// `moves`: it goes to another address without loading one.
//
//   node page.js '{"user_agent": …, "platform": …, "moves": …, "pages": [address, …]}'

const vm = require("node:vm");

class Element {
  constructor(tag) {
    Object.assign(this, { tagName: tag.toUpperCase(), dataset: {}, listeners: {}, children: [], textContent: "", className: "" });
  }
  add(option) { this.children.push(option); }
  append(...elements) { this.children.push(...elements); }
  appendChild(element) { this.children.push(element); }
  replaceChildren(...elements) { this.children = elements; }
  remove() {}
  addEventListener(name, listener) { (this.listeners[name] = this.listeners[name] || []).push(listener); }
  fire(name, event) { return Promise.all((this.listeners[name] || []).map((listener) => listener(event))); }
}

async function open(address, { user_agent: userAgent, platform, moves }) {
  const html = await (await fetch(address)).text();
  const elements = Object.fromEntries([...html.matchAll(/ id="([^"]+)"/g)].map((found) => [found[1], new Element("div")]));
  const seen = { address, invoked: [], alerts: [], beacons: [], errors: [] };
  const root = new Element("html");
  const document = Object.assign(new Element("document"), {
    documentElement: root, body: new Element("body"), title: "", readyState: "complete",
    getElementById: (id) => elements[id] || null,
    getElementsByTagName: () => [],
    querySelectorAll: () => [],
    createElement: (tag) => new Element(tag),
    dispatchEvent: (event) => document.fire(event.type, event),
  });
  const window = {
    document,
    navigator: { userAgent, platform, language: "en-US" },
    location: new URL(address),
    alert: (text) => seen.alerts.push(text),
    console: { log() {}, warn() {}, error() {} },
    Image: class { set src(url) { seen.beacons.push(url); } },
    Event: class { constructor(type) { this.type = type; } },
    Option: class { constructor(text, value) { Object.assign(this, { text, value }); } },
    history: { pushState(state, title, url) { window.location = new URL(url, window.location); } },
    URLSearchParams, setTimeout, clearTimeout, btoa, Uint8Array,
    fetch: (path, options) => fetch(new URL(path, address), options),
    addEventListener: (name, listener) => root.addEventListener(name, listener),
  };
  vm.createContext(window);
  window.window = window.self = vm.runInContext("globalThis", window);
  for (const [, path] of html.matchAll(/<script src="([^"]+)"/g)) {
    const script = await (await fetch(new URL(path, address))).text();
    try {
      vm.runInContext(script, window, { filename: path });
    } catch (problem) {
      seen.errors.push(`${path}: ${problem.message}`);
    }
    if (path.endsWith("/bridge.js")) record(window.WeixinJSBridge, seen.invoked);
  }
  const shown = (id) => elements[id].textContent;
  await until(() => elements.result.className !== "waiting");
  seen.verdict = elements.result.className;
  seen.says = shown("verdict");
  seen.result = shown("report") && JSON.parse(shown("report"));
  if (moves) {
    await elements.move.fire("click");
    await until(() => seen.invoked.filter((one) => one.name === "preVerifyJSAPI" && one.answered).length > 1);
    seen.moved = { verdict: elements.result.className, address: shown("address"), result: shown("report") };
  }
  for (const step of ["choose-image", "preview", "upload", "download", "hand-over"]) {
    await elements[step].fire("click");
  }
  seen.steps = shown("steps").trim().split("\n").filter(Boolean);
  seen.config = shown("config");
  return seen;
}

function record(bridge, invoked) {
  const invoke = bridge.invoke;
  bridge.invoke = (name, parameters, callback) => {
    const asked = { name, parameters: JSON.parse(JSON.stringify(parameters)), answered: false };
    invoked.push(asked);
    invoke(name, parameters, (answer) => {
      callback(answer);
      asked.answered = true;
    });
  };
}

async function until(done) {
  for (let waits = 0; waits < 5000 && !done(); waits += 1) await new Promise((resolve) => setTimeout(resolve, 4));
}

(async () => {
  const asked = JSON.parse(process.argv[2]);
  const told = [];
  for (const address of asked.pages) told.push(await open(address, asked));
  require("node:fs").writeSync(1, JSON.stringify(told));
  process.exit(); // connections that are kept alive would keep it too
})();
