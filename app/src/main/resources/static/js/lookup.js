// lookup: while somebody types into a [data-lookup] field, shows what the server finds, to choose from. Without script
// the form asks when it is sent.
for (const box of document.querySelectorAll("[data-lookup]")) {
  const input = box.querySelector("input");
  const found = box.querySelector(".lookup-found");
  let pause;
  let asked = "";

  const look = async () => {
    const words = input.value.trim();
    if (words === asked) return;
    asked = words;
    if (words.length < 3) {
      found.replaceChildren();
      return;
    }
    const query = new URLSearchParams({ kata: words, nama: box.dataset.lookupName });
    try {
      const answer = await fetch(`${box.dataset.lookup}?${query}`, { headers: { Accept: "text/html" } });
      if (answer.ok && words === asked) found.innerHTML = await answer.text();
    } catch {
      asked = ""; // no connection: the form asks when it is sent
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(look, 250);
  });
}
