document.body.style.cssText = "height: 600px; margin: 0";
const files = document.body.appendChild(Object.assign(document.createElement("input"), {type: "file"}));
const clicks = [];
document.body.onclick = () => { const step = clicks.shift(); if (step) step(); };
const clicked = (name, step) => tried(name, () => new Promise((give, refuse) => {
  clicks.push(() => Promise.resolve(step()).then(give, refuse)); say("click");
}));
(async () => {
  await tried("alert", () => alert("hello"));
  await tried("confirm", () => confirm("sure?"));
  await tried("prompt", () => prompt("what?", "this"));
  await tried("popup", () => String(window.open("/plain")));
  await tried("place", () => new Promise((give, refuse) => navigator.geolocation.getCurrentPosition(give, refuse)));
  await tried("notices", () => Notification.requestPermission());
  await tried("camera", () => navigator.mediaDevices.getUserMedia({video: true, audio: true}));
  await tried("screen", () => navigator.mediaDevices.getDisplayMedia());
  await tried("clipboard", () => navigator.clipboard.readText());
  await tried("midi", () => navigator.requestMIDIAccess({sysex: true}));
  await tried("fonts", () => queryLocalFonts());
  await tried("lock", () => navigator.storage.persist());
  await tried("key", () => navigator.credentials.get({publicKey: {challenge: new Uint8Array(16)}}));
  await tried("sign-in", () => fetch("/private").then(answer => answer.status));
  await tried("sign-in in an iframe", () => new Promise(give => {
    const frame = document.createElement("iframe");
    frame.src = "/private"; frame.onload = () => give("loaded"); document.body.appendChild(frame);
  }));
  await tried("handler", () => navigator.registerProtocolHandler("web+x", location.origin + "/plain?x=%s"));
  await tried("print", () => window.print());
  await tried("download", () => { Object.assign(document.createElement("a"), {href: "/file", download: "a.exe"}).click(); });
  for (const address of ["weixin://dl/business", "tel:10086", "mailto:a@b.example"])
    await tried(address, () => { location.href = address; });
  // Chromium refuses a second choice of files while it still closes the first.
  await clicked("files", () => new Promise(give => { files.oncancel = () => give("cancelled"); files.click(); }));
  await clicked("file picker", () => showOpenFilePicker());
  await clicked("whole screen", () => document.body.requestFullscreen());
  await clicked("copied", () => navigator.clipboard.writeText("x"));
  await clicked("popup by click", () => String(window.open("weixin://x")));
  setTimeout(() => say("done"), 500);
})();
