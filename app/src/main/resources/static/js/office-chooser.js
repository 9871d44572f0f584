// office-chooser: institutions are suggested while typing; the server draws them.
for (const chooser of document.querySelectorAll("[data-office-chooser]")) {
  const { officeChooser: name, officeWithin: within = "", officeUnits: units = "true" } = chooser.dataset;
  const words = chooser.querySelector("[data-office-words]");
  const results = chooser.querySelector("[data-office-results]");
  const button = chooser.querySelector("[data-office-button]");
  button.hidden = true;
  button.disabled = true; // otherwise the Enter key in another field would press it

  let pause;
  let asked = 0;
  words.addEventListener("input", () => {
    clearTimeout(pause);
    const typed = words.value.trim();
    const mine = ++asked;
    if (typed.length < 3) return results.replaceChildren();
    pause = setTimeout(async () => {
      const query = new URLSearchParams({ q: typed, nama: name, unit: units });
      if (within) query.set("within", within);
      try {
        const answer = await fetch(`/instansi/cari?${query}`, { headers: { accept: "text/html" } });
        if (answer.ok && mine === asked) results.innerHTML = await answer.text();
      } catch {
        results.replaceChildren();
      }
    }, 250);
  });
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
}
