import { z } from 'zod'
import { day, id, key, optional, required, text } from '../platform/forms.ts'
import { shows } from './queries.ts'

const optionalId = z.preprocess((given) => given || null, id.nullable())
const optionalDay = z.preprocess((given) => given || null, day.nullable())

export const AskForm = z.object({
  key,
  forum: id,
  member: id,
  question: optionalId,
  body: required(text, 'Skriv vad ni ber parten om'),
  due: optionalDay,
})

export const ReplyForm = z
  .object({
    seen: z.coerce.number('Ladda om sidan och försök igen').int().min(0).max(1_000_000),
    value: z.enum(['yes', 'home', 'no', 'done'], 'Välj ett av svaren'),
    by: optionalDay,
    body: optional(text),
    form: z.enum(['own', 'noted']).catch('own'),
    speaker: optionalId,
    corrects: optionalId,
  })
  .refine(({ value, by }) => by !== null || (value !== 'yes' && value !== 'home'), {
    path: ['by'],
    message: 'Skriv vilken dag det senast är gjort, eller ni senast ger besked',
  })
  .refine(({ value, body }) => value !== 'no' || body !== null, { path: ['body'], message: 'Skriv varför' })
  .refine(({ value, form, speaker }) => form === 'own' || value === 'done' || speaker !== null, {
    path: ['speaker'],
    message: 'Välj vem som sa det vid bordet',
  })
  .transform(({ by, form, speaker, corrects, ...reply }) => ({
    ...reply,
    byOn: reply.value === 'yes' || reply.value === 'home' ? by : null,
    speakerId: form === 'noted' && reply.value !== 'done' ? speaker : null,
    correctsId: form === 'noted' ? null : corrects,
  }))

export const ListQuery = z.object({
  visa: z.enum(shows).catch('vantar'),
  part: z.string().max(60).optional().catch(undefined),
  fore: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
})
