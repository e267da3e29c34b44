import { z } from 'zod'
import { suggest } from '../setup/faults.ts'
import { doubles, type Finding } from '../setup/findings.ts'
import { caseOutline, checkCases } from './case-checks.ts'
import { checkDown, downOutline } from './down-checks.ts'
import { checkReferralEntries, referralOutline } from './referral-checks.ts'

/** What the file may point at: keys of the association as it is set up. */
export type Known = { forums: string[]; seats: string[]; members: string[]; themes: string[]; today: string }

const word = z.string().optional().catch(undefined)
const words = z.array(word).catch([]).optional()
const named = <S extends z.ZodRawShape>(shape: S) => z.object(shape).optional().catch(undefined)
const each = <S extends z.ZodRawShape>(shape: S) =>
  z.array(z.object(shape).or(z.null()).catch(null)).catch([]).optional()

/** Read leniently, as in setup/outline.ts. */
export const QuestionsOutline = z
  .object({
    förbund: word,
    frågor: each({
      id: word,
      från: word,
      till: word,
      inspel: named({ från: word, dag: word }),
      ställd: word,
      rör: words,
      teman: words,
      steg: each({
        dag: word,
        'tas av': word,
        hörs: named({ part: word }),
        'betyder hos oss': named({ forum: word }),
        'till organisationen': named({ part: word }),
        'organisationen svarar': named({ part: word }),
        åtagande: named({ part: word }),
        'om åtagandet': named({ part: word }),
      }),
    }),
    ...downOutline,
    ...caseOutline,
    ...referralOutline,
  })
  .catch({})
type Entry = NonNullable<NonNullable<z.output<typeof QuestionsOutline>['frågor']>[number]>

export function checkQuestions(file: z.output<typeof QuestionsOutline>, known: Known): Finding[] {
  const { frågor = [] } = file
  return [
    ...doubles(frågor, (question) => question?.id).map(({ index, value }) => ({
      path: ['frågor', index, 'id'],
      message: `Id »${value}« finns redan. Ge frågan ett eget id.`,
    })),
    ...frågor.flatMap((question, index) => (question ? checkQuestion(question, ['frågor', index], known) : [])),
    ...checkDown(file, known),
    ...checkCases(file, known),
    ...checkReferralEntries(file, known),
  ]
}

function checkQuestion(question: Entry, at: (string | number)[], known: Known): Finding[] {
  const members = [...known.members, 'kommun']
  return [
    ...unknown('Platsen', question.från, [...known.seats, 'kansliet'], [...at, 'från']),
    ...unknown('Forumet', question.till, known.forums, [...at, 'till']),
    ...unknown('Forumet', question.inspel?.från, known.forums, [...at, 'inspel', 'från']),
    ...(question.rör ?? []).flatMap((part, index) => unknown('Parten', part, members, [...at, 'rör', index])),
    ...(question.teman ?? []).flatMap((theme, index) =>
      unknown('Temat', theme?.toLowerCase(), known.themes, [...at, 'teman', index]),
    ),
    ...(question.steg ?? []).flatMap((step, index) => [
      ...unknown('Platsen', step?.['tas av'], known.seats, [...at, 'steg', index, 'tas av']),
      ...unknown('Parten', step?.hörs?.part, known.members, [...at, 'steg', index, 'hörs', 'part']),
      ...partLines.flatMap((line) =>
        unknown('Parten', step?.[line]?.part, known.members, [...at, 'steg', index, line, 'part']),
      ),
      ...unknown('Forumet', step?.['betyder hos oss']?.forum, known.forums, [
        ...at,
        'steg',
        index,
        'betyder hos oss',
        'forum',
      ]),
    ]),
    ...checkDays(question, at, known.today),
  ]
}

const partLines = ['till organisationen', 'organisationen svarar', 'åtagande', 'om åtagandet'] as const

function unknown(what: string, key: string | undefined, known: string[], path: Finding['path']): Finding[] {
  if (key === undefined || known.includes(key)) return []
  return [{ path, message: `${what} »${key}« finns inte i förbundet. ${suggest(key, known)}` }]
}

/** A journey goes forward in time, from the day the question was asked until today. */
function checkDays({ ställd, steg = [] }: Entry, at: (string | number)[], today: string): Finding[] {
  const days = [
    { day: ställd, path: [...at, 'ställd'] },
    ...steg.map((step, index) => ({ day: step?.dag, path: [...at, 'steg', index, 'dag'] })),
  ]
  return days.flatMap(({ day, path }, index) => {
    const before = days[index - 1]?.day
    if (!day) return []
    if (day > today) return [{ path, message: `${day} ligger framåt i tiden. Skriv bara det som har hänt.` }]
    if (before && day < before)
      return [{ path, message: `${day} ligger före steget ovanför (${before}). Skriv stegen i tidsordning.` }]
    return []
  })
}
