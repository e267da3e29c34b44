const quietMilliseconds = 2000

/**
 * Posts a form's fields to the address in data-autosave after two seconds of quiet, and keeps them in the tab's own
 * storage too: a text the server refuses to store (a certain identifier, 422) stays there and nowhere else.
 */
export function keepDrafts(form: HTMLFormElement) {
  const address = form.dataset.autosave
  const line = form.querySelector<HTMLOutputElement>('[data-sparat]')
  if (!address || !line) return
  const key = `utkast:${location.pathname}:${address}`
  let timer: number | undefined
  let isSent = false

  restore(form, key)

  form.addEventListener('input', () => {
    store(form, key)
    clearTimeout(timer)
    timer = setTimeout(() => save(form, address, line), quietMilliseconds)
  })
  form.addEventListener('submit', () => {
    isSent = true
    clearTimeout(timer)
    forget(key)
  })
  addEventListener('pagehide', () => {
    if (!isSent && timer !== undefined) store(form, key)
  })
}

async function save(form: HTMLFormElement, address: string, line: HTMLOutputElement) {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'text/plain' } })
    if (answer.ok) line.value = `Utkast sparat ${clockTime()}`
    else line.value = (await reason(answer)) ?? 'Utkastet finns kvar i din webbläsare men kunde inte sparas'
  } catch {
    line.value = 'Ingen kontakt just nu. Utkastet finns kvar i din webbläsare'
  }
}

/** What the server says in plain text, if it says anything short enough to read. */
async function reason(answer: Response): Promise<string | undefined> {
  if (!answer.headers.get('content-type')?.startsWith('text/plain')) return undefined
  const text = await answer.text()
  return text.length > 0 && text.length < 300 ? text : undefined
}

function store(form: HTMLFormElement, key: string) {
  const texts: Record<string, string> = {}
  for (const field of texted(form)) texts[field.name] = field.value
  try {
    sessionStorage.setItem(key, JSON.stringify(texts))
  } catch {
    // Storage may be full or switched off: the draft on the server is then the only one.
  }
}

/** What is typed on the page wins: only fields that came empty are filled in. */
function restore(form: HTMLFormElement, key: string) {
  const kept = sessionStorage.getItem(key)
  if (!kept) return
  const texts: Record<string, string> = JSON.parse(kept)
  for (const field of texted(form)) {
    const text = texts[field.name]
    if (text && field.value === '') field.value = text
  }
}

function forget(key: string) {
  sessionStorage.removeItem(key)
}

function texted(form: HTMLFormElement) {
  return form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea[name], input[type=text][name]')
}

/** Local clock as it is written in Swedish: "10.42". */
function clockTime(): string {
  return new Date().toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' }).replace(':', '.')
}
