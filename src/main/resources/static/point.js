// Arrows and Enter in the suggestions of a tool; without this file Tab does the same.
(() => {
  const field = document.getElementById("outil"), box = document.getElementById("propositions");
  if (!field || !box) return;
  document.addEventListener("keydown", event => {
    const picks = [...box.querySelectorAll(".pick")], at = picks.indexOf(document.activeElement);
    if (!picks.length || at < 0 && document.activeElement !== field) return;
    const next = {ArrowDown: at + 1, ArrowUp: at < 0 ? picks.length - 1 : at - 1, Escape: -1}[event.key];
    if (next === undefined) return;
    event.preventDefault();
    (picks[next] || field).focus();
  });
})();
