// pin: a map on which the writer marks the place. Loaded on a press of a button only, since most do without. The map has
// tiles where the site has a tile server; otherwise it shows the names of the places around.
for (const box of document.querySelectorAll("[data-locate]")) {
  const words = box.dataset;
  const leaflet = "/webjars/leaflet/1.9.4/dist/";
  const latitude = box.querySelector("[name=latitude]");
  const longitude = box.querySelector("[name=longitude]");
  const form = box.closest("form");

  const open = document.createElement("button");
  open.type = "button";
  open.className = "button button-secondary button-small";
  open.textContent = words.pinLabel;
  box.append(open);

  const load = () =>
    new Promise((resolve, reject) => {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = `${leaflet}leaflet.css`;
      const script = document.createElement("script");
      script.src = `${leaflet}leaflet.js`;
      script.onload = () => resolve(window.L);
      script.onerror = reject;
      document.head.append(style, script);
    });

  const chosenArea = () =>
    [...form.querySelectorAll("select[name^='area']")].map((select) => select.value).filter(Boolean).pop();

  const around = async () => {
    const code = chosenArea();
    for (let at = code; at; at = at.includes(".") ? at.slice(0, at.lastIndexOf(".")) : "") {
      const places = await inside(`/wilayah/${at}/isi`);
      if (places.length > 0) return places;
    }
    return inside("/wilayah/isi");
  };

  const inside = async (address) => {
    const answer = await fetch(address, { headers: { accept: "application/json" } });
    return answer.ok ? (await answer.json()).filter((place) => place.latitude !== null) : [];
  };

  const draw = async (L) => {
    const frame = document.createElement("div");
    frame.className = "map";
    frame.setAttribute("role", "application");
    frame.setAttribute("aria-label", words.pinLabel);
    const help = document.createElement("p");
    help.className = "field-help";
    help.textContent = words.pinHelp;
    const centre = document.createElement("button");
    centre.type = "button";
    centre.className = "button button-quiet button-small";
    centre.textContent = words.pinCentre;
    // A press before the map is there would be lost.
    centre.disabled = true;
    open.replaceWith(help, frame, centre);

    L.Icon.Default.imagePath = `${leaflet}images/`;
    const map = L.map(frame, { attributionControl: Boolean(words.tiles) });
    if (words.tiles) L.tileLayer(words.tiles, { maxZoom: 19 }).addTo(map);
    const places = await around();
    for (const place of places) {
      L.circleMarker([place.latitude, place.longitude], { radius: 5 })
        .bindTooltip(place.name, { permanent: !words.tiles && places.length <= 20, direction: "auto" })
        .addTo(map);
    }
    map.fitBounds(
      places.length > 0 ? L.latLngBounds(places.map((p) => [p.latitude, p.longitude])).pad(0.1) : [[-11, 95], [6, 141]],
    );

    let marker;
    const mark = (at) => {
      if (!marker) {
        marker = L.marker(at, { draggable: true, alt: words.locateFound }).addTo(map);
        marker.on("dragend", () => note(marker.getLatLng()));
      }
      marker.setLatLng(at);
    };
    const note = (at) => {
      mark(at);
      box.dispatchEvent(
        new CustomEvent("locate:set", { detail: { latitude: at.lat.toFixed(6), longitude: at.lng.toFixed(6) } }),
      );
    };
    map.on("click", (event) => note(event.latlng));
    centre.addEventListener("click", () => note(map.getCenter()));
    centre.disabled = false;
    box.addEventListener("locate:changed", () => {
      if (latitude.value !== "") mark([Number(latitude.value), Number(longitude.value)]);
      else if (marker) {
        marker.remove();
        marker = undefined;
      }
    });
    if (latitude.value !== "") {
      mark([Number(latitude.value), Number(longitude.value)]);
      map.setView(marker.getLatLng(), 12);
    }
  };

  open.addEventListener("click", async () => {
    open.disabled = true;
    try {
      await draw(await load());
    } catch {
      open.disabled = false;
      open.textContent = words.pinFailed;
    }
  });
}
