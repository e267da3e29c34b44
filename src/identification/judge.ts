import type { Errors } from '../platform/forms.ts'
import type { TextJudge } from '../platform/free-text.ts'
import { checkText } from './check.ts'
import { lookOver } from './look-over.ts'
import { thinkOver } from './second-thoughts.ts'
import { type Doubted, isTakenBack, takeBack } from './thought.ts'
import { readTogether, sayDoubted, sayField, sayStopped } from './words-for.ts'

/** Looks at the free texts of every form (domain.md §6): certain identifiers are never kept, likely ones ask for a second thought. */
export const textJudge: TextJudge = {
  takeBack,
  whyNotKeep({ kind, text }) {
    const isExempt = kind === 'staff name' || kind === 'meeting place'
    const stopping = checkText(text).findings.filter(
      (finding) => finding.level === 'block' && (!isExempt || finding.kind === 'identity number'),
    )
    return stopping.length > 0 ? sayStopped(text, stopping) : null
  },
  thinkOver(c, texts) {
    const written = texts.filter(({ kind }) => kind === 'free')
    const fields = written.map(({ name, text }) => ({
      name,
      text,
      label: sayField(name),
      together: readTogether(name),
    }))
    const doubted = lookOver(fields)
      .filter(({ findings }) => findings.length > 0)
      .map((field): Doubted => ({ ...field, isField: true }))
    if (isTakenBack(c)) return sayTakenBack(doubted)
    thinkOver(c, doubted)
    return {}
  },
}

function sayTakenBack(doubted: Doubted[]): Errors {
  if (doubted.length === 0) return { form: 'Inget är skickat eller ändrat' }
  return Object.fromEntries(doubted.map(({ name, text, findings }) => [name, sayDoubted(text, findings)]))
}
