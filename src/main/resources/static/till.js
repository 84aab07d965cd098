// The till works without this file; it saves reloads, shows the change while one types, and gives keys to tiles.
(() => {
  const at = id => document.getElementById(id);
  const euros = cents => (cents / 100).toFixed(2).replace(".", ",").replace(",00", "") + "\u00a0€";
  const cents = text => Math.round(parseFloat(text.replace(/[\s\u00a0\u202f€]/g, "").replace(",", ".")) * 100);

  const change = () => {
    const out = at("rendre"), due = at("a-payer");
    if (!out || !due) return;
    const form = at("paye"), cash = form.querySelector("[name=moyen]:checked");
    const typed = at("recu-autre").value, chosen = form.querySelector("[name=recu]:checked");
    const given = cents(typed || (chosen ? chosen.value : "0")), rest = given - due.dataset.cents;
    out.value = !cash || cash.value !== "CASH" || !(rest > 0) ? euros(0) : euros(rest);
  };

  const coins = () => {
    let sum = 0;
    document.querySelectorAll("[data-coin]").forEach(field => {
      const part = (parseInt(field.value, 10) || 0) * field.dataset.coin;
      field.closest("tr").lastElementChild.textContent = euros(part);
      sum += part;
    });
    return sum;
  };

  const dress = () => {
    document.querySelectorAll(".till-keys").forEach(it => it.hidden = false);
    change();
    const wrong = at("erreurs"), number = at("nombre");
    if (wrong) wrong.focus();
    else if (number && matchMedia("(hover: hover)").matches) number.focus();
  };

  document.addEventListener("input", event => event.target.dataset.coin ? coins() : change());
  document.addEventListener("till:ticket", dress);

  const show = (page, url) => {
    const till = page.getElementById("till");
    if (!till) return document.querySelector("main").replaceWith(page.querySelector("main"));
    at("till").replaceWith(till);
    document.querySelectorAll("main .wrap > .notice").forEach(it => it.remove());
    page.querySelectorAll("main .wrap > .notice").forEach(it => till.before(it));
    history.replaceState(null, "", url);
    dress();
    document.dispatchEvent(new Event("till:drawn"));
  };
  document.addEventListener("till:page", event => show(event.detail, location.pathname));

  // A network that does not answer is none.
  const LONGEST = 10000;
  let busy = false;
  document.addEventListener("submit", async event => {
    const form = event.target, button = event.submitter;
    if (!form.matches("[data-swap]") || event.defaultPrevented) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    const said = new URLSearchParams(new FormData(form));
    if (button && button.name) said.append(button.name, button.value);
    try {
      const answer = await fetch(form.action, {method: "POST", body: said, signal: AbortSignal.timeout(LONGEST)});
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!page.getElementById("till") && answer.redirected) return location.assign(answer.url);
      show(page, answer.redirected ? answer.url : location.href);
    } catch (unreachable) { // perhaps it was done: only what carries a key goes twice without harm
      const goesOn = new CustomEvent("till:cut", {cancelable: true, detail: {form, button}});
      if (!document.dispatchEvent(goesOn)) return;
      if (!form.elements.cle) return location.reload();
      form.removeAttribute("data-swap");
      form.requestSubmit(button);
    } finally {
      busy = false;
    }
  });

  document.addEventListener("click", event => {
    const key = event.target.closest("[data-digit]"), number = at("nombre");
    if (!key || !number) return;
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
