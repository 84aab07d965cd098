// The till without network: the same page goes on with a basket of its own, and what is paid is kept, signed, until it can be sent.
(() => {
  const $ = (selector, from = document) => from.querySelector(selector);
  const model = $("template[data-ticket]"), page = () => $("#till[data-session]");
  if (!model || !page()) return;
  const words = name => model.dataset[name];
  const fill = (text, ...parts) => parts.reduce((all, part, i) => all.replace(`{${i}}`, part), text);
  const path = words("path"), mine = path + " " + words("person");
  const euros = cents => (cents / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, "\u202f").replace(".", ",").replace(",00", "") + "\u00a0€";
  const GIVEN = ["GIFT", "YOUNG", "RECYCLING", "CENTRE", "OWN_USE"], NOTES = [500, 1000, 2000, 5000, 10000], MOST = 10000000, LINES = 200;
  const token = () => [...crypto.getRandomValues(new Uint8Array(16))].map(it => it.toString(16).padStart(2, "0")).join("");
  const queue = signedQueue({ name: "fabcom-caisse", at: path + "/file", who: words("person"), worker: words("worker"), scope: "/caisse/", stores: ["state"] });

  const whole = typedNumber;
  // « 850 g » and « 2 kg 300 » say their own units.
  const mass = typed => {
    const text = typed.toLowerCase().trim().replace(/^(\d+)\s*kg\s*(\d{3})\s*g?$/, "$1,$2");
    return /\d\s*g$/.test(text) ? whole(text.slice(0, -1), 0) : whole(text.replace(/\s*kg$/, ""), 3);
  };
  const divided = (amount, times, by) => Math.floor((2 * amount * times + by) / (2 * by));

  // memory: the last page that the house drew, the basket of this device (local, else null), and those that wait here.
  let memory = null, cut = false, busy = false, warned = false;
  const store = () => queue.able ? queue.done("state", "readwrite", it => it.put(memory, mine)) : null;
  const stale = () => document.documentElement.hasAttribute("data-kept");
  const ready = (queue.able ? queue.done("state", "readonly", it => it.get(mine)) : Promise.resolve()).then(it => {
    memory = it || { page: null, local: null, parked: [] };
    memory.owed = (memory.owed || []).filter(one => Date.now() - one.when < +words("hours") * 36e5); // a name is not kept for long
  });
  // What the house has in its basket was asked about there.
  const said = element => { const it = JSON.parse(element.dataset.said); return { audience: it.audience || "", level: it.level ?? null, lines: it.lines.map(line => ({ ...line, sure: true })) }; };
  const empty = () => ({ lines: [], audience: "", level: null, basket: "", version: 0, session: memory.page.session, key: token() });
  const sum = lines => lines.reduce((all, it) => all + it.cents, 0);
  const priced = it => it.way !== "ROUND_UP" && !GIVEN.includes(it.way);

  // A page that copies a notebook is the house's alone: this device's ticket is of today.
  const copying = () => Boolean($("#ajout [name=carnet]")?.value);

  const drawn = async () => {
    if (!page() || memory.local || stale() || copying()) return;
    const of = page().dataset;
    memory.page = {
      session: +of.session, basket: of.basket, version: +of.version, ...said(page()),
      parked: [...document.querySelectorAll("#till [name=panier][data-said]")].map(it => ({ id: it.value, version: +it.dataset.version, label: it.innerText, ...said(it) }))
    };
    waiting();
    await store();
  };
  const leave = () => {
    if (memory.local) return;
    const from = memory.page;
    memory.local = { ...empty(), lines: from.lines, audience: from.audience || "", level: from.level ?? null, basket: from.lines.length ? from.basket : "", version: from.version };
  };

  // The ticket, drawn from the house's own.
  const way = it => $(`[name=sortie][value=${it.way}] + span`)?.textContent || "";
  const quantity = it => it.way === "ROUND_UP" ? "" : !it.grams ? String(it.pieces)
    : (it.pieces === 1 ? "" : it.pieces + " · ") + fill(words("kilos"), (it.grams / 1000).toFixed(3).replace(".", ","));
  const less = it => fill(words(it.cents < 0 ? "added" : "taken") || "{0}", it.label, (it.cents > 0 ? "\u2212" : "") + euros(Math.abs(it.cents)));
  const spared = it => it.way === "FREE" && held({ of: it.label, measure: "PIECE", quantity: it.pieces }).some(rule => ["PERCENT", "REBATE"].includes(rule.kind));
  const rows = (section, lines) => {
    const body = $("tbody", section), first = body.firstElementChild;
    body.replaceChildren(...lines.map((it, n) => {
      const row = first.cloneNode(true), cells = row.children, button = $("button", row);
      cells[0].replaceChildren(it.label, ...spared(it) || (it.reductions || []).length ? [" ", Object.assign(document.createElement("small"), { textContent: spared(it) ? words("spared") : it.reductions.map(less).join(" · ") })] : []);
      cells[1].textContent = quantity(it); cells[2].textContent = GIVEN.includes(it.way) ? way(it) : euros(it.cents);
      button.value = n; $("span", button).textContent = fill(words("remove"), it.label);
      return row;
    }));
  };
  const cash = (section, total) => {
    const sums = [...new Set(NOTES.map(it => Math.ceil(total / it) * it).filter(it => it > total))].slice(0, 3);
    section.querySelectorAll("[name=recu]").forEach((radio, i) => {
      const given = i ? sums[i - 1] : total, label = radio.nextElementSibling;
      if (given === undefined) return radio.closest("label").remove();
      radio.value = (given / 100).toFixed(2); radio.checked = !i;
      label.replaceChildren(euros(given) + " ", Object.assign(document.createElement("small"), { textContent: i ? fill(words("back"), euros(given - total)) : words("exact") }));
    });
  };
  const parked = form => {
    const button = $("button", form), all = [...(memory.local ? memory.page.parked.map(it => [it.id, it.label]) : []),
      ...memory.parked.map((it, i) => ["ici " + i, (it.label || words("parked")) + " · " + euros(sum(it.lines))])];
    form.replaceChildren(...all.map(([value, label]) => {
      const one = button.cloneNode(true);
      one.value = value; $("span", one).textContent = label;
      return one;
    }));
    return all.length;
  };
  const ticket = () => {
    const section = model.content.firstElementChild.cloneNode(true), { lines, key } = memory.local, total = sum(lines);
    const form = $("form[action$='/reprendre']", section);
    const { audience = "", level = null } = memory.local, levels = [...section.querySelectorAll("[name=niveau]")], taken = ladders();
    section.querySelectorAll("[name=public]").forEach(it => it.setAttribute("aria-pressed", it.value === audience));
    const steps = Math.max(0, ...taken.map(it => it.length)), asked = n => [...new Set(taken.map(it => euros(it[Math.min(n, it.length - 1)])))].join(" · ");
    while (levels.length && levels.length < steps) {
      const one = levels.at(-1).cloneNode(true);
      one.value = levels.length;
      levels.at(-1).after(one);
      levels.push(one);
    }
    levels.forEach((it, n) => {
      it.hidden = n >= steps;
      it.textContent = asked(n);
      it.setAttribute("aria-pressed", level !== null && n === Math.min(level, steps - 1));
    });
    const group = $("[data-unsaid]", section);
    if (group) {
      group.closest("form").hidden = !steps;
      group.textContent = words("levels") + (level === null ? " · " + fill(words("unsaid"), [...new Set(taken.map(it => euros(it[(it.length - 1) >> 1])))].join(" · ")) : "");
    }
    if (!parked(form)) { form.previousElementSibling.remove(); form.remove(); }
    if (!lines.length) {
      section.querySelectorAll("table, .till-total, .till-pay, #retirer, details, .till-acts:not([action])").forEach(it => it.remove());
      $(".till-head", section).after(Object.assign(document.createElement("p"), { textContent: words("none") }));
    } else {
      const due = $("#a-payer", section), pay = $("#paye", section), round = $("[name=arrondi]", section), next = (Math.floor(total / 100) + 1) * 100;
      rows(section, lines);
      due.textContent = euros(total); due.dataset.cents = total;
      if (total) cash(section, total);
      else pay.querySelectorAll(":scope > :not(input):not(.go)").forEach(it => it.remove());
      pay.elements.cle.value = key;
      $(".go span", pay).textContent = total ? fill(words("pay"), euros(total)) : words("give");
      if (total % 100) { round.value = next; $("span", round).textContent = fill(words("round"), euros(next)); }
      else round.closest(".till-acts").remove();
    }
    return section;
  };
  const draw = () => {
    $(".till-ticket", page()).replaceWith(ticket());
    const jump = $("[data-jump]", page()), due = sum(memory.local.lines);
    if (jump) { jump.hidden = !memory.local.lines.length; $("b", jump).textContent = euros(due); } // none on a page kept from before
    document.dispatchEvent(new Event("till:ticket"));
  };
  // Baskets that wait on this device, under the house's own ticket.
  const waiting = () => {
    document.querySelectorAll("[data-here]").forEach(it => it.remove());
    if (!memory.parked.length || memory.local) return;
    const form = $("form[action$='/reprendre']", model.content).cloneNode(true);
    form.dataset.here = "";
    parked(form);
    $(".till-ticket", page()).append(form);
  };

  // What goes wrong is said where it was typed.
  const quiet = () => document.querySelectorAll("[data-said-wrong]").forEach(it => it.remove());
  const wrong = (where, text) => {
    const line = document.createElement("p");
    line.className = "error"; line.dataset.saidWrong = ""; line.setAttribute("role", "alert"); line.textContent = text;
    where.before(line);
    return false;
  };

  const lineOf = (form, kind) => {
    const value = name => form.elements[name].value.trim(), typed = value("nombre"), chosen = value("sortie") || "SOLD", given = GIVEN.includes(chosen);
    const pieces = value("pieces") ? whole(value("pieces"), 0) : 1, grams = value("masse") ? mass(value("masse")) : 0;
    const tile = kind && $(`.till-tile[value="${CSS.escape(kind)}"]`), refused = text => { throw new Error(text); };
    if (pieces === null || grams === null) refused(words("wrong"));
    if (!tile) {
      const label = value("libelle"), cents = whole(typed, 2);
      if (!label || label.length > 60) refused(words("label"));
      if (cents === null && !given) refused(fill(words("price"), label));
      return { label, pieces: 1, grams: 0, cents: given ? 0 : cents, way: chosen };
    }
    const label = $("b", tile).textContent, { per, least } = tile.dataset, fixed = "fixed" in tile.dataset;
    const line = (count, mass, cents) => ({ object: kind, label, pieces: count, grams: mass, cents, way: chosen === "SOLD" && per === "FREE" ? "FREE" : chosen, guarantee: +tile.dataset.guarantee });
    const count = () => { const many = typed ? whole(typed, 0) : pieces; return many === null ? refused(words("wrong")) : typed && value("pieces") && many !== pieces ? refused(words("twicepieces")) : many; };
    if (per === "KILO") {
      const weight = grams || mass(typed);
      if (grams && typed && mass(typed) !== grams) refused(words("twicemass"));
      return weight ? line(pieces, weight, given ? 0 : divided(+least, weight, 1000)) : refused(fill(words("mass"), label));
    }
    if (given) return line(count(), grams, 0);
    if (fixed && !/[.,€]/.test(typed)) return line(count(), grams, +least * count());
    const cents = whole(typed, 2);
    if (!typed && chosen === "SOLD" && per === "PIECE" && +least && based(held({ of: label, measure: "PIECE", quantity: pieces }))) return line(pieces, grams, +least * pieces);
    return cents === null ? refused(fill(words("price"), label)) : { ...line(pieces, grams, cents), typed: true };
  };

  // What the price rules of the house change, as the house itself does (billing.prices.Pricing); the most particular one stands last.
  const PER = { PIECE: 1, KILO: 1000 };
  const day = () => new Date(Date.now() - 144e5).toLocaleDateString("sv", { timeZone: words("zone") });
  // As PriceRule.code on the house's side: neither case nor accents count.
  const code = text => text.replace(/œ/gi, "oe").replace(/æ/gi, "ae").normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, " ").trim() || text;
  const held = asked => JSON.parse(words("rules") || '{"rules":[]}').rules.filter(it => (!it.of || it.of === code(asked.of)) && (!it.measure || it.measure === asked.measure)
    && asked.quantity >= it.least && (!it.audience || it.audience === memory.local.audience) && it.from <= day() && (!it.until || it.until >= day()));
  const based = rules => rules.findLast(it => ["UNIT", "SOLIDARITY", "FREE"].includes(it.kind));
  const oneOf = ({ kind, amounts }) => kind === "UNIT" ? amounts[0] : kind === "FREE" ? Math.max(amounts[0], amounts.at(-1))
    : amounts[(memory.local.level ?? null) === null ? (amounts.length - 1) >> 1 : Math.min(memory.local.level, amounts.length - 1)];
  // Solidarity prices that a key takes, each by its sums from the lowest.
  const ladders = () => {
    const all = [...document.querySelectorAll(".till-tile")].filter(it => it.dataset.per !== "FREE" && +it.dataset.least).flatMap(tile => {
      const weighed = tile.dataset.per === "KILO", measure = weighed ? "KILO" : "PIECE", of = $("b", tile).textContent;
      return JSON.parse(words("rules") || '{"rules":[]}').rules.filter(it => it.kind === "SOLIDARITY")
        .map(it => based(held({ of, measure, quantity: Math.max(PER[measure], it.least) }))).filter(it => it && it.kind === "SOLIDARITY").map(it => it.amounts);
    });
    return [...new Map(all.map(it => [it.join(), it])).values()];
  };
  const ruled = line => {
    const full = line.cents + sum(line.reductions || []), tile = line.object && $(`.till-tile[value="${CSS.escape(line.object)}"]`);
    if (line.way !== "SOLD" || full <= 0 || line.due) return;
    const { per, least } = tile ? tile.dataset : {}, weighed = per === "KILO" && line.grams > 0;
    const asked = { of: tile ? $("b", tile).textContent : line.label, measure: weighed ? "KILO" : "PIECE", quantity: weighed ? line.grams : line.pieces };
    const price = (cents, quantity) => divided(cents, quantity, PER[asked.measure]), changes = [], rules = held(asked);
    const change = (label, cents) => { if (cents) changes.push({ label, cents: -cents }); return cents; };
    let left = full;
    if (tile && !line.item && !line.typed && +least && (per === "PIECE" || weighed) && full === price(+least, asked.quantity)) {
      const base = based(rules), step = rules.findLast(it => it.kind === "STEP"), unit = base ? oneOf(base) : +least;
      if (base) left += change(base.label, price(unit, asked.quantity) - full);
      if (step) left += change(step.label, price(unit, Math.ceil(asked.quantity / step.amounts[0]) * step.amounts[0]) - price(unit, asked.quantity));
    }
    const whole = (tile ? "outside" in tile.dataset : line.category === "OUTSIDE") || line.item && (words("consigned") || "").split(" ").includes(line.item);
    if (!whole) for (const kind of ["PERCENT", "REBATE"]) rules.filter(it => it.kind === kind).reverse()
      .forEach(it => { left += change(it.label, -Math.min(left, kind === "PERCENT" ? divided(left, it.amounts[0], 10000) : it.amounts[0])); });
    line.cents = left;
    if (changes.length) line.reductions = changes; else delete line.reductions;
  };
  // What is out of the ordinary is asked once, by the rule of the house (Guide.doubt): the same key with the same number is the answer.
  let asked = "";
  const odd = (tile, it) => {
    const { per, least, most } = tile.dataset, fixed = "fixed" in tile.dataset, price = euros(it.cents);
    if (it.grams > +words("mostGrams")) return fill(words("oddHeavy"), (it.grams / 1000).toFixed(3).replace(".", ","), it.label);
    if (it.pieces > +words("mostPieces")) return fill(words("oddMany"), it.pieces, it.label, price);
    if (GIVEN.includes(it.way)) return "";
    if (!it.cents) return fill(words("oddNothing"), it.label);
    if (per === "FREE") return it.cents > +words("mostFree") * Math.max(1, it.pieces) ? fill(words("oddDear"), price, it.label) : "";
    if (per !== "PIECE") return "";
    if (fixed) return it.cents === +least * it.pieces ? "" : fill(words("oddPrice"), it.label, price, euros(+least));
    return +most && it.cents > +most * it.pieces ? fill(words("oddAbove"), price, it.label, euros(+most)) : "";
  };
  const sure = (form, kind, line) => {
    const tile = kind && $(`.till-tile[value="${CSS.escape(kind)}"]`), doubt = tile ? odd(tile, line) : "";
    const again = [kind, ...["nombre", "sortie", "pieces"].map(it => form.elements[it].value)].join("|");
    if (doubt && asked !== again && form.elements.sur?.value !== again) {
      asked = again;
      throw new Error(doubt + " " + fill(words("sure"), line.label));
    }
    asked = "";
    return Boolean(doubt);
  };
  const fits = it => it.pieces >= 1 && it.pieces <= 100000 && it.grams <= MOST && it.cents <= MOST;

  const paidBy = (form, total) => {
    const value = name => form.elements[name] ? form.elements[name].value.trim() : "", refused = (name, text) => { throw Object.assign(new Error(text), { at: form.elements[name] }); };
    const sumOf = name => { const cents = whole(value(name), 2); return cents === null ? refused(name, words("wrong")) : cents; };
    const inCash = cents => {
      const tile = whole(value("recu"), 2), given = value("recu-autre") ? sumOf("recu-autre") : tile === total ? cents : tile;
      return given < cents ? refused("recu-autre", fill(words("less"), euros(cents - given))) : { means: "CASH", cents, given };
    };
    const parts = [];
    if (!total) return parts;
    if (value("carte") && sumOf("carte")) parts.push({ means: "CARD", cents: sumOf("carte") });
    if (value("cheque") && sumOf("cheque")) parts.push({ means: "CHEQUE", cents: sumOf("cheque"), note: value("cheque-note").slice(0, 60) });
    const left = total - sum(parts);
    if (left < 0) refused("carte", fill(words("more"), euros(-left)));
    if (!parts.length && value("moyen") === "CARD") return [{ means: "CARD", cents: total }];
    if (!parts.length && value("moyen") === "CHEQUE") return [{ means: "CHEQUE", cents: total, note: value("cheque-note").slice(0, 60) }];
    if (left) parts.push(inCash(left));
    return parts;
  };

  const means = it => $(`[name=moyen][value=${it}] + span`, model.content).textContent.toLowerCase();

  // Signed and kept; both the line and the empty basket, or neither.
  const keep = async (act, payments, more) => {
    const from = await queue.device(), { key, session, basket, version, lines } = memory.local;
    if (!from) throw new Error(words(queue.able ? "unknown" : "insecure"));
    if (Math.abs(Date.now() - from.seen) > +words("hours") * 36e5) throw new Error(words("old"));
    const next = { ...memory, local: empty() };
    const fields = { cle: key, session, panier: basket, version, payments, lines: lines.map(({ object, label, pieces, grams, cents, way: left, item, due, despite, reductions, sure: told }) => ({ object, label, pieces, grams, cents, way: left, item, due, despite, reductions, sure: Boolean(told) })) };
    const line = await queue.keep(act, fields, more, states => states.put(next, mine));
    memory = next;
    return line;
  };
  // To whom a receipt is owed is this device's to remember, until it was given: the house is not told.
  const owes = (line, notice) => {
    const field = Object.assign(document.createElement("input"), { className: "input", maxLength: 60, autocomplete: "off" });
    field.addEventListener("change", async () => {
      const whom = field.value.trim(), others = (memory.owed || []).filter(it => it.id !== line.id);
      memory.owed = whom ? [...others, { id: line.id, total: line.total, when: line.when, what: line.what, whom }] : others;
      await store();
      await strip();
    });
    const label = Object.assign(document.createElement("label"), { className: "field" });
    label.append(words("whom"), " ", field);
    $("[data-words]", notice).after(label);
  };
  const told = (line, total, back, guaranteed) => {
    const notice = model.content.lastElementChild.cloneNode(true), change = $(".till-change", notice);
    $("[data-words]", notice).append(fill(words("kept"), line.n, euros(total)), ...(guaranteed ? [" ", Object.assign(document.createElement("b"), { textContent: words("guaranteed") })] : []));
    if (guaranteed) owes(line, notice);
    if (back) $("b", change).textContent = euros(back); else change.remove();
    page().querySelectorAll(".till-sold").forEach(it => it.remove());
    $(".till-desk", page()).before(notice); // on the screen: till:ticket
  };

  // What waits here is this device's: the house lets go of it, or it would be sold twice.
  const over = async () => {
    const { session, basket, version } = memory.local;
    if (!basket) return;
    if (!await queue.keep("prendre", { cle: token(), session, panier: basket, version, lines: [], payments: [] })) throw new Error(words("unknown"));
    memory.local.basket = "";
  };

  const ACTS = {
    lignes: (form, button) => {
      if (form.elements.unique && form.elements.unique.value.trim()) throw new Error(words("numbered"));
      const line = lineOf(form, button ? button.value : "");
      if (!fits(line) || memory.local.lines.length >= LINES) throw new Error(words("wrong"));
      line.sure = sure(form, line.object, line);
      ruled(line);
      memory.local.lines.push(line);
      form.reset();
      ["nombre", "pieces", "masse", "libelle"].forEach(it => { form.elements[it].value = ""; });
      form.elements.sortie.value = "SOLD";
      page().querySelectorAll(".till-sold").forEach(it => it.remove());
    },
    "lignes/retirer": (form, button) => { memory.local.lines.splice(+button.value, 1); },
    prix: form => {
      const cents = whole(form.elements.total.value, 2), lines = memory.local.lines.filter(it => it.way !== "ROUND_UP"), of = lines.filter(priced);
      if (cents === null) throw Object.assign(new Error(words("wrong")), { at: form.elements.total });
      const all = sum(of), now = sum(memory.local.lines), again = "total|" + cents;
      if (cents > MOST) throw Object.assign(new Error(words("most")), { at: form.elements.total });
      if (cents > (now ? 2 * now : +words("mostFree")) && asked !== again && form.elements.sur?.value !== form.elements.total.value) {
        asked = again;
        throw Object.assign(new Error(fill(words("oddWhole"), euros(cents), euros(now)) + " " + fill(words("sure"), words("whole"))), { at: form.elements.total });
      }
      asked = "";
      let before = 0, weight = 0;
      of.forEach((it, i) => {
        weight += it.cents;
        const until = all ? divided(cents, weight, all) : i === of.length - 1 ? cents : Math.floor(cents / of.length) * (i + 1);
        it.cents = until - before;
        delete it.reductions;
        it.sure = it.typed = true;
        before = until;
      });
      memory.local.lines = lines;
    },
    arrondi: (form, button) => {
      const lines = memory.local.lines.filter(it => it.way !== "ROUND_UP"), gift = +button.value - sum(lines);
      memory.local.lines = gift > 0 ? [...lines, { label: words("gift"), pieces: 1, grams: 0, cents: gift, way: "ROUND_UP" }] : lines;
    },
    attente: async form => {
      await over();
      if (memory.local.lines.length) memory.parked.push({ ...memory.local, label: form.elements.mot.value.trim().slice(0, 60) });
      memory.local = empty();
    },
    reprendre: async (form, button) => {
      const here = /^ici (\d+)$/.exec(button.value), from = here ? memory.parked : memory.page.parked, at = here ? +here[1] : from.findIndex(it => it.id === button.value);
      if (at < 0 || at >= from.length) throw new Error(words("notebook"));
      await over();
      const [it] = from.splice(at, 1);
      if (memory.local.lines.length) memory.parked.push({ ...memory.local, label: "" });
      memory.local = here ? it : { ...empty(), lines: it.lines, audience: it.audience || "", level: it.level ?? null, basket: it.id, version: it.version };
    },
    public: (form, button) => {
      const it = memory.local;
      if (button.name === "niveau") it.level = +button.value; else it.audience = button.value;
      it.lines = it.lines.filter(line => line.way !== "ROUND_UP");
      it.lines.forEach(ruled);
    },
    abandon: async () => { if (memory.local.lines.length) await keep("abandonner", [], {}); },
    encaisser: async form => {
      const { lines } = memory.local, total = sum(lines), payments = paidBy(form, total), when = new Date();
      memory.local.key = form.elements.cle.value;
      const guaranteed = lines.some(it => it.guarantee > 0), back = payments.reduce((all, it) => all + (it.given || it.cents) - it.cents, 0);
      const line = await keep("vendre", payments, { total, when: when.getTime(), what: lines.map(it => it.label).join(", "), paid: payments.map(it => means(it.means)).join(", ") });
      return () => told(line, total, back, guaranteed);
    }
  };
  const act = async (form, button) => {
    if (busy) return;
    busy = true;
    quiet();
    try {
      const say = await ACTS[form.getAttribute("action").slice(path.length + 1)](form, button);
      if (say) say(); else await store(); // what is told was written with the sale: whoever reads it may sell on
      draw();
    } catch (refused) {
      const at = refused.at && refused.at.closest(".field");
      if (form.id === "ajout" && form.elements.nombre.value) document.dispatchEvent(new Event("till:refused"));
      wrong(at || (form.id === "ajout" ? $(".help", form) : $(".go", form) || form.lastElementChild), refused.message);
    } finally {
      busy = false;
      await strip();
      document.dispatchEvent(new Event("till:next"));
      if (!cut) sync();
    }
  };

  document.addEventListener("submit", event => {
    const form = event.target;
    if (!memory || copying() || !form.matches("#till [data-swap]") || !memory.local && !("here" in form.dataset)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const line = form.id === "ajout";
    if (busy && line) document.dispatchEvent(new CustomEvent("till:wait", { detail: [form, event.submitter ? event.submitter.value : ""] }));
    if (busy) return;
    if (!memory.local) memory.local = empty();
    act(form, event.submitter);
  }, true);
  document.addEventListener("till:cut", event => {
    if (!queue.able || !page()) return;
    const { form, button } = event.detail;
    event.preventDefault();
    event.detail.done = ready.then(() => {
      cut = true;
      if (form.elements.carnet && form.elements.carnet.value) return strip(words("notebook"));
      if (!memory.page) return strip(words("unknown"));
      leave();
      return act(form, button);
    });
  });
  // What needs the network says so, instead of an empty page.
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (event.target.closest("[data-send]")) return sync();
    // A basket that waits on this device is in no list of the house: who closes the till is told once.
    if (link && memory && memory.parked.length && !warned && link.getAttribute("href") === path + "/fermeture") {
      event.preventDefault();
      warned = true;
      strip(fill(words("held"), memory.parked.map(it => (it.label || words("parked")) + " · " + euros(sum(it.lines))).join(", ")));
      return $("[data-offline]").scrollIntoView({ block: "nearest" });
    }
    if (!link || !cut && navigator.onLine || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    strip(words("waits"));
    $("[data-offline]").scrollIntoView({ block: "nearest" });
  });

  const owed = () => memory && memory.owed ? memory.owed.length : 0;
  const slips = lines => {
    const all = lines.filter(it => it.total !== undefined), box = $("[data-slips]"), names = owed() ? memory.owed : [];
    const item = (...parts) => { const li = document.createElement("li"); li.append(...parts); return li; };
    // The hour of the house, wherever the device believes to be.
    const hour = it => { const [h, m] = new Date(it.when).toLocaleTimeString("sv", { timeZone: words("zone") }).split(":"); return +h + "\u00a0h\u00a0" + m; };
    box.hidden = !all.length && !names.length;
    if (names.length) box.open = true;
    $("ul", box).replaceChildren(...names.map(it => {
      const given = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: words("given") });
      given.addEventListener("click", async () => { memory.owed = names.filter(one => one !== it); await store(); await strip(); });
      return item(fill(words("owed"), it.whom, it.what, euros(it.total), hour(it)), " ", given);
    }), ...all.slice(-30).reverse().map(it => item(fill(words("slip"), it.n, hour(it), euros(it.total), it.paid ? it.what + " · " + it.paid : it.what))));
  };
  const strip = async (why = "") => {
    const box = $("[data-offline]");
    if (!box) return;
    const lines = await queue.lines(true), n = lines.length, sales = lines.filter(it => it.total !== undefined).length, off = cut || !navigator.onLine;
    const here = memory && memory.local && memory.local.lines.length;
    box.hidden = !off && !n && !why && !here && !owed();
    $("[data-count]").textContent = [off ? words("cut") : "", sales ? sales === 1 ? words("one") : fill(words("many"), sales) : ""].filter(it => it).join(" · ");
    $("[data-why]").textContent = why || (off ? words(n ? "self" : "sell") : here ? words("begun") : n ? words("sending") : owed() ? words("owing") : "");
    if (why === words("signin")) $("[data-why]").append(" ", Object.assign(document.createElement("a"), { href: "/connexion?suite=" + encodeURIComponent(path), textContent: words("enter") }));
    $("[data-send]").hidden = !n;
    slips(lines);
  };

  // Back to the house's own page, once nothing is in the basket of this device.
  const home = async () => {
    const answer = await fetch(path, { credentials: "same-origin" }), next = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok || busy || memory.local && memory.local.lines.length) return;
    if (!$("#till[data-session]", next)) return location.assign(path);
    memory.local = null;
    document.documentElement.removeAttribute("data-kept");
    document.dispatchEvent(new CustomEvent("till:page", { detail: next }));
  };
  let syncing = false;
  const sync = async () => {
    if (syncing || !memory) return;
    syncing = true;
    try {
      const result = await queue.send({ all: true, gaps: true }), sold = result.sent.filter(it => it.total !== undefined).length;
      cut = !result.reached;
      if (result.signed && !await queue.device()) await queue.enrol(result.house.csrf);
      if (result.signed && !result.stopped && !copying() && (memory.local || result.sent.length || stale()) && !(memory.local && memory.local.lines.length)) await home();
      await strip(result.why || (result.reached && !result.signed ? words("signin") : sold ? sold === 1 ? words("sentone") : fill(words("sent"), sold) : ""));
    } catch (lost) { cut = true; await strip(); } finally { syncing = false; }
  };
  addEventListener("online", sync);
  addEventListener("offline", () => { cut = true; strip(); });
  document.addEventListener("till:drawn", () => { drawn(); });
  // A network that comes back does not always say so.
  setInterval(async () => { if (cut || memory && memory.local || (await queue.lines(true)).length) sync(); }, 15000);

  const start = async () => {
    await ready;
    if (!queue.able) return strip(navigator.onLine ? "" : words("insecure"));
    if (memory.local && !memory.local.lines.length && !stale()) memory.local = null;
    if (stale() && memory.page) { cut = true; leave(); }
    if (memory.local && !copying()) draw(); else await drawn();
    const fresh = !stale() && await queue.enrol($("#till [name=_csrf]").value).catch(() => false);
    if (!fresh) await sync();
    // Not before the page is there and used: the first visit has better to do.
    addEventListener("pointerdown", queue.work, { once: true });
    setTimeout(queue.work, 3000);
  };
  start();
})();
