import { expect, test } from 'vitest'
import { type Command, runCommand, UsageFault } from './command.ts'
import { ConfigFault, readConfig } from './config.ts'

const greet: Command = {
  name: 'greet',
  summary: 'Hälsar.',
  usage: 'NAMN [--loud]',
  help: 'Hälsar på den som nämns.',
  options: { loud: { type: 'boolean' }, times: { type: 'string' } },
  async run({ arguments: [name], options, print }) {
    if (!name) throw new UsageFault('Ange ett namn.')
    if (name === 'ingen') throw new ConfigFault('Ingen finns inte.')
    print(options.loud ? `HEJ ${name}` : `hej ${name}`)
    return 0
  },
}

async function run(...given: string[]) {
  const out: string[] = []
  const faults: string[] = []
  const code = await runCommand([greet], given, {
    readConfig: () => readConfig({}),
    print: (line) => void out.push(line),
    complain: (line) => void faults.push(line),
  })
  return { code, out: out.join('\n'), faults: faults.join('\n') }
}

test('a command does what it is asked', async () => {
  expect(await run('greet', 'Kim', '--loud')).toEqual({ code: 0, out: 'HEJ Kim', faults: '' })
})

test('help is there for all and for each', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('greet  Hälsar.') })
  expect(await run()).toMatchObject({ code: 2, out: expect.stringContaining('hissen KOMMANDO') })
  expect(await run('greet', '--help')).toMatchObject({
    code: 0,
    out: 'hissen greet NAMN [--loud]\n\nHälsar på den som nämns.',
  })
})

test.each([
  [['nix'], 'Kommandot ”nix” finns inte'],
  [['greet'], 'Ange ett namn.'],
  [['greet', 'Kim', '--tyst'], 'Valet --tyst finns inte.'],
  [['greet', 'Kim', '--times'], 'kontrollera att alla som behöver ett värde har ett'],
])('asked wrongly (%s) it says how to ask, and ends with 2', async (given, sentence) => {
  const { code, faults } = await run(...given)
  expect(code).toBe(2)
  expect(faults).toContain(sentence)
  expect(faults).toContain('--help')
})

test('what can be mended is told in a sentence, and ends with 1', async () => {
  expect(await run('greet', 'ingen')).toEqual({ code: 1, out: '', faults: 'Ingen finns inte.' })
})
