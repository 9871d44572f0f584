// desk-keys: j and k move through the queue, o opens, a goes to the answer, ? shows the keys. Never while typing, and
// they can be switched off (WCAG 2.1.4).
if (document.body.classList.contains("desk") && document.querySelector("[data-queue], [data-answer], #answer")) {
  const words = document.getElementById("words")?.dataset ?? {};
  const storage = "lapor.desk.keys";
  let on = true;
  try {
    on = localStorage.getItem(storage) !== "off";
  } catch {
    on = true;
  }

  const rows = () => [...document.querySelectorAll("[data-queue]")].filter((row) => row.offsetParent);
  const move = (by) => {
    const all = rows();
    if (all.length === 0) return;
    let at = all.indexOf(document.activeElement);
    if (at < 0) at = all.findIndex((row) => row.getAttribute("aria-current") === "true");
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };
  const answer = () => {
    const field = document.querySelector("[data-answer], #answer");
    if (!field) return;
    const fold = field.closest("details");
    if (fold) fold.open = true;
    field.focus();
    field.scrollIntoView({ block: "center" });
  };

  const box = document.createElement("section");
  box.className = "keys";
  box.id = "keys";
  box.hidden = true;
  box.tabIndex = -1;
  box.setAttribute("aria-label", words.keysTitle);
  const title = document.createElement("h2");
  title.textContent = words.keysTitle;
  const list = document.createElement("dl");
  for (const [keys, what] of [
    [["j", "k"], words.keysMove],
    [["o"], words.keysOpen],
    [["a"], words.keysAnswer],
    [["?"], words.keysHelp],
  ]) {
    const term = document.createElement("dt");
    for (const key of keys) {
      const cap = document.createElement("kbd");
      cap.textContent = key;
      term.append(cap, " ");
    }
    const meaning = document.createElement("dd");
    meaning.textContent = what;
    list.append(term, meaning);
  }
  const choice = document.createElement("label");
  choice.className = "choice";
  const check = document.createElement("input");
  check.type = "checkbox";
  check.checked = on;
  check.addEventListener("change", () => {
    on = check.checked;
    try {
      localStorage.setItem(storage, on ? "on" : "off");
    } catch {
      on = check.checked; // not remembered, but followed on this page
    }
  });
  const choiceText = document.createElement("span");
  choiceText.className = "choice-text";
  choiceText.textContent = words.keysUse;
  choice.append(check, choiceText);
  box.append(title, list, choice);

  const opener = document.createElement("button");
  opener.type = "button";
  opener.className = "button button-quiet button-small keys-open";
  opener.textContent = words.keysTitle;
  opener.setAttribute("aria-expanded", "false");
  opener.setAttribute("aria-controls", "keys");
  const show = (open) => {
    box.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) box.focus();
  };
  opener.addEventListener("click", () => show(box.hidden));
  const place = document.querySelector(".desk-queue") ?? document.querySelector(".main .wrap");
  place.append(opener);
  document.body.append(box);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !box.hidden) {
      show(false);
      opener.focus();
      return;
    }
    if (!on || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "o" && document.activeElement?.matches("[data-queue]")) document.activeElement.click();
    else if (event.key === "a") answer();
    else if (event.key === "?") show(box.hidden);
    else return;
    event.preventDefault();
  });
}
