import { z } from 'zod'
import { suggest } from '../setup/faults.ts'
import { doubles, type Finding } from '../setup/findings.ts'

const word = z.string().optional().catch(undefined)
const words = z.array(word).catch([]).optional()
const each = <S extends z.ZodRawShape>(shape: S) =>
  z.array(z.object(shape).or(z.null()).catch(null)).catch([]).optional()

/** What comes down of its own accord, read leniently, as in setup/outline.ts. */
export const downOutline = {
  besked: each({ id: word, från: word, dag: word, till: words }),
  'frågor nedåt': each({ id: word, från: word, dag: word, svar: each({ forum: word, dag: word }) }),
  handlingsplaner: each({ lsg: word, dag: word }),
}
const Outline = z.object(downOutline)

type Known = { forums: string[]; today: string }
type Path = (string | number)[]

/** Forums that there are, and days that have been. */
export function checkDown(file: z.output<typeof Outline>, known: Known): Finding[] {
  const { besked = [], 'frågor nedåt': asks = [], handlingsplaner = [] } = file
  return [
    ...[besked, asks].flatMap((list, turn) =>
      doubles(list, (entry) => entry?.id).map(({ index, value }) => ({
        path: [turn === 0 ? 'besked' : 'frågor nedåt', index, 'id'],
        message: `Id »${value}« finns redan. Välj ett eget id.`,
      })),
    ),
    ...besked.flatMap((notice, index) => [
      ...checkForum(notice?.från, ['besked', index, 'från'], known, ['kansliet']),
      ...(notice?.till ?? []).flatMap((forum, at) => checkForum(forum, ['besked', index, 'till', at], known)),
      ...checkDay(notice?.dag, ['besked', index, 'dag'], known),
    ]),
    ...asks.flatMap((ask, index) => [
      ...checkForum(ask?.från, ['frågor nedåt', index, 'från'], known),
      ...checkDay(ask?.dag, ['frågor nedåt', index, 'dag'], known),
      ...(ask?.svar ?? []).flatMap((reply, at) => [
        ...checkForum(reply?.forum, ['frågor nedåt', index, 'svar', at, 'forum'], known),
        ...checkDay(reply?.dag, ['frågor nedåt', index, 'svar', at, 'dag'], known),
      ]),
    ]),
    ...handlingsplaner.flatMap((plan, index) => [
      ...checkForum(plan?.lsg, ['handlingsplaner', index, 'lsg'], known),
      ...checkDay(plan?.dag, ['handlingsplaner', index, 'dag'], known),
    ]),
  ]
}

function checkForum(key: string | undefined, path: Path, { forums }: Known, others: string[] = []): Finding[] {
  if (key === undefined || forums.includes(key) || others.includes(key)) return []
  return [{ path, message: `Forumet »${key}« finns inte i förbundet. ${suggest(key, forums)}` }]
}

function checkDay(day: string | undefined, path: Path, { today }: Known): Finding[] {
  if (day === undefined || day <= today) return []
  return [{ path, message: `${day} ligger framåt i tiden. Skriv bara det som har hänt.` }]
}
