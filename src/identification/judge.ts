import type { TextJudge } from '../platform/free-text.ts'
import { checkText } from './check.ts'
import { isTakenBack, notePassed, takeBack, thinkOver } from './second-thoughts.ts'
import { sayDoubted, sayField, sayStopped } from './words-for.ts'

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
    const doubted = texts
      .filter(({ kind }) => kind === 'free')
      .map(({ name, text }) => ({
        name,
        label: sayField(name),
        text,
        findings: checkText(text).findings,
        isField: true,
      }))
      .filter(({ findings }) => findings.length > 0)
    if (isTakenBack(c)) {
      return Object.fromEntries(doubted.map(({ name, text, findings }) => [name, sayDoubted(text, findings)]))
    }
    if (doubted.length > 0) {
      thinkOver(c, doubted)
      notePassed(c)
    }
    return {}
  },
}
