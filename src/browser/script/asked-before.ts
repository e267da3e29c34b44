const quietMilliseconds = 1000
const lettersMin = 12

/** Shows earlier questions like the one that is being written, as one writes. The address of the place answers with a stretch of HTML. */
export function showAskedBefore(place: HTMLElement) {
  const form = place.closest('form')
  const list = place.querySelector<HTMLElement>('[data-liknande-lista]')
  const line = place.querySelector<HTMLOutputElement>('[data-liknande-sagt]')
  const source = place.dataset.liknande
  if (!form || !list || !line || !source) return
  let timer: number | undefined
  let latest: AbortController | undefined
  let asked = ''

  const look = async () => {
    const body = new URLSearchParams()
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea[name], input[type=text][name], input[name=follows], input[type=hidden][name=forum], input[name=forum]:checked',
    ))
      body.append(field.name, field.value)
    const typed = body.toString()
    if (typed === asked || [...body.values()].join('').length < lettersMin) return
    asked = typed
    latest?.abort()
    latest = new AbortController()
    try {
      const answer = await fetch(source, { method: 'POST', body, signal: latest.signal })
      if (!answer.ok) return
      list.innerHTML = await answer.text()
      line.value = list.querySelector('h2')?.textContent ?? ''
    } catch {
      // Without contact nothing is shown; the same is asked when the question is sent.
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(look, quietMilliseconds)
  })
  if (list.childElementCount === 0) void look()
}
