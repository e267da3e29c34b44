/** Puts a keyboard or a screen reader at what went wrong, unless the address points elsewhere. */
export function focusFault() {
  if (location.hash) return
  document.querySelector<HTMLElement>('[data-fel][tabindex]')?.focus()
}
