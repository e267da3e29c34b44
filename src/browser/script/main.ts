import 'htmx.org/dist/htmx.esm.js'
import 'htmx.org/dist/ext/hx-sse.js'
import { showAskedBefore } from './asked-before.ts'
import { keepDrafts } from './autosave.ts'
import { focusFault } from './focus-fault.ts'
import { keepNotes } from './keep-notes.ts'
import { openSearchByKey } from './search-key.ts'
import { tryTexts } from './try-texts.ts'

focusFault()
keepNotes()
openSearchByKey()
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keepDrafts(form)
for (const place of document.querySelectorAll<HTMLElement>('[data-liknande]')) showAskedBefore(place)

const trying = document.querySelector<HTMLElement>('main[data-textprov]')?.dataset.textprov
if (trying) tryTexts(trying)
