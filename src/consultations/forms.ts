import { z } from 'zod'
import { checkText } from '../identification/check.ts'
import { day, id, key, line, list, optional, required, shortText } from '../platform/forms.ts'
import { saysOfPerson } from './code-words.ts'
import { adviceCharactersMax, lineCharactersMax } from './limits.ts'
import { outcomes } from './words.ts'

const most = (characters: number) =>
  shortText.pipe(z.string().max(characters, `Texten är för lång. Korta den till högst ${characters} tecken`))

/** One made-up word, which is nobody's name. */
export const codeWord = required(
  line
    .pipe(
      z.string().regex(/^([A-Za-zÅÄÖåäöÉé][A-Za-zÅÄÖåäöÉé-]{1,29})?$/, 'Välj ett enda ord, bara bokstäver, högst 30'),
    )
    .refine((word) => checkText(word).level === 'clean', 'Ordet kan vara ett namn. Välj ett påhittat ord')
    .refine((word) => !saysOfPerson(word), 'Ordet säger något om personen. Välj ett påhittat ord'),
  'Välj ett kodord',
)

const kind = {
  teman: list(id).pipe(z.array(z.number()).min(1, 'Välj minst ett tema')),
  parter: list(id).pipe(z.array(z.number()).min(1, 'Välj minst en part')),
  kodord: codeWord,
}
const nextStep = optional(most(lineCharactersMax))
const part = z.preprocess((given) => given || null, id.nullable())
const someDay = z.preprocess((given) => given || null, day.nullable())

export const RaiseForm = z.object({
  key,
  ...kind,
  situation: optional(most(lineCharactersMax)),
  rad: optional(most(adviceCharactersMax)),
  steg: nextStep,
  part,
  'folj-upp': someDay,
})

export const AdviseForm = z.object({
  version: z
    .string()
    .regex(/^[0-9]{1,6}$/, 'Formuläret är trasigt. Ladda om sidan och försök igen')
    .transform(Number),
  rad: required(most(adviceCharactersMax), 'Skriv vad teamet rådde'),
  steg: nextStep,
  part,
  'folj-upp': someDay,
})

export const FollowUpForm = z.object({
  uppfoljning: id,
  hur: z.enum(outcomes, 'Välj hur det gick'),
  forandring: optional(most(lineCharactersMax)),
  sedan: z.enum(['klart', 'igen'], 'Välj om ärendet är klart eller ska följas upp igen'),
  igen: someDay,
})

/** What stood there when the form was drawn (stand.ts). */
const sedd = z
  .string()
  .regex(/^[\w-]{16}$/)
  .optional()
  .catch(undefined)

export const DayForm = z.object({ 'folj-upp': someDay })
export const KindForm = z.object({ ...kind, sedd })
export const SituationForm = z.object({ situation: optional(most(lineCharactersMax)), sedd })
export const SettingForm = z.object({ skriv: z.enum(['ja', 'nej'], 'Välj ett av alternativen') })
