import { z } from 'zod'
import { suggest } from '../setup/faults.ts'
import { doubles, type Finding } from '../setup/findings.ts'

const word = z.string().optional().catch(undefined)
const words = z.array(word).catch([]).optional()
const Entry = z
  .object({ id: word, dag: word, forum: word, 'inhämtat av': word, gäller: words })
  .or(z.null())
  .catch(null)

/** Referrals read leniently, as in setup/outline.ts. */
export const referralOutline = { hänvisningar: z.array(Entry).catch([]).optional() }
const Outline = z.object(referralOutline)

type Known = { forums: string[]; seats: string[]; members: string[]; today: string }
type Path = (string | number)[]

/** Forums, seats and parts that there are, and days that have been. */
export function checkReferralEntries({ hänvisningar = [] }: z.output<typeof Outline>, known: Known): Finding[] {
  return [
    ...doubles(hänvisningar, (entry) => entry?.id).map(({ index, value }) => ({
      path: ['hänvisningar', index, 'id'],
      message: `Id »${value}« finns redan. Ge hänvisningen ett eget id.`,
    })),
    ...hänvisningar.flatMap((entry, index) => {
      const at = ['hänvisningar', index]
      return [
        ...unknown('Forumet', entry?.forum, known.forums, [...at, 'forum']),
        ...unknown('Platsen', entry?.['inhämtat av'], known.seats, [...at, 'inhämtat av']),
        ...(entry?.gäller ?? []).flatMap((part, turn) =>
          unknown('Parten', part, known.members, [...at, 'gäller', turn]),
        ),
        ...checkDay(entry?.dag, [...at, 'dag'], known.today),
      ]
    }),
  ]
}

function unknown(what: string, key: string | undefined, known: string[], path: Path): Finding[] {
  if (key === undefined || known.includes(key)) return []
  return [{ path, message: `${what} »${key}« finns inte i förbundet. ${suggest(key, known)}` }]
}

function checkDay(day: string | undefined, path: Path, today: string): Finding[] {
  if (day === undefined || day <= today) return []
  return [{ path, message: `${day} ligger framåt i tiden. Skriv bara det som har hänt.` }]
}
