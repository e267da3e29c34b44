import { z } from 'zod'
import type { Raw } from '../platform/forms.ts'
import { ownPath } from './own-path.ts'

/** A form that was sent after the session had ended: carried through signing in, so that nothing typed is lost. */
export type Interrupted = { action: string; fields: Raw }

const Carried = z.object({
  action: z.string().transform((action) => ownPath(action)),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

/** As the value of one hidden field; base64url since it grows least when a form is sent. */
export function packInterrupted(interrupted: Interrupted): string {
  return Buffer.from(JSON.stringify(interrupted)).toString('base64url')
}

/** Null where there is nothing, or nothing that can be read. */
export function unpackInterrupted(packed: string | undefined): Interrupted | null {
  if (!packed) return null
  try {
    return Carried.parse(JSON.parse(Buffer.from(packed, 'base64url').toString()))
  } catch {
    return null
  }
}

const shortCharactersMax = 40
const machinePattern = /^[\w-]+$/

/** What somebody has written, as far as it can be told from ids and choices. */
export function textsOf({ fields }: Interrupted): string[] {
  return Object.values(fields)
    .flat()
    .map((value) => value.trim())
    .filter((value) => value.length > shortCharactersMax || (value !== '' && !machinePattern.test(value)))
}
