// CANARY is the port of what must not be reached; near.example leads to this computer, and so does rebinding.example for
// whoever asks a second time.
const hosts = ["127.0.0.1", "[::1]", "localhost", "127.1", "0x7f000001", "near.example", "rebinding.example", "127.0.0.2"];
const add = (kind, values) => document.body.appendChild(Object.assign(document.createElement(kind), values));
(async () => {
  for (const host of hosts) {
    const place = `${host}:${CANARY}`;
    add("img", {src: `http://${place}/img`});
    add("script", {src: `http://${place}/script.js`});
    add("link", {rel: "stylesheet", href: `http://${place}/style.css`});
    add("link", {rel: "prefetch", href: `http://${place}/prefetch`});
    add("link", {rel: "preconnect", href: `http://${place}`});
    add("iframe", {src: `http://${place}/iframe`});
    add("video", {src: `http://${place}/video`, preload: "auto"});
    add("object", {data: `http://${place}/object`});
    navigator.sendBeacon(`http://${place}/beacon`, "x");
    new EventSource(`http://${place}/events`).onerror = function () { this.close(); };
    await tried(`fetch ${host}`, () => fetch(`http://${place}/fetch`, {mode: "no-cors"}).then(answer => answer.type));
    await tried(`https ${host}`, () => fetch(`https://${place}/fetch`, {mode: "no-cors"}));
    await tried(`socket ${host}`, () => new Promise((give, refuse) => {
      const socket = new WebSocket(`ws://${place}/socket`);
      socket.onopen = () => give("open"); socket.onerror = refuse;
    }));
  }
  for (const address of ["169.254.169.254", "10.0.0.1", "192.168.1.1"])
    await tried(`fetch ${address}`, () => fetch(`http://${address}/`, {mode: "no-cors"}).then(answer => answer.type));
  await tried("redirect", () => fetch("/moved", {mode: "no-cors"}).then(answer => answer.type));
  const code = `fetch("http://127.0.0.1:${CANARY}/worker", {mode: "no-cors"}).finally(() => postMessage("asked"))`;
  await tried("worker", () => new Promise(give => {
    new Worker(URL.createObjectURL(new Blob([code]))).onmessage = event => give(event.data);
  }));
  for (const address of ["file:///etc/passwd", "qrc:/x", "view-source:http://127.0.0.1/", "chrome://version"]) {
    add("iframe", {src: address}); add("img", {src: address});
    await tried(address, () => fetch(address).then(answer => answer.text()));
  }
  await tried("webrtc", () => new Promise(give => {
    const found = [], servers = [{urls: `stun:127.0.0.1:${CANARY}`}, ...["tcp", "udp"].map(transport => (
      {urls: `turn:127.0.0.1:${CANARY}?transport=${transport}`, username: "a", credential: "b"}))];
    const peer = new RTCPeerConnection({iceServers: servers});
    peer.onicecandidate = event => { if (event.candidate) found.push(event.candidate.candidate); };
    peer.createDataChannel("x"); peer.createOffer().then(offer => peer.setLocalDescription(offer));
    setTimeout(() => give(found), 1500);
  }));
  add("img", {src: "http://open.weixin.qq.com/sdk/report?v=1&u=x"});
  add("img", {src: "https://OPEN.weixin.qq.com/sdk/report?v=1&u=y"});
  add("a", {ping: `http://127.0.0.1:${CANARY}/ping`, href: "#x"}).click();
  setTimeout(() => say("done"), 300);
})();
