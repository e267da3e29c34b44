import { care } from './care.ts'
import { details } from './details.ts'
import { money } from './money.ts'
import { practice } from './practice.ts'
import { together } from './together.ts'
import { work } from './work.ts'

/** A question that comes up in one team after another, and the words it is asked in. */
export type Typical = { title: string; wordings: string[] }

/** Written by us, of what the field asks; one a line: `title: wording, wording, …`. */
export const typicalQuestions: Typical[] = [money, care, work, together, details, practice]
  .flatMap((written) => written.split('\n'))
  .map((line) => line.trim())
  .filter((line) => line !== '')
  .map((line) => {
    const [title = '', words = ''] = line.split(': ', 2)
    return { title, wordings: words.split(', ') }
  })
