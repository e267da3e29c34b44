import { care } from './care.ts'
import { details } from './details.ts'
import { everyday } from './everyday.ts'
import { house } from './house.ts'
import { money } from './money.ts'
import { parts } from './parts.ts'
import { practice } from './practice.ts'
import { together } from './together.ts'
import { turns } from './turns.ts'
import { work } from './work.ts'

/** A question that comes up in one team after another, and the words it is asked in. */
export type Typical = { title: string; wordings: string[] }

/** Written by us, of what the field asks; one a line: `title: wording, wording, …`. The same title adds wordings. */
export const typicalQuestions: Typical[] = readTypical([
  money,
  care,
  work,
  together,
  details,
  practice,
  turns,
  parts,
  house,
  everyday,
])

function readTypical(written: string[]): Typical[] {
  const byTitle = new Map<string, string[]>()
  for (const line of written.flatMap((lines) => lines.split('\n'))) {
    const [title = '', words = ''] = line.trim().split(': ', 2)
    if (title !== '') byTitle.set(title, [...(byTitle.get(title) ?? []), ...words.split(', ')])
  }
  return [...byTitle].map(([title, wordings]) => ({ title, wordings }))
}
