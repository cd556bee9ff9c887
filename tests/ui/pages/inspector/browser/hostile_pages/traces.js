const mark = "TRACE" + query.get("mark");
const opened = () => new Promise((give, refuse) => {
  const asked = indexedDB.open("x", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("x");
  asked.onsuccess = () => give(asked.result); asked.onerror = refuse;
});
(async () => {
  await tried("cookie", () => document.cookie);
  await tried("local", () => localStorage.getItem("x"));
  await tried("database", async () => {
    const store = (await opened()).transaction("x").objectStore("x").get("x");
    return new Promise(give => { store.onsuccess = () => give(store.result || null); });
  });
  await tried("caches", async () => (await caches.keys()).join());
  await tried("workers", async () => (await navigator.serviceWorker.getRegistrations()).length);
  document.cookie = `x=${mark}; max-age=99999`;
  localStorage.setItem("x", mark);
  (await opened()).transaction("x", "readwrite").objectStore("x").put(mark.repeat(1000), "x");
  await (await caches.open(mark)).put("/cached", new Response(mark.repeat(1000)));
  await tried("registered", () => navigator.serviceWorker.register("/service.js").then(() => navigator.serviceWorker.ready).then(() => "yes"));
  say("kept", [document.cookie, localStorage.getItem("x"), (await caches.keys()).join()]);
  say("done");
})();
