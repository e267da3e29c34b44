import { z } from 'zod'
import {
  checked,
  day,
  id,
  key,
  line,
  optional,
  required,
  staffContactLine,
  staffNameLine,
  text,
} from '../../platform/forms.ts'

const emptyIsNone = (given: unknown) => (given === '' || given === undefined ? null : given)

const lastDay = z.preprocess(emptyIsNone, day.nullable())
const atMost = (most: number) => z.string().max(most, `Skriv högst ${most} tecken`)

export const email = required(staffContactLine, 'Skriv e-postadressen').pipe(
  z
    .string()
    .regex(/^[^@\s]+@[^@\s]+\.[^@\s.]+$/, 'Skriv en hel e-postadress, till exempel namn@kommunen.se')
    .transform((address) => address.toLowerCase()),
)

export const phone = optional(
  staffContactLine.pipe(
    z.string().regex(/^$|^[+0-9][0-9 ()/-]{2,59}$/, 'Skriv ett telefonnummer, till exempel 0456-81 60 00'),
  ),
)

export const OfficeForm = z.object({
  key,
  namn: required(staffNameLine, 'Skriv personens namn'),
  epost: email,
  fran: day,
  till: lastDay,
})
export const InviteForm = OfficeForm.extend({ som: z.enum(['ordinarie', 'ersattare']) })
export const AgainForm = z.object({ key })
/** `visad` is the last day that the form was written for. */
export const LeaveForm = z.object({ till: lastDay, visad: lastDay.catch(null) })
export const ConveneForm = z.object({ pa: z.enum(['ja', 'nej']) })

const rhythm = {
  rytm: z.enum(['every', 'schedule', 'yearly', 'needed']),
  ganger: z.preprocess(
    emptyIsNone,
    z
      .string()
      .regex(/^([1-9]|[1-4][0-9]|5[0-2])$/, 'Skriv ett tal från 1 till 52')
      .transform(Number)
      .nullable(),
  ),
}
type Told = { rytm: 'every' | 'schedule' | 'yearly' | 'needed'; ganger: number | null }
const isCounted = ({ rytm, ganger }: Told) => rytm !== 'yearly' || ganger !== null
const uncounted = { path: ['ganger'], error: 'Skriv hur många gånger om året' }

export const RhythmForm = z.object(rhythm).refine(isCounted, uncounted)
export const NewSeatForm = z
  .object({ key, part: id, funktion: optional(line.pipe(atMost(120))), sammankallande: checked, ...rhythm })
  .refine(isCounted, uncounted)

/** A count is kept only where it means something. */
export function toRhythm({ rytm, ganger }: Told) {
  return { rhythm: rytm, timesPerYear: rytm === 'yearly' ? ganger : null }
}

export const WordsForm = z.object({
  version: z.coerce.number().int().min(1).max(1_000_000_000),
  mandat: optional(text),
  telefon: phone,
  tider: optional(staffContactLine.pipe(atMost(120))),
  'vag-in': optional(staffContactLine),
})
