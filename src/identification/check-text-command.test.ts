import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { runCommand } from '../platform/command.ts'
import { readConfig } from '../platform/config.ts'
import { createCheckText } from './check-text-command.ts'

async function run(lines: string[], ...given: string[]) {
  const printed: string[] = []
  const complained: string[] = []
  const command = createCheckText(() => Readable.from(lines.map((line) => `${line}\n`)))
  const code = await runCommand([command], ['check-text', ...given], {
    readConfig: () => readConfig({}),
    print: (line) => void printed.push(line),
    complain: (line) => void complained.push(line),
  })
  return { code, printed, complained: complained.join('\n') }
}

test('each line gets its answer, in order, with the words that were found', async () => {
  const text = 'Ring 070-123 45 67, fråga efter Anna'
  const { code, printed } = await run([
    JSON.stringify({ id: 'a', text }),
    '',
    JSON.stringify({ id: 2, text: 'Vad gäller?' }),
  ])
  expect(code).toBe(0)
  const [first, second] = printed.map((line) => JSON.parse(line))
  expect([first.id, first.level]).toEqual(['a', 'block'])
  expect(first.findings.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toEqual([
    '070-123 45 67',
    'Anna',
  ])
  expect(Object.keys(first.findings[0])).toEqual(['start', 'end', 'kind', 'why', 'suggestion'])
  expect(second).toEqual({ id: 2, level: 'clean', findings: [] })
})

test('lines that cannot be read are told with their number, and the rest is answered', async () => {
  const { code, printed, complained } = await run(['hej', '{"id":1}', '{"id":"b","text":"Vad gäller?"}', '[]'])
  expect([code, printed.length]).toEqual([1, 1])
  expect(complained.match(/Rad \d/g)).toEqual(['Rad 1', 'Rad 2', 'Rad 4'])
})

test('it tells how it is used, and takes no file', async () => {
  expect((await run([], '--help')).printed.join('\n')).toContain('hissen check-text')
  expect((await run([], 'fil.jsonl')).code).toBe(2)
})
