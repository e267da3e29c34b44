import { z } from 'zod'
import { suggest } from '../setup/faults.ts'
import { doubles, type Finding } from '../setup/findings.ts'

const word = z.string().optional().catch(undefined)
const words = z.array(word).catch([]).optional()
const each = <S extends z.ZodRawShape>(shape: S) =>
  z.array(z.object(shape).or(z.null()).catch(null)).catch([]).optional()

/** Consultations read leniently, as in setup/outline.ts. */
export const caseOutline = {
  ärenden: each({
    ...{ id: word, av: word, dag: word, teman: words, parter: words },
    steg: each({ dag: word, råd: z.object({ 'bärs av': word }).optional().catch(undefined) }),
  }),
}
const Outline = z.object(caseOutline)

type Known = { seats: string[]; members: string[]; themes: string[]; today: string }
type Path = (string | number)[]

/** Seats, parts and themes that there are, and days that have been, in order. */
export function checkCases({ ärenden = [] }: z.output<typeof Outline>, known: Known): Finding[] {
  return [
    ...doubles(ärenden, (entry) => entry?.id).map(({ index, value }) => ({
      path: ['ärenden', index, 'id'],
      message: `Id »${value}« finns redan. Ge ärendet ett eget id.`,
    })),
    ...ärenden.flatMap((entry, index) => {
      const at = ['ärenden', index]
      const steps = entry?.steg ?? []
      return [
        ...unknown('Platsen', entry?.av, known.seats, [...at, 'av']),
        ...(entry?.teman ?? []).flatMap((theme, turn) =>
          unknown('Temat', theme?.toLowerCase(), known.themes, [...at, 'teman', turn]),
        ),
        ...(entry?.parter ?? []).flatMap((part, turn) =>
          unknown('Parten', part, known.members, [...at, 'parter', turn]),
        ),
        ...steps.flatMap((step, turn) =>
          unknown('Parten', step?.råd?.['bärs av'], known.members, [...at, 'steg', turn, 'råd', 'bärs av']),
        ),
        ...checkDays([entry?.dag, ...steps.map((step) => step?.dag)], at, known.today),
      ]
    }),
  ]
}

function unknown(what: string, key: string | undefined, known: string[], path: Path): Finding[] {
  if (key === undefined || known.includes(key)) return []
  return [{ path, message: `${what} »${key}« finns inte i förbundet. ${suggest(key, known)}` }]
}

function checkDays(days: (string | undefined)[], at: Path, today: string): Finding[] {
  return days.flatMap((day, index) => {
    const path = index === 0 ? [...at, 'dag'] : [...at, 'steg', index - 1, 'dag']
    const before = days[index - 1]
    if (!day) return []
    if (day > today) return [{ path, message: `${day} ligger framåt i tiden. Skriv bara det som har hänt.` }]
    if (before && day < before)
      return [{ path, message: `${day} ligger före steget ovanför (${before}). Skriv stegen i tidsordning.` }]
    return []
  })
}
