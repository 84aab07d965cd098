// Keeps a page at hand without network: as it was last seen, and what it is drawn with.
const CACHE = "NAME-VERSION", ASSETS = [LIST];
const seen = new RegExp("PAGE");
addEventListener("install", event => event.waitUntil(caches.open(CACHE).then(it => it.addAll(ASSETS)).then(() => skipWaiting())));
addEventListener("activate", event => event.waitUntil(caches.keys()
  .then(all => Promise.all(all.filter(it => it.startsWith("NAME-") && it !== CACHE).map(it => caches.delete(it)))).then(() => clients.claim())));
// A page that comes from here says so: what it shows may be long gone.
const kept = async (cache, path) => {
  const found = await cache.match(path);
  if (!found) return Response.error();
  const headers = new Headers(found.headers);
  ["content-encoding", "content-length"].forEach(it => headers.delete(it));
  return new Response((await found.text()).replace("<html ", "<html data-kept "), { headers });
};
const page = async request => {
  const cache = await caches.open(CACHE), url = new URL(request.url), path = url.pathname;
  try {
    const answer = await fetch(request);
    if (url.searchParams.has("carnet")) return answer;
    if (answer.ok && answer.type === "basic") await cache.put(path, answer.clone());
    else await cache.delete(path);
    return answer;
  } catch (cut) {
    return kept(cache, path);
  }
};
addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (ASSETS.includes(url.pathname)) event.respondWith(caches.match(url.pathname).then(it => it || fetch(event.request)));
  else if (seen.test(url.pathname) && event.request.mode === "navigate") event.respondWith(page(event.request));
});
// The page on which it was first registered, which it has not seen come in.
addEventListener("message", event => {
  const path = event.data && event.data.page;
  if (seen.test(path)) event.waitUntil(caches.open(CACHE).then(async it => await it.match(path) || page(new Request(path, { credentials: "same-origin" }))).catch(() => {}));
});
