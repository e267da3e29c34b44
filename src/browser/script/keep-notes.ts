const prefix = 'anteckningar:'
const sentKey = 'skickat'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Kept = Record<string, string[]>

/**
 * Notes from a meeting are sent once, at its end: until then the tab keeps what is typed, so that nothing is lost when
 * one looks at a question meanwhile. Forgotten when the meeting has been saved and when one signs out.
 */
export function keepNotes() {
  const form = document.querySelector<HTMLFormElement>('form[data-behall]')
  try {
    forgetSent()
    for (const exit of document.querySelectorAll('form[action="/logga-ut"]')) exit.addEventListener('submit', forgetAll)
    if (form) keep(form, prefix + form.getAttribute('action'))
  } catch {
    // Storage is refused: nothing is kept, and the form works as without script.
  }
}

function keep(form: HTMLFormElement, key: string) {
  // After a fault or a conflict the server has filled in what was sent.
  const isSentBack = document.querySelector('[data-fel], .krock') !== null
  const kept = isSentBack ? null : sessionStorage.getItem(key)
  const line = form.querySelector<HTMLOutputElement>('[data-kvar]')
  if (kept && restore(form, JSON.parse(kept)) && line) line.value = 'Dina anteckningar från nyss finns kvar.'

  form.addEventListener('input', () => store(form, key))
  form.addEventListener('submit', () => sessionStorage.setItem(sentKey, key))
}

function store(form: HTMLFormElement, key: string) {
  const kept: Kept = {}
  for (const control of controlsOf(form)) {
    const values = kept[control.name] ?? []
    kept[control.name] = !isTicked(control) || control.checked ? [...values, control.value] : values
  }
  try {
    sessionStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Full: what was kept before stays.
  }
}

/** True when something was filled in that the page did not say already. */
function restore(form: HTMLFormElement, kept: Kept): boolean {
  let isChanged = false
  for (const control of controlsOf(form)) {
    const values = kept[control.name]
    if (!values) continue
    const before = isTicked(control) ? control.checked : control.value
    if (isTicked(control)) control.checked = values.includes(control.value)
    else control.value = values.shift() ?? ''
    if ((isTicked(control) ? control.checked : control.value) === before) continue
    isChanged = true
    control.closest('details')?.setAttribute('open', '')
  }
  return isChanged
}

/** The page after a saved meeting says so; on any other page the notes are still needed. */
function forgetSent() {
  // Asked to read it through first: it is on its way still.
  if (document.querySelector('[name=eftertanke-sett]')) return
  const sent = sessionStorage.getItem(sentKey)
  sessionStorage.removeItem(sentKey)
  if (sent && document.querySelector('main [role=status]')) sessionStorage.removeItem(sent)
}

function forgetAll() {
  sessionStorage.clear()
}

function controlsOf(form: HTMLFormElement) {
  return form.querySelectorAll<Control>('textarea[name], select[name], input[name]:not([type=hidden])')
}

function isTicked(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio'
}
