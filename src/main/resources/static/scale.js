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
  // « 12,4 » is in kilograms; « 850 g » and « 1 kg 200 » say their own units.
  const grams = text => {
    const t = text.toLowerCase().trim().replace(/^(\d+)\s*kg\s*(\d{3})\s*g?$/, "$1,$2"), alone = /^(\d{1,9})\s*g$/.exec(t);
    if (alone) return +alone[1];
    const m = /^(\d{1,6})(?:[.,](\d{0,3}))?$/.exec(t.replace(/\s*kg$/, "").replace(/\s/g, ""));
    return m ? +m[1] * 1000 + +((m[2] || "") + "000").slice(0, 3) : 0;
  };
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
    if (typing && /^[gk]$/.test(key) && /\d\s*k?$/.test(at.value)) return; // a unit
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

  // What is weighed within twenty minutes, come by the same way from the same place, is one arrival, whether or not its first answer is there.
  let visit = null;
  const whence = () => ["canal", "origine"].map(it => new FormData(scale()).get(it)).join(" ");
  const goesOn = () => { if (field("arrivee").value) visit = { id: field("arrivee").value, from: whence(), at: Date.now() }; };
  const sameVisit = () => {
    const now = Date.now(), from = whence();
    if (!visit || visit.from !== from || now - visit.at > 12e5) visit = { id: crypto.randomUUID ? crypto.randomUUID() : "", from };
    visit.at = now;
    field("arrivee").value = visit.id;
  };

  // A page that was kept shows the key of an older weighing: each drawing makes its own.
  const renew = () => { field("cle").value = [...crypto.getRandomValues(new Uint8Array(16))].map(it => it.toString(16).padStart(2, "0")).join(""); };

  // What is of one weighing alone leaves the form when it is sent, so that the next one can be typed while the answer is awaited.
  const kindOf = id => $(`input[name=objet][value="${CSS.escape(id || "")}"]`, scale());
  const put = said => {
    mass().value = said.masse || "";
    ["pieces", "contenant"].forEach(it => { if (field(it)) field(it).value = said[it] || ""; });
    const kind = kindOf(said.objet), was = chosen("objet");
    if (was) was.checked = false;
    if (kind) kind.checked = true;
  };
  const typed = () => Object.fromEntries(["masse", "pieces", "contenant", "objet"].map(it => [it, new FormData(scale()).get(it) || ""]));
  const clear = () => { const errors = $("#erreurs"); if (errors) errors.remove(); put({}); field("sur")[0].value = ""; $("[data-doubtbox]").hidden = true; renew(); draw(); };

  // Sent without leaving the page; what the network does not take is kept and signed.
  const show = (html, url) => {
    const page = new DOMParser().parseFromString(html, "text/html"), next = $("main", page), since = typed();
    if (!next || !$("form[data-scale]", next)) return location.assign(url);
    $("main").replaceWith(document.adoptNode(next));
    const errors = $("#erreurs");
    if (!errors && $("[data-doubtbox]").hidden) put(since);
    goesOn(); renew(); draw(); strip();
    if (errors) errors.focus();
  };
  // A network that does not answer is none.
  const LONGEST = 10000;
  const post = async (form, body) => {
    const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin", signal: AbortSignal.timeout(LONGEST) });
    show(await answer.text(), answer.url);
  };
  // Whoever is faster than the network: what is weighed meanwhile is signed and kept at once, and sent after.
  let awaited = false, signs = false;
  const turn = async (form, body, main) => {
    try {
      if (main && await waiting()) throw new Error("others wait before it");
      await post(form, body);
      return true;
    } catch (cut) {
      if (main && body.get("differe")) { put(Object.fromEntries(body)); draw(); await strip(words("deferred")); }
      else if (main) await keep(body);
      return false;
    }
  };
  // A button pressed twice: nothing was weighed in between.
  let sentAt = 0;
  const again = () => !grams(mass().value) && !(field("pieces") && field("pieces").value) && (awaited || Date.now() - sentAt < 2000);
  const asked = () => $("#erreurs") || !$("[data-doubtbox]").hidden;
  document.addEventListener("submit", async event => {
    const form = event.target, by = event.submitter;
    if (!form.matches("form[data-scale], form[data-send-now], .notice form")) return;
    event.preventDefault();
    event.stopPropagation();
    const main = form === scale();
    if (main && again()) return;
    if (awaited && (!main || !signs || field("differe"))) return;
    if (main && by && by.name === "plutot") { mass().value = by.value; field("sur")[0].value = ""; }
    if (main && by && by.name === "sur") field("sur")[0].value = by.value;
    if (main && doubt()) return;
    if (main) sameVisit();
    const body = new URLSearchParams(new FormData(form));
    if (main && by && by.name === "sur") body.set("sur", by.value);
    if (main) { clear(); sentAt = Date.now(); }
    if (awaited) return keep(body);
    awaited = true;
    const sent = await turn(form, body, main);
    awaited = false;
    if (sent && !asked() && await waiting()) sync();
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

  // What is kept here, in words that are shown until it is sent.
  const queue = signedQueue({ name: "fabcom-pesee", at: words("queue"), who: words("person"), worker: words("worker"), scope: "/pesee/" });
  const waiting = async () => (await queue.lines()).length;
  const sentTo = value => label($(`input[name=vers][value="${value}"]`, scale()));
  const keep = async (body, act = "peser") => {
    ["_csrf", "jour", "differe"].forEach(it => body.delete(it));
    const said = act === "peser" ? fill(words("kept"), kg(grams(body.get("masse"))), label(kindOf(body.get("objet"))), sentTo(body.get("vers"))) : words("undone");
    const line = await queue.keep(act, Object.fromEntries(body), { said, act, cle: body.get("cle") });
    if (!line) {
      if (act === "peser" && !mass().value) { put(Object.fromEntries(body)); draw(); }
      return strip(queue.able ? words("refused") : words("insecure"));
    }
    draw(); await strip();
  };
  const takeBack = async button => {
    button.disabled = true;
    await keep(new URLSearchParams({ cle: button.dataset.undo }), "reprendre");
  };
  const strip = async (why = "") => {
    const all = await queue.lines(), box = $("[data-offline]");
    if (!box) return;
    box.hidden = !all.length && !why;
    $("[data-count]").textContent = all.length ? fill(words("waiting"), all.length) : "";
    $("[data-why]").textContent = why || words("offlinewords");
    $("[data-send]").hidden = !all.length;
    document.querySelectorAll("[data-here]").forEach(it => it.remove());
    all.slice(-6).forEach(it => {
      const row = document.createElement("li"), text = document.createElement("p");
      row.dataset.here = ""; text.textContent = it.said; row.append(text);
      if (it.cle && it.act === "peser" && !all.some(other => other !== it && other.cle === it.cle)) {
        const undo = document.createElement("button");
        undo.type = "button"; undo.className = "button add aside"; undo.dataset.undo = it.cle; undo.textContent = words("undoword");
        row.append(undo);
      }
      $("[data-lines]").prepend(row);
    });
  };

  const sync = async () => {
    if (!await waiting()) return strip();
    const told = await queue.send();
    if (told.signed && !told.stopped) {
      const fresh = await fetch(location.href, { credentials: "same-origin" }).catch(() => null);
      if (fresh && fresh.ok && !asked()) show(await fresh.text(), fresh.url);
      if (!told.why && await waiting()) return sync();
    }
    await strip(told.why);
  };
  addEventListener("online", sync);
  addEventListener("offline", () => { draw(); strip(words("offlinewords")); });
  goesOn(); renew(); draw();
  if (!queue.able) return strip(navigator.onLine ? "" : words("insecure"));
  queue.work();
  queue.enrol(field("_csrf").value).catch(() => {}).then(() => queue.device()).then(it => { signs = !!it; return sync(); });
})();
