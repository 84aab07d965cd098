// The till works without this file; it saves reloads, shows the change while one types, and gives keys to tiles.

// As TypedDecimal reads it: « 12,5 », « 1 200 », « 4€50 » in the smallest unit; null: unreadable, too fine, or « 1.000 » where no thousandths count.
const typedNumber = (text, decimals) => {
  const euro = "(?:€|euros?|eur)", bare = text.replace(/\s+/g, " ").trim();
  const between = bare.replace(new RegExp(` ?${euro} ?(?=\\d\\d$)`, "i"), ",");
  const plain = decimals !== 2 ? bare : between === bare ? bare.replace(new RegExp(`^${euro} ?| ?${euro}$`, "gi"), "") : between;
  const m = /^(\d{1,7}|\d{1,3}([ '’.,])\d{3}(?:\2\d{3})*)(?: ?([.,]) ?(\d{1,9}))?$/.exec(plain);
  const whole = m && m[1].replace(/\D/g, ""), behind = m && m[4] || "", rest = behind.replace(/0+$/, "");
  if (!m || whole.length > 7 || m[3] && m[3] === m[2] || rest.length > decimals) return null;
  return !m[2] && behind.length === 3 && decimals < 3 && whole[0] !== "0" ? null : +whole * 10 ** decimals + +rest.padEnd(decimals, "0");
};
(() => {
  const NOTES = [500, 1000, 2000, 5000, 10000];
  const at = id => document.getElementById(id);
  const euros = cents => (cents / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, "\u202f").replace(".", ",").replace(",00", "") + "\u00a0€";
  const cents = text => typedNumber(text, 2);

  const change = () => {
    const out = at("rendre"), due = at("a-payer");
    if (!out || !due) return;
    const form = at("paye"), cash = form.querySelector("[name=moyen]:checked");
    const typed = at("recu-autre").value, tiles = [...form.querySelectorAll("[name=recu]")];
    // A transfer whose worth nobody typed is worth itself at par, else all: as PaymentForm has it.
    const sumOf = it => form.elements[it] && cents(form.elements[it].value) || 0, came = form.elements.virement && form.elements.virement.value;
    const worth = came && new Map(at("reste-ligne").dataset.worth.split(" ").map(it => it.split("="))).get(came) || due.dataset.cents;
    const part = sumOf("carte") + sumOf("cheque") + (!came ? 0 : form.elements.valeur.value.trim() ? sumOf("valeur") : Math.min(worth, due.dataset.cents));
    const left = Math.max(0, due.dataset.cents - part), back = form.querySelector(".till-given").dataset.back;
    // What one hands over for what cash takes; a tile of the whole sum always stands for exactly the rest.
    const sums = [...new Set(NOTES.map(it => Math.ceil(left / it) * it).filter(it => it > left && it !== +due.dataset.cents))];
    tiles.forEach((it, n) => {
      const label = it.nextElementSibling, given = n ? sums[n - 1] : left;
      it.closest("label").hidden = given === undefined;
      if (given === undefined) return it.checked && (tiles[0].checked = true);
      label.firstChild.data = euros(given) + " ";
      if (n) it.value = (given / 100).toFixed(2);
      if (n) label.querySelector("small").textContent = back.replace("_", euros(given - left));
    });
    at("reste-ligne").hidden = !part;
    const cut = form.elements.carte.value.trim() || form.elements.cheque.value.trim(); // else what is chosen takes the rest of a transfer
    form.toggleAttribute("data-parts", cut && part > 0 && left > 0);
    form.toggleAttribute("data-cheque", form.elements.cheque.value.trim() !== "");
    at("reste").value = euros(left);
    const chosen = tiles.find(it => it.checked), given = typed ? cents(typed) : !chosen || chosen === tiles[0] ? left : cents(chosen.value), rest = given - left;
    out.value = !part && (!cash || cash.value !== "CASH") || !(rest > 0) ? euros(0) : euros(rest);
  };

  const coins = () => {
    let sum = 0;
    document.querySelectorAll("[data-coin]").forEach(field => {
      const part = (parseInt(field.value, 10) || 0) * field.dataset.coin;
      field.closest("tr").lastElementChild.textContent = euros(part);
      sum += part;
    });
    if (at("compte")) at("compte").value = euros(sum);
  };

  // What is typed for a line is taken out at once, so that the next one can be typed while the answer is awaited.
  const TYPED = ["nombre", "pieces", "masse", "libelle", "unique"];
  const taken = form => {
    const fields = TYPED.filter(it => form.elements[it]);
    const said = Object.fromEntries([...fields, "sortie"].map(it => [it, form.elements[it].value]));
    fields.forEach(it => form.elements[it].value = "");
    form.elements.sortie.value = "SOLD";
    return said;
  };
  const put = (form, said) => {
    TYPED.filter(it => said[it]).forEach(it => form.elements[it].value = said[it]);
    if (said.sortie !== "SOLD") form.elements.sortie.value = said.sortie;
  };

  // Lines put in meanwhile: none is lost, each goes when its turn comes; what else is pressed then is grey.
  const waiting = [];
  let wrong = null;
  const next = () => {
    const form = at("ajout"), [said, object] = waiting.shift() || [];
    wrong = said ? at("erreurs") : null;
    if (!form) waiting.length = 0;
    if (!form || !said) return;
    const since = taken(form);
    put(form, said);
    form.requestSubmit([...form.elements].find(it => it.name === "objet" && it.value === object));
    put(form, since);
  };

  // A number that was refused is replaced by the next one, not prolonged.
  let refused = false;
  const dress = () => {
    document.querySelectorAll(".till-keys").forEach(it => it.hidden = false);
    change();
    const wrong = at("erreurs"), number = at("nombre"), sold = document.querySelector("#till .till-sold");
    refused = Boolean(wrong && number && number.value);
    if (wrong && number && number.value && matchMedia("(hover: hover)").matches) number.select(); // the sentence is announced, and typing replaces it
    else if (wrong) wrong.focus();
    else if (number && matchMedia("(hover: hover)").matches) number.focus();
    if (sold && !wrong) sold.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("input", event => { if (event.target.id === "nombre") refused = false; });
  document.addEventListener("input", event => event.target.dataset.coin ? coins() : change());
  document.addEventListener("till:refused", () => { refused = true; if (matchMedia("(hover: hover)").matches) at("nombre").select(); });
  document.addEventListener("till:ticket", dress);

  const show = (page, url) => {
    const till = page.getElementById("till");
    if (!till) return document.querySelector("main").replaceWith(page.querySelector("main"));
    const form = at("ajout"), since = form && taken(form);
    at("till").replaceWith(till);
    if (since && at("ajout")) put(at("ajout"), since);
    if (wrong && !at("erreurs")) till.prepend(wrong);
    document.querySelectorAll("main .wrap > .notice").forEach(it => it.remove());
    page.querySelectorAll("main .wrap > .notice").forEach(it => till.before(it));
    history.replaceState(null, "", url);
    dress();
    document.dispatchEvent(new Event("till:drawn"));
  };
  document.addEventListener("till:wait", event => waiting.push([taken(event.detail[0]), event.detail[1]]));
  document.addEventListener("till:next", () => { if (!busy) next(); });
  document.addEventListener("till:page", event => show(event.detail, location.pathname));

  // A network that does not answer is none.
  const LONGEST = 10000;
  let busy = false;
  document.addEventListener("submit", async event => {
    const form = event.target, button = event.submitter;
    if (!form.matches("[data-swap]") || event.defaultPrevented) return;
    event.preventDefault();
    const line = form.id === "ajout";
    if (busy && line) waiting.push([taken(form), button ? button.value : ""]);
    if (busy) return;
    busy = true;
    at("till").setAttribute("aria-busy", "true");
    const said = new URLSearchParams(new FormData(form));
    if (button && button.name) said.append(button.name, button.value);
    const typed = line ? taken(form) : null;
    const unsold = form.id === "paye" && at("ajout") ? taken(at("ajout")) : null; // of this ticket: it comes back if it is not paid
    try {
      const answer = await fetch(form.action, {method: "POST", body: said, signal: AbortSignal.timeout(LONGEST)});
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!page.getElementById("till") && answer.redirected) return location.assign(answer.url);
      show(page, answer.redirected ? answer.url : location.href);
    } catch (unreachable) { // perhaps it was done: only what carries a key goes twice without harm
      if (typed) put(form, typed);
      const goesOn = new CustomEvent("till:cut", {cancelable: true, detail: {form, button}});
      if (!document.dispatchEvent(goesOn)) return await goesOn.detail.done;
      if (!form.elements.cle) return location.reload();
      form.removeAttribute("data-swap");
      form.requestSubmit(button);
    } finally {
      busy = false;
      if (at("till")) at("till").removeAttribute("aria-busy");
      if (unsold && at("ajout") && !document.querySelector("#till .till-sold") && !at("nombre").value) put(at("ajout"), unsold);
      next();
    }
  });

  document.addEventListener("click", event => {
    const key = event.target.closest("[data-digit]"), number = at("nombre");
    if (!key || !number) return;
    if (refused && key.dataset.digit !== "back") number.value = "";
    refused = false;
    number.value = key.dataset.digit === "back" ? number.value.slice(0, -1) : number.value + key.dataset.digit;
  });

  document.addEventListener("keydown", event => {
    if (!at("nombre") || event.altKey || event.metaKey) return;
    if (event.key === "F9" || event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      if (at("paye")) at("paye").requestSubmit(at("paye").querySelector(".go"));
      return;
    }
    const typing = event.target.matches("input:not([type=radio]), select, textarea") && event.target.id !== "nombre";
    if (typing || event.ctrlKey) return;
    const tile = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
    if (!tile || !event.key.trim()) return;
    event.preventDefault();
    tile.click();
  });

  dress();
})();
