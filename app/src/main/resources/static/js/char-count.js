// char-count: says how many characters are left in [data-limit], counted as people see them (an emoji or é is one).
{
  const segmenter = "Segmenter" in Intl ? new Intl.Segmenter() : null;
  const digits = new Intl.NumberFormat(document.documentElement.lang);

  const lengthOf = (text) => {
    if (!segmenter) return [...text].length;
    let count = 0;
    for (const _ of segmenter.segment(text)) count++;
    return count;
  };

  for (const field of document.querySelectorAll("[data-limit]")) {
    const line = document.getElementById(field.dataset.count);
    if (!line) continue;
    const limit = Number(field.dataset.limit);

    // Screen readers hear the count only after a pause, and only when it begins to matter.
    const spoken = document.createElement("span");
    spoken.className = "vh";
    spoken.setAttribute("role", "status");
    line.after(spoken);
    let pause;

    const update = () => {
      const left = limit - lengthOf(field.value);
      const words = (left < 0 ? line.dataset.over : line.dataset.left).replace("%s", digits.format(Math.abs(left)));
      line.textContent = words;
      line.classList.toggle("field-count-over", left < 0);
      clearTimeout(pause);
      pause = setTimeout(() => (spoken.textContent = left < limit / 10 ? words : ""), 1200);
    };

    field.addEventListener("input", update);
    if (field.value) update();
  }
}
