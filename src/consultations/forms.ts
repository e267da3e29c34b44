import { z } from 'zod'
import { day, id, key, line, list, optional, required, shortText } from '../platform/forms.ts'
import { whyNotCodeWord } from './code-words.ts'
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
    .superRefine((word, { addIssue }) => {
      const why = whyNotCodeWord(word)
      if (why) addIssue({ code: 'custom', message: why })
    }),
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

/** The fields of `AskedBeforeCase`: which questions were shown, and what was chosen of one of them. */
const reviewed = {
  sedda: z
    .string()
    .regex(/^[1-9]\d{0,8}(,[1-9]\d{0,8}){0,4}$/)
    .optional()
    .catch(undefined),
  val: z
    .string()
    .regex(/^(svarar|ekar)-[1-9]\d{0,8}$/)
    .transform((given) => ({ isEnough: given.startsWith('svarar'), number: Number(given.split('-')[1]) }))
    .optional()
    .catch(undefined),
}

export const RaiseForm = z.object({
  key,
  ...kind,
  situation: optional(most(lineCharactersMax)),
  rad: optional(most(adviceCharactersMax)),
  steg: nextStep,
  part,
  'folj-upp': someDay,
  ...reviewed,
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
  ...reviewed,
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
