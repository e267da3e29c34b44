import { speak } from '../../questions/acts/preparing.ts'
import { SpeakFields } from '../../questions/acts/preparing-fields.tsx'
import { define, fieldsFor } from '../kind.ts'
import { findPart, findQuestionOf, findSaid, tellQuestion } from '../queries.ts'
import { SaidTold, sayOver } from '../thing-parts.tsx'
import { asWritten } from './perspective.tsx'

/** What was noted as said at the table is corrected by the part itself, once, for 14 days (domain.md §1, second principle). */
export const correction = define({
  kind: 'correction',
  label: 'rätta det som antecknats som sagt av er',
  schema: speak.schema,
  isOnQuestion: true,
  async find(trx, _viewer, link) {
    const question = await findQuestionOf(trx, link.question)
    const [part, said] = [await findPart(trx, link.member), await findSaid(trx, link.perspective)]
    return { question, part, said, told: await tellQuestion(trx, question.id) }
  },
  show: ({ question, part, said, told }, viewer) => ({
    over: sayOver(question.number, told),
    title: told.title,
    lead: `Det här antecknades som sagt av ${part.name}. Stämmer det inte kan ni rätta det en gång.`,
    draw: ({ raw, errors }) => (
      <>
        <SaidTold said={said} today={viewer.today} />
        <SpeakFields
          {...fieldsFor(question, viewer, { raw: { ...valuesOf(said), ...raw }, errors })}
          members={[part]}
          as="written"
          corrects={said.id}
        />
      </>
    ),
  }),
  refuse(viewer, { question, part, said }, value) {
    if (value && (value.member !== part.id || value.as === 'table' || value.corrects !== said.id))
      return { because: 'not yours', why: 'Länken gäller det som antecknades som sagt av er, och inget annat.' }
    return speak.refuse(viewer, question, value ?? asWritten(part.id, said.id))
  },
  perform: (trx, viewer, { question }, value) => speak.perform(trx, viewer, question, value),
  thanks: 'Tack. Det är rättat, och det som stod där förut står kvar bredvid.',
})

function valuesOf({ sees, canDo, needs, stance }: Awaited<ReturnType<typeof findSaid>>) {
  return { sees: sees ?? '', canDo: canDo ?? '', needs: needs ?? '', stance: stance ?? '' }
}
