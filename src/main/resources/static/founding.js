// The clock of a round: counts down to the instant that the page names.
for (const clock of document.querySelectorAll('[data-until]')) {
  const end = Date.parse(clock.dataset.until);
  const show = () => {
    const left = Math.max(0, Math.floor((end - Date.now()) / 1000));
    clock.textContent = left ? Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0') : clock.dataset.over;
    if (!left) clearInterval(ticking);
  };
  const ticking = setInterval(show, 1000);
  show();
}
