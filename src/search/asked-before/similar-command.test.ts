import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { runCommand } from '../../platform/command.ts'
import { readConfig } from '../../platform/config.ts'
import { createSimilar } from './similar-command.ts'

const file = join(mkdtempSync(join(tmpdir(), 'hissen-')), 'pool.jsonl')

async function run(lines: string[], ...given: string[]) {
  const printed: string[] = []
  const complained: string[] = []
  const command = createSimilar(() => Readable.from(lines.map((line) => `${line}\n`)))
  const code = await runCommand([command], ['similar', ...given], {
    readConfig: () => readConfig({}),
    print: (line) => void printed.push(line),
    complain: (line) => void complained.push(line),
  })
  return { code, printed, complained: complained.join('\n') }
}

function writePool(...lines: string[]): void {
  writeFileSync(file, lines.join('\n'))
}

test('each question gets the five likest at most, the likest first', async () => {
  const texts = ['Kö för läkarintyg på vårdcentralen', 'Kassan svarar inte', 'Tolk vid möten', 'a', 'b', 'c', 'd']
  writePool(...texts.map((text, id) => JSON.stringify({ id, text })))
  const { code, printed } = await run([JSON.stringify({ id: 7, query: 'FK går inte att nå' })], '--pool', file)
  const [answer] = printed.map((line) => JSON.parse(line))
  expect([code, answer.id, answer.best[0].id]).toEqual([0, 7, '1'])
  expect(answer.best.length).toBeLessThanOrEqual(5)
  expect(Object.keys(answer.best[0])).toEqual(['id', 'score'])
})

test('lines that cannot be read are told with their number, in both, and the rest is answered', async () => {
  writePool('{"id":"a","text":"Tolk vid möten"}', 'hej', '')
  const { code, printed, complained } = await run(['[]', '', '{"id":"1","query":"Vem bokar tolken?"}'], '--pool', file)
  expect([code, printed.length]).toEqual([1, 1])
  expect(complained.match(/Rad \d/g)).toEqual(['Rad 2', 'Rad 1'])
})

test('without a pool, or with one that is not there, it says what is wrong', async () => {
  expect((await run([])).code).toBe(2)
  expect((await run([], '--pool', '/finns/inte')).complained).toContain('går inte att läsa')
  expect((await run([], '--help')).printed.join('\n')).toContain('--pool FIL')
})
