/** `/` puts a keyboard in the box one searches in, or leads to the page that has it; where one writes it is a sign like others. */
export function openSearchByKey() {
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isWriting())
      return
    const box = document.querySelector<HTMLInputElement>('[data-sokruta]')
    const link = document.querySelector<HTMLAnchorElement>('a[data-soklank]')
    if (!box && !link) return
    event.preventDefault()
    if (box) {
      box.focus()
      box.select()
    } else if (link) location.assign(`${link.href}#falt-q`)
  })
  if (location.hash === '#falt-q') document.querySelector<HTMLInputElement>('[data-sokruta]')?.focus()
}

function isWriting(): boolean {
  const at = document.activeElement
  return at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select'))
}
