// Pages that go on without network: lines that are numbered, chained, signed with a key that cannot be taken out, and sent once.
window.signedQueue = ({ name, at, who, worker, scope, stores = [] }) => {
  const able = !!(window.isSecureContext && crypto.subtle && window.indexedDB);
  const mine = at + " " + who;
  const open = () => new Promise((good, bad) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => {
      ["device", ...stores].forEach(it => asked.result.createObjectStore(it));
      asked.result.createObjectStore("line", { keyPath: "id" });
    };
    asked.onsuccess = () => good(asked.result);
    asked.onerror = () => bad(asked.error);
  });
  const done = (store, mode, act) => open().then(db => new Promise((good, bad) => {
    const tx = db.transaction(store, mode, { durability: "strict" });
    const asked = act(...[].concat(store).map(it => tx.objectStore(it)));
    tx.oncomplete = () => { db.close(); good(asked && asked.result); };
    tx.onerror = tx.onabort = () => { db.close(); bad(tx.error); };
  }));
  const device = async () => able ? done("device", "readonly", it => it.get(mine)) : undefined;
  // Of whoever is here, or of all who were here on this device.
  const lines = async (all = false) => able ? (await done("line", "readonly", it => it.getAll()))
    .filter(it => all ? it.of.startsWith(at + " ") : it.of === mine)
    .sort((a, b) => a.device < b.device ? -1 : a.device > b.device ? 1 : a.n - b.n) : [];
  const b64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const hex = bytes => [...new Uint8Array(bytes)].map(it => it.toString(16).padStart(2, "0")).join("");
  const answered = async it => ({ status: it.status, ok: it.ok && !it.redirected, body: it.headers.get("content-type")?.includes("json") ? await it.json() : null });
  const post = (path, body) => fetch(at + path, { method: "POST", body: new URLSearchParams(body), credentials: "same-origin" }).then(answered);
  // What the house's clock said, against this one; a house that does not say leaves it as it is.
  const clock = said => said ? { offset: said - Date.now(), seen: Date.now() } : {};

  // While there is network: the key is made here and its public half told, so that the first line without network can be signed.
  const enrol = csrf => navigator.locks.request(name + "-cle", async () => {
    if (!able || await device()) return false;
    const keys = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
    const told = await post("/appareil", { _csrf: csrf, cle: b64(await crypto.subtle.exportKey("spki", keys.publicKey)) });
    if (told.status !== 200 || !told.body) return false;
    await done("device", "readwrite", it => it.put({ id: told.body.id, key: keys.privateKey, n: 0, hash: "", ...clock(told.body.maintenant) }, mine));
    return true;
  });

  // Signs a line. Null: this device has no key. also: what is written with it, both or neither.
  const keep = (act, fields, more = {}, also = () => {}) => navigator.locks.request(name, async () => {
    const from = await device();
    if (!from) return null;
    const n = from.n + 1;
    const text = JSON.stringify({ acte: act, n, avant: from.hash || "", a: new Date().toISOString(), ecart: from.offset || 0, champs: fields });
    const bytes = new TextEncoder().encode(text);
    const signature = b64(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, from.key, bytes));
    const hash = hex(await crypto.subtle.digest("SHA-256", bytes));
    const line = { id: from.id + " " + n, of: mine, device: from.id, n, text, signature, ...more };
    // A number that is given twice would stop the queue for good.
    await done(["line", "device", ...stores], "readwrite", (kept, devices, ...others) => {
      kept.add(line);
      devices.put({ ...from, n, hash }, mine);
      also(...others);
    });
    return line;
  });

  // A line that the house will never see: it takes what comes after it, and writes down that this one is missing.
  const skip = async (it, csrf) => (await post("/trou", { _csrf: csrf, appareil: it.device, n: it.n })).status === 200;
  const one = (it, csrf) => post("", { _csrf: csrf, appareil: it.device, n: it.n, texte: it.text, signature: it.signature });

  // Once each, in their order; the house knows which numbers it has. reached: it answered; signed: it knows who asks.
  const send = ({ all = false, gaps = false } = {}) => navigator.locks.request(name + "-envoi", async () => {
    const result = { reached: false, signed: false, sent: [], why: "", house: null };
    try {
      const asked = await answered(await fetch(at, { credentials: "same-origin", headers: { Accept: "application/json" } }));
      result.reached = true;
      if (!asked.ok || !asked.body) return result;
      result.signed = true;
      result.house = asked.body;
      await navigator.locks.request(name, async () => {
        const known = await device();
        if (known) await done("device", "readwrite", it => it.put({ ...known, ...clock(asked.body.maintenant) }, mine));
      });
      for (const it of await lines(all)) {
        let told = await one(it, asked.body.csrf);
        if (gaps && told.status === 409 && told.body && told.body.dernier < it.n - 1 && await skip(it, asked.body.csrf)) told = await one(it, asked.body.csrf);
        if (told.body && told.body.mot) result.why = told.body.mot;
        if (told.status !== 200) { result.stopped = true; break; }
        await done("line", "readwrite", store => store.delete(it.id));
        if (told.body && told.body.inconnu) await done("device", "readwrite", store => store.delete(it.of));
        result.sent.push(it);
      }
    } catch (cut) { result.reached = false; /* what is left stays for the next time */ }
    return result;
  });

  const work = () => {
    if (!able || !("serviceWorker" in navigator)) return;
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
    navigator.serviceWorker.register(worker, { scope }).then(() => navigator.serviceWorker.ready)
      .then(it => it.active.postMessage({ page: location.pathname })).catch(() => {});
  };
  return { able, device, lines, enrol, keep, send, work, done };
};
