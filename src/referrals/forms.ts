import { z } from 'zod'
import { checked, day, id, key, list } from '../platform/forms.ts'
import { purposes } from './purposes.ts'

/** Somebody at the table and the part they sit for, as one choice: "person-part". */
const consentedBy = z
  .string('Välj vem som har inhämtat samtycket')
  .regex(/^[1-9][0-9]{0,8}-[1-9][0-9]{0,8}$/, 'Välj vem som har inhämtat samtycket')
  .transform((given) => {
    const [consentBy = 0, holderId = 0] = given.split('-').map(Number)
    return { consentBy, holderId }
  })

const until = z.preprocess((given) => given || undefined, day)

const documented = checked.refine((is) => is, 'Samtycket ska finnas dokumenterat hos parten först')

// No field takes a text of one's own: there is nowhere to write who it is about (domain.md §6).
export const ReferForm = z.object({
  key,
  'inhamtat-av': consentedBy,
  parter: list(id).pipe(z.array(z.number()).min(1, 'Välj minst en part till')),
  andamal: z.enum(purposes, 'Välj vad ni ska göra tillsammans'),
  'till-och-med': until,
  dokumenterat: documented,
})

export const RenewForm = z.object({
  version: id,
  'inhamtat-av': consentedBy,
  'till-och-med': until,
  dokumenterat: documented,
})

export const SettingForm = z.object({ gors: z.enum(['ja', 'nej'], 'Välj ett av alternativen') })

export const BeforeQuery = z.object({ fore: id.optional().catch(undefined) }).loose()
