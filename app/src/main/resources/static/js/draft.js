// draft: keeps what is typed into form[data-draft="key"] on this device until it is sent, so that a lost connection or a
// closed browser costs nothing. Never kept: files, passwords, hidden fields, [data-draft-skip]. A page that carries
// [data-draft-clear="key"] (or "*" for all) forgets it.
{
  const prefix = "lapor.draft.";
  const days = 3;
  const words = document.getElementById("words")?.dataset ?? {};

  // Storage may be full or forbidden; then the form simply works without a draft.
  const store = {
    get(key) {
      try {
        const draft = JSON.parse(localStorage.getItem(prefix + key));
        return draft && draft.at > Date.now() - days * 86_400_000 ? draft.fields : null;
      } catch {
        return null;
      }
    },
    set(key, fields) {
      try {
        localStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), fields }));
      } catch {
        return;
      }
    },
    clear(key) {
      try {
        const keys = key === "*" ? Object.keys(localStorage).filter((name) => name.startsWith(prefix)) : [prefix + key];
        for (const name of keys) localStorage.removeItem(name);
      } catch {
        return;
      }
    },
  };

  const skipped = new Set(["file", "password", "hidden", "submit", "button", "reset", "image"]);
  const controls = (form) =>
    [...form.elements].filter(
      (control) => control.name && !skipped.has(control.type) && !control.matches("[data-draft-skip], [data-draft-skip] *"),
    );
  const checkable = (control) => control.type === "checkbox" || control.type === "radio";
  const untouched = (control) => {
    if (checkable(control)) return control.checked === control.defaultChecked;
    if (control.options) return [...control.options].every((option) => option.selected === option.defaultSelected);
    return control.value === control.defaultValue;
  };

  const read = (form) => {
    const fields = {};
    for (const control of controls(form)) {
      if (checkable(control)) {
        fields[control.name] ??= [];
        if (control.checked) fields[control.name].push(control.value);
      } else {
        fields[control.name] = control.value;
      }
    }
    return fields;
  };

  // Fills what the server left empty; what the server already knows is newer and stays.
  const fill = (form, fields) => {
    let filled = false;
    const given = new Set(controls(form).filter((control) => checkable(control) && control.defaultChecked).map((c) => c.name));
    for (const control of controls(form)) {
      const kept = fields[control.name];
      if (kept === undefined) continue;
      if (checkable(control)) {
        if (given.has(control.name) || !kept.includes(control.value) || control.checked) continue;
        control.checked = true;
      } else {
        if (typeof kept !== "string" || !kept || control.value || kept === control.value) continue;
        control.value = kept;
      }
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
      filled = true;
    }
    return filled;
  };

  for (const done of document.querySelectorAll("[data-draft-clear]")) store.clear(done.dataset.draftClear);

  for (const form of document.querySelectorAll("form[data-draft]")) {
    const key = form.dataset.draft;
    const earlier = store.get(key);
    let pause;
    let typed = false;

    if (earlier && fill(form, earlier)) {
      const notice = document.createElement("div");
      notice.className = "notice notice-page";
      notice.setAttribute("role", "status");
      const text = document.createElement("p");
      text.className = "notice-body notice-wide";
      text.textContent = words.draftRestored + " ";
      const discard = document.createElement("button");
      discard.type = "button";
      discard.className = "button button-secondary button-small";
      discard.textContent = words.draftDiscard;
      discard.addEventListener("click", () => {
        typed = false;
        clearTimeout(pause);
        form.reset();
        text.textContent = words.draftDiscarded;
        for (const control of controls(form)) control.dispatchEvent(new Event("change", { bubbles: true }));
        store.clear(key);
        controls(form)[0]?.focus();
      });
      text.append(discard);
      notice.append(text);
      form.prepend(notice);
    }

    const save = () => {
      clearTimeout(pause);
      if (!typed) return;
      const before = store.get(key) ?? {};
      if (controls(form).every(untouched) && Object.keys(before).length === 0) return;
      store.set(key, { ...before, ...read(form) });
    };
    form.addEventListener("input", (event) => {
      if (event.isTrusted) typed = true;
      clearTimeout(pause);
      pause = setTimeout(save, 500);
    });
    addEventListener("pagehide", save);
  }
}
