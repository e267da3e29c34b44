import type { Context } from 'hono'
import type { App } from '../people/viewer.ts'
import { NotFound } from '../platform/errors.ts'

/** A meeting's own page; its acts lie under it. */
export const meetingPath = '/:association/moten/:id{[0-9]{1,10}}'

const idMax = 2 ** 31 - 1

/** The meeting the address is about. Throws NotFound for a number that no meeting can have. */
export function idOf(c: Context<App>): number {
  const id = Number(c.req.param('id'))
  if (id < 1 || id > idMax) throw new NotFound()
  return id
}
