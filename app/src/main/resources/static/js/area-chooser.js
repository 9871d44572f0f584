// area-chooser: the next level appears by itself, and places are suggested while typing; the server draws both. A point
// that was marked on the map (locate.js) fills the levels, unless the writer has chosen an area.
for (const chooser of document.querySelectorAll("[data-area-chooser]")) {
  const name = chooser.dataset.areaChooser;
  const selects = [...chooser.querySelectorAll("[data-area-level]")];
  const words = chooser.querySelector("[data-area-words]");
  const results = chooser.querySelector("[data-area-results]");

  // Without them the form's own button is the one that the Enter key presses.
  for (const button of chooser.querySelectorAll("[data-area-button]")) {
    button.hidden = true;
    button.disabled = true;
  }

  const empty = (from) => {
    for (const select of selects.slice(from)) {
      select.length = 1;
      select.parentElement.hidden = true;
    }
  };

  const open = async (index, code) => {
    const next = selects[index + 1];
    empty(index + 1);
    if (!next || !code) return;
    const answer = await fetch(`/wilayah/${encodeURIComponent(code)}/isi`, { headers: { accept: "text/html" } });
    if (!answer.ok || selects[index].value !== code) return;
    next.insertAdjacentHTML("beforeend", await answer.text());
    next.parentElement.hidden = next.length < 2;
  };

  const choose = async (code) => {
    const parts = code.split(".");
    for (let level = 0; level < Math.min(parts.length, selects.length); level++) {
      const wanted = parts.slice(0, level + 1).join(".");
      selects[level].value = wanted;
      await open(level, wanted);
    }
  };

  let chosen = selects[0].value !== "";
  selects.forEach((select, index) =>
    select.addEventListener("change", () => {
      chosen = selects[0].value !== "";
      results.replaceChildren();
      words.value = "";
      open(index, select.value).catch(() => {});
    }),
  );

  let pause;
  let asked = 0;
  words.addEventListener("input", () => {
    clearTimeout(pause);
    const typed = words.value.trim();
    const mine = ++asked;
    if (typed.length < 3) return results.replaceChildren();
    pause = setTimeout(async () => {
      try {
        const answer = await fetch(`/wilayah/cari?q=${encodeURIComponent(typed)}&nama=${encodeURIComponent(name)}`, {
          headers: { accept: "text/html" },
        });
        if (answer.ok && mine === asked) results.innerHTML = await answer.text();
      } catch {
        results.replaceChildren(); // the selects still serve
      }
    }, 250);
  });
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  results.addEventListener("change", (event) => {
    chosen = true;
    choose(event.target.value).catch(() => {});
  });
  chooser.closest("form")?.addEventListener("area:found", (event) => {
    if (!chosen && words.value.trim() === "") choose(event.detail).catch(() => {});
  });
}
