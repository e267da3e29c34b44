import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../../test/database/open.ts'
import { assert } from '../../platform/errors.ts'
import type { AssociationFile } from './format.ts'
import { printPlan } from './print.ts'
import { readSetup } from './read.ts'
import { lookAhead, setUp } from './set-up.ts'

const folder = join(import.meta.dirname, '../../../examples/blekinge')
const textOf = (name: string) => ({ name, text: readFileSync(join(folder, name), 'utf8') })
const now = new Date('2026-11-21T10:00:00Z')
let blekinge: AssociationFile

beforeAll(() => {
  const reading = readSetup(textOf('forbund.yaml'), textOf('personer.yaml'))
  assert(reading.ok, 'the example has no faults')
  blekinge = reading.file
})

test('Blekinge is set up whole, and the second time nothing is left to do', async () => {
  const { db } = await openTestDatabase()
  const first = await setUp({ db, now, isDemo: true }, blekinge)
  expect(first.refusals).toEqual([])
  expect(first.changes.length).toBeGreaterThan(300)

  const again = await lookAhead({ db, now, isDemo: true }, blekinge)
  expect(printPlan(again)).toBe('Filen och förbundet stämmer överens. Inget att ändra.')
  expect((await setUp({ db, now, isDemo: true }, blekinge)).changes).toEqual([])
})

test('KT Sölvesborg has two who convene, a doctor twice a year and a free seat for daily activity', async () => {
  const { db } = await openTestDatabase()
  const seats = await db
    .selectFrom('seat')
    .leftJoin('seat_holder', 'seat_holder.seat_id', 'seat.id')
    .where('seat.key', 'like', 'kt-solvesborg/%')
    .select(['seat.key', 'is_convening', 'times_per_year', 'person_id'])
    .execute()
  console.log(seats)
})
