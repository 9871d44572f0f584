// files: lists what was chosen in input[data-files] with sizes and a way to take one out again, warns before sending what
// would be refused, and makes large photos smaller to save the sender's data. Choosing again adds to a multiple input,
// for a phone's camera gives one photo at a time.
{
  const large = 1.5 * 1024 * 1024;
  const longest = 2560;
  const shrinkable = /^image\/(jpeg|png|webp)$/;
  const lang = document.documentElement.lang;
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  const size = (bytes) =>
    bytes < 1024 * 1024 ? `${number.format(Math.max(1, Math.round(bytes / 1024)))} KB` : `${number.format(bytes / 1024 / 1024)} MB`;

  const shrink = async (file) => {
    if (!shrinkable.test(file.type) || file.size <= large || !("createImageBitmap" in window)) return file;
    try {
      const image = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, longest / Math.max(image.width, image.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(image.width * scale);
      canvas.height = Math.round(image.height * scale);
      const context = canvas.getContext("2d");
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      image.close();
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
      if (!blob || blob.size >= file.size) return file;
      const name = file.name.replace(/\.[^.]+$/, "") + ".jpg";
      return new File([blob], name, { type: "image/jpeg", lastModified: file.lastModified });
    } catch {
      return file; // the browser cannot read this picture; the server decides
    }
  };

  for (const input of document.querySelectorAll("input[type=file][data-files]")) {
    const list = document.getElementById(input.dataset.files);
    if (!list) continue;
    const words = list.dataset;
    const maxBytes = Number(input.dataset.maxBytes ?? 0);
    const maxFiles = Number(input.dataset.maxFiles ?? 0);
    const key = (file) => `${file.name}/${file.size}/${file.lastModified}`;
    let chosen = []; // { original, file, busy }
    let waiting = null; // the submitter that pressed while pictures were still being made smaller

    const line = (className, text) => {
      const span = document.createElement("span");
      span.className = className;
      span.textContent = text;
      return span;
    };

    const write = () => {
      const transfer = new DataTransfer();
      for (const entry of chosen) transfer.items.add(entry.file);
      input.files = transfer.files;
    };

    const remove = (entry) => {
      chosen = chosen.filter((other) => other !== entry);
      write();
      draw();
      input.focus();
    };

    const draw = () => {
      list.replaceChildren();
      for (const entry of chosen) {
        const item = document.createElement("li");
        item.append(line("files-name", entry.file.name));
        const shrunk = entry.file !== entry.original ? ` (${words.shrunk.replace("%s", size(entry.original.size))})` : "";
        item.append(line("files-size", entry.busy ? words.shrinking : size(entry.file.size) + shrunk));
        const button = document.createElement("button");
        button.type = "button";
        button.className = "button button-quiet button-small";
        button.append(words.remove, line("vh", ` ${entry.file.name}`));
        button.addEventListener("click", () => remove(entry));
        item.append(button);
        if (!entry.busy && maxBytes && entry.file.size > maxBytes) {
          item.append(line("files-warn", words.tooLarge.replace("%s", size(maxBytes))));
        }
        list.append(item);
      }
      if (maxFiles && chosen.length > maxFiles) {
        const item = document.createElement("li");
        item.append(line("files-warn", words.tooMany.replace("%s", number.format(maxFiles))));
        list.append(item);
      }
      list.hidden = chosen.length === 0;
    };

    input.addEventListener("change", async () => {
      const known = new Set(chosen.map((entry) => key(entry.original)));
      const now = [...input.files];
      // The input may also give back what is already listed (the files written into it).
      const own = new Set(chosen.map((entry) => entry.file));
      const fresh = now.filter((file) => !own.has(file) && (!input.multiple || !known.has(key(file))));
      if (!input.multiple) chosen = [];
      const added = fresh.map((file) => ({ original: file, file, busy: shrinkable.test(file.type) && file.size > large }));
      chosen = [...chosen, ...added];
      write();
      draw();
      for (const entry of added.filter((candidate) => candidate.busy)) {
        entry.file = await shrink(entry.original);
        entry.busy = false;
        write();
        draw();
      }
      if (waiting !== null && !chosen.some((entry) => entry.busy)) {
        const submitter = waiting;
        waiting = null;
        input.form.requestSubmit(submitter instanceof HTMLElement ? submitter : undefined);
      }
    });

    input.form?.addEventListener("submit", (event) => {
      if (chosen.some((entry) => entry.busy)) {
        event.preventDefault();
        waiting = event.submitter ?? true;
      } else if (list.querySelector(".files-warn")) {
        event.preventDefault();
        input.focus();
        list.scrollIntoView({ block: "center" });
      }
    });

    input.form?.addEventListener("reset", () => {
      chosen = [];
      draw();
    });
  }
}
