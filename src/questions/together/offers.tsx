import { PressFields } from '../acts/closing-fields.tsx'
import type { Around, Offer } from '../acts/offers.tsx'
import * as together from './acts.ts'
import { AmendFields, EchoFields, GatherFields } from './fields.tsx'
import { echoForums } from './rules.ts'

/** What many can do together with a question; each an offer, never a must. */
export const togetherOffers: Offer[] = [
  {
    act: together.echo,
    fields: (around, fields) => <EchoFields {...fields} forums={ownForums(around)} />,
  },
  {
    act: together.unecho,
    fields: () => <PressFields label="Ta tillbaka">Ni får då inte svaret när det kommer.</PressFields>,
  },
  { act: together.gather, fields: (_around, fields) => <GatherFields {...fields} /> },
  {
    act: together.split,
    fields: () => (
      <PressFields label="Dela upp igen">Frågan går då sin egen väg igen, med det som redan har sagts.</PressFields>
    ),
  },
  {
    act: together.openAgain,
    fields: () => (
      <PressFields label="Öppna för alla">
        Någon av dem som frågade säger att svaret inte räcker. Ni kan ta upp frågan igen för alla; annars går de vidare
        med en egen fråga.
      </PressFields>
    ),
  },
  {
    act: together.amend,
    fields: ({ question, telling }, fields) => {
      const now = telling.answers.find(({ id }) => id === question.answerId)
      return <AmendFields {...fields} now={now ?? { body: '', paragraph: null }} />
    },
  },
]

function ownForums({ viewer, question }: Around) {
  const own = echoForums(viewer, question)
  return question.house.filter(({ id }) => own.includes(id))
}
