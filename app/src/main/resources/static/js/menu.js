// menu: closes the account menu on Escape and on a press elsewhere; opening and closing itself is plain <details>.
{
  const menus = () => document.querySelectorAll("details.account[open]");

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  document.addEventListener("click", (event) => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
  });
}
