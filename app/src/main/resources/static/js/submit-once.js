// submit-once: a POST form is sent once; the button says it is being sent. Without a connection the form stays as it is
// and says so. Forms marked data-many (downloads, say) are left alone.
{
  const words = document.getElementById("words")?.dataset ?? {};
  const sending = new Map();

  const live = document.createElement("div");
  live.className = "vh";
  live.setAttribute("role", "status");
  document.body.append(live);

  const release = () => {
    for (const [form, button] of sending) {
      button?.removeAttribute("aria-disabled");
      form.removeAttribute("aria-busy");
    }
    sending.clear();
    live.textContent = "";
  };

  const sayOffline = (form) => {
    if (form.querySelector("[data-offline]")) return;
    const notice = document.createElement("div");
    notice.className = "notice notice-warning";
    notice.dataset.offline = "";
    notice.setAttribute("role", "alert");
    const text = document.createElement("p");
    text.className = "notice-body notice-wide";
    text.textContent = words.offline;
    notice.append(text);
    const buttons = form.querySelector(".buttons");
    if (buttons) buttons.before(notice);
    else form.append(notice);
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || "many" in form.dataset) return;
    if (sending.has(form)) {
      event.preventDefault();
      return;
    }
    if (!navigator.onLine) {
      event.preventDefault();
      sayOffline(form);
      return;
    }
    // aria-disabled, not disabled: focus stays, and the button's own name and value are still sent.
    event.submitter?.setAttribute("aria-disabled", "true");
    form.setAttribute("aria-busy", "true");
    sending.set(form, event.submitter);
    live.textContent = words.sending;
    setTimeout(release, 30_000);
  });

  addEventListener("pageshow", release);
  addEventListener("offline", release);
  addEventListener("online", () => document.querySelectorAll("[data-offline]").forEach((notice) => notice.remove()));
}
