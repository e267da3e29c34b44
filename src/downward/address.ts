import type { Context } from 'hono'
import type { App } from '../people/viewer.ts'
import { NotFound } from '../platform/errors.ts'

export const noticePath = '/:association/besked/:id{[0-9]{1,10}}'
export const askPath = '/:association/fragor-nedat/:id{[0-9]{1,10}}'

const idMax = 2 ** 31 - 1

/** The thing the address is about. Throws NotFound for a number that nothing can have. */
export function idOf(c: Context<App>): number {
  const id = Number(c.req.param('id'))
  if (id < 1 || id > idMax) throw new NotFound()
  return id
}
