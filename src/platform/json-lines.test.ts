import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readJsonLines } from './json-lines.ts'

async function readAll(...pieces: (string | Buffer)[]) {
  const read: number[] = []
  const faults: number[] = []
  const schema = z.object({ text: z.string() }).transform(({ text }) => text.length)
  const isWhole = await readJsonLines(Readable.from(pieces), schema, {
    read: (length) => void read.push(length),
    complain: (number) => void faults.push(number),
  })
  return { isWhole, read, faults }
}

test('lines are read wherever the input is cut, also within a letter, and the last needs no end', async () => {
  const bytes = Buffer.from('{"text":"åäö"}\r\n\n{"text":"möte"}')
  const cut = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1))
  expect(await readAll(...cut)).toEqual({ isWhole: true, read: [3, 4], faults: [] })
})

test('what is no such line is told by its number, and the rest is read', async () => {
  const lines = ['{"text":"a"}', 'hej', '', '[]', '{"text":7}', '{"text":"ab"}']
  expect(await readAll(lines.join('\n'))).toEqual({ isWhole: false, read: [1, 2], faults: [2, 4, 5] })
})

test('the mark that some editors begin a file with is no part of its first line', async () => {
  expect(await readAll(Buffer.from('\ufeff{"text":"a"}\n'))).toEqual({ isWhole: true, read: [1], faults: [] })
})

test('what JSON lets stand in a text ends no line', async () => {
  expect(await readAll('{"text":"a\u2028b\u2029c"}\n')).toEqual({ isWhole: true, read: [5], faults: [] })
})
