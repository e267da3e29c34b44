import type { z } from 'zod'

type Input = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

type Readers<Line> = {
  /** What a line says, as it comes. */
  read(line: Line): void
  /** The line, from 1, that could not be read. */
  complain(number: number): void
}

/** Reads lines of JSON that a schema takes; empty ones are passed over. False when some line could not be read. */
export async function readJsonLines<Line>(
  input: Input,
  schema: z.ZodType<Line>,
  { read, complain }: Readers<Line>,
): Promise<boolean> {
  let number = 0
  let isWhole = true
  for await (const text of linesOf(input)) {
    number += 1
    if (text.trim() === '') continue
    const line = schema.safeParse(readJson(text))
    if (line.success) read(line.data)
    else {
      isWhole = false
      complain(number)
    }
  }
  return isWhole
}

/** Lines end with a line feed alone: `node:readline` also cuts at U+2028, which may stand in a text of JSON. */
async function* linesOf(input: Input): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of input) {
    const lines = (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })).split('\n')
    const last = lines.pop() ?? ''
    for (const line of lines) {
      yield rest + line
      rest = ''
    }
    rest += last
  }
  yield rest + decoder.decode()
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
