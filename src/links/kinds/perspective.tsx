import { speak } from '../../questions/acts/preparing.ts'
import { SpeakFields } from '../../questions/acts/preparing-fields.tsx'
import { define, fieldsFor } from '../kind.ts'
import { findPart, findQuestionOf, tellQuestion } from '../queries.ts'
import { QuestionTold, sayOver } from '../thing-parts.tsx'

/** "Hur ser det ut hos er?", for the part the person sits for and no other (domain.md §4.4). */
export const perspective = define({
  kind: 'perspective',
  label: 'säga hur det ser ut hos er',
  schema: speak.schema,
  isOnQuestion: true,
  async find(trx, _viewer, link) {
    const question = await findQuestionOf(trx, link.question)
    return { question, part: await findPart(trx, link.member), told: await tellQuestion(trx, question.id) }
  },
  show: ({ question, part, told }, viewer) => ({
    over: sayOver(question.number, told),
    title: told.title,
    lead: `Hur ser det ut hos ${part.name}?`,
    draw: (attempt) => (
      <>
        <QuestionTold told={told} />
        <SpeakFields {...fieldsFor(question, viewer, attempt)} members={[part]} as="written" />
      </>
    ),
  }),
  refuse(viewer, { question, part }, value) {
    // What was sent for another part, as said at the table, or as a correction did not come from this page.
    if (value && (value.member !== part.id || value.as === 'table' || value.corrects))
      return { because: 'not yours', why: 'Länken gäller en part och det som den själv skriver.' }
    return speak.refuse(viewer, question, value ?? asWritten(part.id))
  },
  perform: (trx, viewer, { question }, value) => speak.perform(trx, viewer, question, value),
  thanks: 'Tack. Det ni ser står nu vid frågan.',
})

/** Asked of the rule before anything has been written. */
export function asWritten(member: number, corrects: number | null = null) {
  return { member, as: 'written' as const, sees: null, canDo: null, needs: null, stance: null, corrects }
}
