// print: shows and serves buttons with data-print, which stay hidden where no script runs.
{
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}
