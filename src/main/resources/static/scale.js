// The intake desk: keypad, keyboard, cable, and a signed queue for when there is no network. Without this file it is a plain form.
(() => {
  const $ = (selector, from = document) => from.querySelector(selector);
  const scale = () => $("form[data-scale]");
  if (!scale()) return;
  const words = name => scale().dataset[name] || "";
  const field = name => scale().elements[name];
  const mass = () => $("#masse");
  const chosen = name => $(`input[name=${name}]:checked`, scale());
  const label = input => input ? (input.nextElementSibling.querySelector("b") || input.nextElementSibling).textContent.trim() : "";
  const grams = text => { const m = /^(\d{1,6})(?:[.,](\d{0,3}))?$/.exec(text.replace(/\s/g, "")); return m ? +m[1] * 1000 + +((m[2] || "") + "000").slice(0, 3) : 0; };
  const kg = g => (g / 1000).toLocaleString(document.documentElement.lang, { minimumFractionDigits: g % 1000 ? 2 : 0, maximumFractionDigits: 3 });
  const fill = (text, ...parts) => parts.reduce((all, part, i) => all.replace(`{${i}}`, part), text);

  // The button says the whole act.
  const draw = () => {
    const g = grams(mass().value), kind = chosen("objet");
    $("[data-pad]").hidden = false;
    $("[data-serial]").hidden = !("serial" in navigator);
    $("[data-hid]").hidden = !("hid" in navigator);
    if (g && kind) $("[data-golabel]").textContent = fill(navigator.onLine ? words("save") : words("keep"), kg(g), label(kind));
    $("[data-route]").textContent = [label(chosen("canal")), label(chosen("vers"))].join(" → ");
  };
  document.addEventListener("input", event => event.target.closest("form[data-scale]") && draw());

  // Keypad and keyboard.
  const press = key => {
    const it = mass();
    if (key === "back") it.value = it.value.slice(0, -1);
    else if (key !== "," || !/[.,]/.test(it.value)) it.value += key;
    draw();
  };
  document.addEventListener("click", event => {
    const key = event.target.closest("[data-key]");
    if (key) press(key.dataset.key);
    if (event.target.closest("[data-serial]")) plug();
    if (event.target.closest("[data-hid]")) plugUsb();
    if (event.target.closest("[data-send]")) sync();
    const undo = event.target.closest("[data-undo]");
    if (undo) takeBack(undo);
  });
  document.addEventListener("keydown", event => {
    const at = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || at.matches("select, textarea, [type=date], [type=number], [type=search]")) return;
    const typing = at === mass(), key = event.key;
    if (key === "*") { const again = $("[data-repeat]"); if (again) { event.preventDefault(); again.click(); } return; }
    if (key === "Escape") { mass().value = ""; return draw(); }
    if (/^[a-z]$/.test(key)) {
      const kind = $(`[data-letter=${key}]`, scale());
      if (kind) { event.preventDefault(); kind.checked = true; draw(); }
      return;
    }
    if (typing || at.matches("button, a, summary") && key === "Enter") return;
    if (/^[0-9]$/.test(key)) press(key);
    else if (key === "," || key === ".") press(",");
    else if (key === "Backspace") press("back");
    else if (key === "Enter") { event.preventDefault(); $("[data-go]").click(); }
    else return;
    event.preventDefault();
  });

  // 960 kg, or 960 g? The house asks as well; without network nobody else can.
  const doubt = () => {
    const g = grams(mass().value), kind = chosen("objet"), most = kind ? +kind.dataset.most : 0;
    if (!g || field("sur")[0].value === String(g) || g <= +words("most") && (!most || g <= most)) return false;
    const box = $("[data-doubtbox]"), sure = $("[data-sure]"), rather = $("[data-rather]"), less = Math.floor(g / 1000);
    $("[data-words]").textContent = fill(words("doubt"), kg(g) + " kg");
    sure.value = g; sure.textContent = kg(g) + " kg";
    rather.hidden = !less; rather.value = kg(less).replace(/\s/g, ""); rather.textContent = less + " g";
    box.hidden = false; (less ? rather : sure).focus();
    return true;
  };

  // A page that was kept shows the key of an older weighing: each drawing makes its own.
  const renew = () => { if (window.isSecureContext) field("cle").value = crypto.randomUUID(); };

  // Sent without leaving the page; what the network does not take is kept and signed.
  const show = (html, url) => {
    const page = new DOMParser().parseFromString(html, "text/html"), next = $("main", page);
    if (!next || !$("form[data-scale]", next)) return location.assign(url);
    $("main").replaceWith(document.adoptNode(next));
    renew(); draw(); strip();
    const errors = $("#erreurs"); if (errors) errors.focus();
  };
  const post = async (form, body) => {
    const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
    show(await answer.text(), answer.url);
  };
  let busy = false;
  document.addEventListener("submit", async event => {
    const form = event.target, by = event.submitter;
    if (!form.matches("form[data-scale], form[data-send-now], .notice form")) return;
    event.preventDefault();
    event.stopPropagation();
    if (busy) return;
    const main = form === scale();
    if (main && by && by.name === "plutot") { mass().value = by.value; field("sur")[0].value = ""; }
    if (main && by && by.name === "sur") field("sur")[0].value = by.value;
    if (main && doubt()) return;
    busy = true;
    const body = new URLSearchParams(new FormData(form));
    if (main && by && by.name === "sur") body.set("sur", by.value);
    try {
      if (main && await waiting()) throw new Error("others wait before it");
      await post(form, body);
    } catch (cut) {
      if (main && body.get("differe")) await strip(words("deferred"));
      else if (main) await keep(body);
    } finally { busy = false; }
  }, true);

  // What a scale says, on whatever cable.
  const said = (g, stable) => {
    if (g > 0) { mass().value = (g / 1000).toFixed(3).replace(".", ","); draw(); }
    $("[data-scalewords]").textContent = stable ? words("stable") : words("moving");
  };

  // A serial one: lines such as "ST,GS,+  12.40kg", however they are cut.
  let port = null;
  const plug = async () => {
    try { port = await navigator.serial.requestPort(); await port.open({ baudRate: 9600 }); } catch (refused) { return; }
    const reader = port.readable.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "", before = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      rest += value;
      const lines = rest.split(/[\r\n]+/);
      rest = lines.pop();
      for (const line of lines) {
        const found = /([0-9]+(?:[.,][0-9]+)?)\s*(kg|g)/i.exec(line);
        if (!found) continue;
        const g = Math.round(parseFloat(found[1].replace(",", ".")) * (found[2].toLowerCase() === "kg" ? 1000 : 1));
        said(g, /^ST/.test(line) || String(g) === before);
        before = String(g);
      }
    }
  };

  // A USB one (HID, usage page 0x8D): its data report is status, unit, power of ten, two bytes of weight; 2 and 4 are stable, 3 moves.
  const UNITS = { 1: 0.001, 2: 1, 3: 1000, 8: 1000000, 11: 28.349523125, 12: 453.59237 };
  const plugUsb = async () => {
    const [device] = await navigator.hid.requestDevice({ filters: [{ usagePage: 0x8d }] }).catch(() => []);
    if (!device) return;
    try { if (!device.opened) await device.open(); } catch (refused) { return; }
    device.addEventListener("inputreport", ({ data }) => {
      const status = data.byteLength === 5 ? data.getUint8(0) : 0, unit = data.byteLength === 5 && UNITS[data.getUint8(1)];
      if (status < 2 || status > 4 || !unit) return;
      said(Math.round(data.getUint16(3, true) * 10 ** data.getInt8(2) * unit), status !== 3);
    });
  };

  // What is kept here: a key that cannot be taken out, and numbered lines signed with it.
  const able = !!(window.isSecureContext && crypto.subtle && window.indexedDB);
  const open = () => new Promise((good, bad) => {
    const asked = indexedDB.open("fabcom-pesee", 1);
    asked.onupgradeneeded = () => { asked.result.createObjectStore("device"); asked.result.createObjectStore("line", { keyPath: "id" }); };
    asked.onsuccess = () => good(asked.result);
    asked.onerror = () => bad(asked.error);
  });
  const done = (store, mode, act) => open().then(db => new Promise((good, bad) => {
    const tx = db.transaction(store, mode, { durability: "strict" });
    const asked = act(...[].concat(store).map(it => tx.objectStore(it)));
    tx.oncomplete = () => { db.close(); good(asked && asked.result); };
    tx.onerror = tx.onabort = () => { db.close(); bad(tx.error); };
  }));
  const mine = () => words("queue") + " " + words("person");
  const lines = async () => able ? (await done("line", "readonly", it => it.getAll())).filter(it => it.of === mine()).sort((a, b) => a.n - b.n) : [];
  const waiting = async () => (await lines()).length;
  const b64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const json = (path, body) => fetch(words("queue") + path, { method: "POST", body: new URLSearchParams(body), credentials: "same-origin" })
    .then(async it => ({ status: it.status, body: it.headers.get("content-type")?.includes("json") ? await it.json() : null }));

  // While there is network: the key is made here and its public half told, so that the first line without network can be signed.
  const enrol = async () => {
    if (!able || await done("device", "readonly", it => it.get(mine()))) return;
    const keys = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
    const told = await json("/appareil", { _csrf: field("_csrf").value, cle: b64(await crypto.subtle.exportKey("spki", keys.publicKey)) });
    if (told.status === 200) await done("device", "readwrite", it => it.put({ id: told.body.id, key: keys.privateKey, n: 0 }, mine()));
  };
  const keep = async (body, act = "peser") => navigator.locks.request("fabcom-pesee", async () => {
    const device = able && await done("device", "readonly", it => it.get(mine()));
    if (!device) { strip(able ? words("refused") : words("insecure")); return; }
    ["_csrf", "jour", "differe"].forEach(it => body.delete(it));
    const n = device.n + 1, at = new Date().toISOString();
    const text = JSON.stringify({ acte: act, n, a: at, champs: Object.fromEntries(body) });
    const signature = b64(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, device.key, new TextEncoder().encode(text)));
    const said = act === "peser" ? fill(words("kept"), kg(grams(body.get("masse"))), label(chosen("objet"))) : words("undone");
    // Both or neither: a number that is given twice would stop the queue for good.
    await done(["line", "device"], "readwrite", (line, devices) => {
      line.add({ id: device.id + " " + n, of: mine(), device: device.id, n, text, signature, said, cle: body.get("cle") });
      devices.put({ ...device, n }, mine());
    });
    if (act === "peser") {
      mass().value = ""; renew(); field("sur")[0].value = "";
      const kind = chosen("objet"); if (kind) kind.checked = false;
      $("[data-doubtbox]").hidden = true;
    }
    draw(); await strip();
  });
  const takeBack = async button => {
    button.disabled = true;
    await keep(new URLSearchParams({ cle: button.dataset.undo }), "reprendre");
  };
  const strip = async (why = "") => {
    const all = await lines(), box = $("[data-offline]");
    if (!box) return;
    box.hidden = !all.length && !why;
    $("[data-count]").textContent = all.length ? fill(words("waiting"), all.length) : "";
    $("[data-why]").textContent = why || words("offlinewords");
    $("[data-send]").hidden = !all.length;
    document.querySelectorAll("[data-here]").forEach(it => it.remove());
    all.slice(-6).forEach(it => {
      const row = document.createElement("li"), text = document.createElement("p");
      row.dataset.here = ""; text.textContent = it.said; row.append(text);
      if (it.cle && it.text.startsWith('{"acte":"peser"') && !all.some(other => other !== it && other.cle === it.cle)) {
        const undo = document.createElement("button");
        undo.type = "button"; undo.className = "button add aside"; undo.dataset.undo = it.cle; undo.textContent = words("undoword");
        row.append(undo);
      }
      $("[data-lines]").prepend(row);
    });
  };

  // Once each, in their order; the house knows which numbers it has.
  const sync = () => navigator.locks.request("fabcom-pesee-envoi", async () => {
    const all = await lines();
    if (!all.length) return strip();
    let why = "";
    try {
      const asked = await fetch(words("queue"), { credentials: "same-origin" });
      if (!asked.ok) throw new Error(asked.status);
      const { csrf } = await asked.json();
      for (const it of all) {
        const told = await json("", { _csrf: csrf, appareil: it.device, n: it.n, texte: it.text, signature: it.signature });
        if (told.status !== 200) { if (told.body && told.body.mot) why = told.body.mot; throw new Error(told.status); }
        if (told.body.mot) why = told.body.mot;
        await done("line", "readwrite", store => store.delete(it.id));
      }
      const fresh = await fetch(location.href, { credentials: "same-origin" });
      if (fresh.ok) show(await fresh.text(), fresh.url);
    } catch (cut) { /* they stay for the next time */ }
    await strip(why);
  });
  addEventListener("online", sync);
  addEventListener("offline", () => { draw(); strip(words("offlinewords")); });
  renew(); draw();
  if (!able) return strip(navigator.onLine ? "" : words("insecure"));
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
  if ("serviceWorker" in navigator) navigator.serviceWorker.register(words("worker"), { scope: "/pesee/" }).catch(() => {});
  enrol().catch(() => {}).then(sync);
})();
