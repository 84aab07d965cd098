// FabCom works without this file; it only saves a click here and there.
(() => {
  const all = (selector, act) => document.querySelectorAll(selector).forEach(act);

  // The summary of a refused form takes the focus; with "back" after it was sent nothing is wrong any more.
  const errors = document.getElementById("erreurs");
  let sent = false;
  const settled = () => {
    if (errors) errors.remove();
    all(".field .error", it => it.remove());
    all("[aria-invalid]", it => it.removeAttribute("aria-invalid"));
  };
  const back = performance.getEntriesByType("navigation").some(it => it.type === "back_forward");
  if (errors) back ? settled() : errors.focus();

  // Sent: the word changes, a second press sends nothing.
  document.addEventListener("submit", event => {
    sent = !event.defaultPrevented;
    const button = event.submitter;
    if (!button || !button.dataset.busy || event.defaultPrevented) return;
    if (button.getAttribute("aria-busy") === "true") return event.preventDefault();
    const word = button.querySelector("span") || button;
    button.dataset.word = word.textContent;
    word.textContent = button.dataset.busy;
    button.setAttribute("aria-busy", "true");
  });
  const calm = () => all("[aria-busy=true][data-word]", button => {
    (button.querySelector("span") || button).textContent = button.dataset.word;
    button.removeAttribute("aria-busy");
  });
  addEventListener("pageshow", event => {
    if (!event.persisted) return;
    calm();
    if (sent) settled();
  });
  document.addEventListener("htmx:afterRequest", calm);

  // Heavy, so fetched for who is about to use it; what was typed meanwhile is asked then.
  const htmx = document.currentScript.dataset.htmx;
  if (htmx) {
    let wanted = false, typed = null;
    const load = () => {
      const script = document.createElement("script");
      script.src = htmx;
      script.onload = () => {
        document.removeEventListener("focusin", near);
        document.removeEventListener("input", near);
        if (typed) typed.dispatchEvent(new Event("input", {bubbles: true}));
      };
      document.head.append(script);
    };
    const want = () => {
      if (wanted) return;
      wanted = true;
      document.readyState === "complete" ? load() : addEventListener("load", load);
    };
    const near = event => {
      const field = event.target.closest("[hx-get]");
      if (!field) return;
      if (event.type === "input") typed = field;
      want();
    };
    document.addEventListener("focusin", near);
    document.addEventListener("input", near);
    if (document.querySelector("[hx-trigger^=every]")) want();
  }

  // The menu closes on Escape and when the pointer or the focus goes elsewhere.
  const menu = document.querySelector(".menu");
  const away = event => menu.open && !menu.contains(event.target) && (menu.open = false);
  if (menu) {
    document.addEventListener("pointerdown", away);
    document.addEventListener("focusin", away);
    document.addEventListener("keydown", event => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.firstElementChild.focus();
    });
  }

  all("[data-print]", button => {
    button.hidden = false;
    button.onclick = () => print();
  });

  // For back.js, which pages of whoever is signed in have. Last: fails without storage.
  all(".me[href='/connexion']", () => localStorage.fcWho = "");
})();
