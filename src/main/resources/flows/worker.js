// Keeps the intake desk at hand: its page as it was last seen, and what it is drawn with.
const CACHE = "pesee-VERSION", ASSETS = [LIST];
const DESK = /^\/pesee\/quai\/[0-9a-f-]{36}$/;
addEventListener("install", event => event.waitUntil(caches.open(CACHE).then(it => it.addAll(ASSETS)).then(() => skipWaiting())));
addEventListener("activate", event => event.waitUntil(caches.keys()
  .then(all => Promise.all(all.filter(it => it.startsWith("pesee-") && it !== CACHE).map(it => caches.delete(it)))).then(() => clients.claim())));
const desk = async request => {
  const cache = await caches.open(CACHE), path = new URL(request.url).pathname;
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === "basic") await cache.put(path, answer.clone());
    else await cache.delete(path);
    return answer;
  } catch (cut) {
    return await cache.match(path) || Response.error();
  }
};
addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (ASSETS.includes(url.pathname)) event.respondWith(caches.match(url.pathname).then(it => it || fetch(event.request)));
  else if (DESK.test(url.pathname) && event.request.mode === "navigate") event.respondWith(desk(event.request));
});
