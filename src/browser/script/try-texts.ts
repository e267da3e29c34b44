const quietMilliseconds = 900
const charactersMax = 5000

type Field = HTMLTextAreaElement | HTMLInputElement
type Finding = { start: number; end: number; level: 'block' | 'warn'; why: string; suggestion: string }

/**
 * Says under a field, while somebody writes, what may point at a person, and puts neutral words there at a press. Only a help:
 * the server looks again when the form is sent, and without script it looks then.
 */
export function tryTexts(address: string) {
  for (const field of document.querySelectorAll<Field>('main form[method=post] :is(textarea, input[data-fritext])')) {
    let timer: number | undefined
    let place: HTMLElement | undefined
    const trySoon = () => {
      // A region that is told of has to be there before its words.
      place ??= placeUnder(field)
      clearTimeout(timer)
      timer = setTimeout(() => place && tryText(address, field, place), quietMilliseconds)
    }
    field.addEventListener('input', trySoon)
    // Come back refused: the neutral words are ready where the fault is told.
    if (field.ariaInvalid === 'true') trySoon()
  }
}

function placeUnder(field: Field): HTMLElement {
  const place = document.createElement('div')
  place.className = 'textprov'
  place.setAttribute('aria-live', 'polite')
  field.after(place)
  return place
}

async function tryText(address: string, field: Field, place: HTMLElement) {
  const text = field.value
  let findings: Finding[] = []
  if (text.trim() !== '' && text.length <= charactersMax) {
    try {
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ text }) })
      if (answer.ok) findings = (await answer.json()).findings
    } catch {
      // No contact, or signed out: the form says so when it is sent.
    }
  }
  if (field.value === text) show(field, place, text, findings)
}

function show(field: Field, place: HTMLElement, text: string, findings: Finding[]) {
  place.replaceChildren(...findings.slice(0, 5).map((finding) => tell(field, text, finding)))
}

function tell(field: Field, text: string, { start, end, level, why, suggestion }: Finding): HTMLElement {
  const line = document.createElement('p')
  const words = document.createElement('mark')
  words.textContent = text.slice(start, end)
  line.append(words, ` ${why}${level === 'block' ? ' Det kan inte sparas.' : ''} `)
  if (suggestion !== '') {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'ds-button'
    button.dataset.variant = 'secondary'
    button.dataset.size = 'sm'
    button.textContent = `Skriv ”${suggestion}”`
    button.addEventListener('click', () => {
      if (field.value !== text) return
      field.setRangeText(suggestion, start, end, 'end')
      field.focus()
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    line.append(button)
  }
  return line
}
