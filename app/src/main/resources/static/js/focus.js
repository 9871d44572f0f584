// focus: brings the reader to the error summary when a form came back with errors.
{
  document.querySelector("[data-focus]")?.focus();
}
