// locate: notes where the writer stands, on a press of a button that exists only where the browser can tell, or the
// place that was marked on the map (pin.js). A second press forgets it. The address text stays the main thing.
for (const box of document.querySelectorAll("[data-locate]")) {
  const words = box.dataset;
  const latitude = box.querySelector("[name=latitude]");
  const longitude = box.querySelector("[name=longitude]");

  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-secondary button-small";
  const line = document.createElement("p");
  line.className = "field-help";
  line.setAttribute("role", "status");
  if (!navigator.geolocation) button.hidden = true;
  box.prepend(button, line);

  const draw = (text) => {
    const set = latitude.value !== "";
    button.textContent = set ? words.locateForget : words.locateLabel;
    button.hidden = !set && !navigator.geolocation;
    line.textContent = text ?? (set ? words.locateFound : "");
    box.dispatchEvent(new CustomEvent("locate:changed"));
  };
  const nearest = async () => {
    const at = `lat=${encodeURIComponent(latitude.value)}&lon=${encodeURIComponent(longitude.value)}`;
    const answer = await fetch(`/wilayah/terdekat?${at}`, { headers: { accept: "application/json" } });
    if (!answer.ok) return;
    const area = await answer.json();
    draw(`${words.locateFound} ${area.description}.`);
    box.dispatchEvent(new CustomEvent("area:found", { bubbles: true, detail: area.code }));
  };

  draw();
  if (latitude.value !== "") nearest().catch(() => {});

  box.addEventListener("locate:set", ({ detail }) => {
    latitude.value = detail.latitude;
    longitude.value = detail.longitude;
    draw();
    nearest().catch(() => {});
  });

  button.addEventListener("click", () => {
    if (latitude.value !== "") {
      latitude.value = "";
      longitude.value = "";
      draw();
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        latitude.value = coords.latitude.toFixed(6);
        longitude.value = coords.longitude.toFixed(6);
        draw();
        nearest().catch(() => {});
      },
      () => draw(words.locateFailed),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
}
