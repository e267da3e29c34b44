import { z } from 'zod'
import { day, required, text } from '../../platform/forms.ts'
import { define } from '../acts/act.ts'
import { askPart } from './ask.ts'
import { whyNotAskPart } from './rules.ts'

/** A part and its contact in one choice. */
const contact = z
  .string()
  .regex(/^[1-9][0-9]{0,8}-[1-9][0-9]{0,8}$/, 'Välj vem ni frågar')
  .transform((pair) => {
    const [memberId = 0, contactId = 0] = pair.split('-').map(Number)
    return { memberId, contactId }
  })

const AskPart = z
  .object({ contact, body: required(text, 'Skriv vad ni undrar'), due: day })
  .transform(({ contact, body, due }) => ({ ...contact, body, dueOn: due }))

/** "Fråga till organisationen": quietly, through the contact that the part has named (domain.md §4.6). */
export const askOrganisation = define({
  noun: 'organisationen',
  title: () => 'Fråga organisationen i stillhet',
  schema: AskPart,
  isStrict: false,
  refuse: whyNotAskPart,
  perform: (trx, viewer, question, asked) => askPart(trx, viewer, question, asked),
  done: () => 'Organisationens kontakt är frågad. Svaret kommer till frågans sida.',
})
