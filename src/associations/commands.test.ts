import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../platform/command.ts'
import { readConfig } from '../platform/config.ts'
import { exportCommand } from './export/export-command.ts'
import { importQuestionsCommand } from './import/import-command.ts'
import { setupCommand } from './setup/setup-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hissen-commands-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...given: string[]) {
  const printed: string[] = []
  const complained: string[] = []
  const code = await runCommand([setupCommand, importQuestionsCommand, exportCommand], given, {
    readConfig: () => readConfig({ HISSEN_DATA: join(folder, 'data') }),
    print: (line) => void printed.push(line),
    complain: (line) => void complained.push(line),
  })
  return { code, printed: printed.join('\n'), complained: complained.join('\n') }
}

test.each(['setup', 'import-questions', 'export'])(
  '%s tells how it is used, and refuses what it cannot read',
  async (name) => {
    const help = await run(name, '--help')
    expect(help.code).toBe(0)
    expect(help.printed).toContain(`hissen ${name} `)
    expect((await run(name)).code).toBe(2)
    expect((await run(name, 'ett', 'två')).code).toBe(2)
    const unknown = await run(name, 'ett', '--tokigt')
    expect([unknown.code, unknown.complained]).toEqual([2, expect.stringContaining('Valet --tokigt finns inte.')])
  },
)

test('a file that is not there, or is no UTF-8, is told in a sentence', async () => {
  const missing = await run('setup', join(folder, 'ingen.yaml'))
  expect([missing.code, missing.complained]).toEqual([1, expect.stringContaining('går inte att läsa')])
  await writeFile(join(folder, 'latin1.yaml'), Buffer.from([0x6e, 0xe4, 0x72]))
  const latin = await run('setup', join(folder, 'latin1.yaml'))
  expect([latin.code, latin.complained]).toEqual([1, expect.stringContaining('inte sparad som UTF-8')])
})

test('faults are told with their places, as lines and as JSON, and no database is opened', async () => {
  const path = join(folder, 'fel.yaml')
  await writeFile(path, 'förbund: { namn: 7 }\n')
  const lines = await run('setup', path, '--dry-run')
  expect(lines.code).toBe(1)
  expect(lines.complained).toContain('fel.yaml:1:18  »namn« ska vara text, men här står talet 7.')
  expect(lines.complained).toContain('Inget är ändrat.')
  const { faults } = JSON.parse((await run('setup', path, '--json')).printed)
  expect(faults).toContainEqual(expect.objectContaining({ file: 'fel.yaml', line: 1, column: 18 }))
})
