import { type SheetLine, type SheetText, verdictChoices } from './wording.ts'

type HrefOf = (number: number) => string | null

/** The sheet as plain text that can be pasted anywhere: no addresses to sign in to, no persons. In a letter each answer has its link. */
export function sheetAsText({ title, forum, occasion, sections }: SheetText, answerHref: HrefOf = () => null): string {
  const parts = sections.map(({ heading, lines, more, empty }) => [
    heading.toLocaleUpperCase('sv'),
    ...lines.map((line) => lineAsText(line, answerHref)),
    ...[more, empty].filter((sentence) => sentence !== null),
  ])
  return `${[[title, `${forum}. ${occasion}.`], ...parts].map((part) => part.join('\n\n')).join('\n\n\n')}\n`
}

function lineAsText({ number, title, isExample, answer, where, note, asked }: SheetLine, answerHref: HrefOf): string {
  const example = isExample ? ' (exempel)' : ''
  const isAsked = asked?.isOrigin && asked.state !== 'closed'
  const href = isAsked && number !== null ? answerHref(number) : null
  return [
    `${number === null ? '' : `${number}. `}${title}${example}`,
    ...(answer ? [`${answer.by}:`, answer.body, ...answer.meanings] : []),
    where,
    note,
    isAsked ? `Hjälper svaret? ${verdictChoices.map((choice) => choice.label).join(' / ')}` : null,
    href && `Svara här: ${href}`,
  ]
    .filter((sentence) => sentence !== null && sentence !== '')
    .join('\n')
}
