import { aboutLexemesOf } from '../../likeness/lexemes.ts'
import { buildPool, type Pool, type ThesaurusGroup } from '../../likeness/likeness.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Outcome, State } from '../../questions/question.ts'
import { findSo, type Text, textsOf } from '../queries.ts'
import { wordsOf } from '../terms.ts'
import { readWords } from '../words/groups.ts'
import { background } from './background.ts'
import { findEchoable } from './may-echo.ts'

/** An earlier question that is likely to mean the same as what is being written. */
export type Likely = {
  id: number
  number: number
  title: string
  from: string
  state: State
  outcome: Outcome | null
  isExample: boolean
  /** What the answer says, in short; null while there is none. */
  essence: string | null
  /** Another forum's, and the one that asks may say "vi ser det också" (the act itself asks every rule). */
  mayEcho: boolean
}

const likelyMax = 3
/** Of those that share words or a typical question, so many are compared as to what they mean. */
const comparedMax = 200
const wordsMax = 40
const lettersMin = 12
const essenceMax = 260
/** Lower than where two are surely the same: whoever writes can tell. What only shares its theme stays below. */
const shownFrom = 0.4
/** Headings alone are short: one word in common already says much. */
const shownFromHeading = 0.5

/** What is being written. A consultation has no title. */
export type Writing = { title: string; body: string }

/** `except` is the number of the question that the new one builds on; `forum` where it would be put, null where that is not said. */
type Around = { except?: number | null; forum?: number | null }

/** The questions that this person may read and that are likely to mean the same, the likest first; none rather than some that are unlike. */
export async function findLikely(
  trx: Scope,
  viewer: Viewer,
  writing: Writing,
  { except = null, forum = null }: Around = {},
): Promise<Likely[]> {
  const text = wholeOf(writing)
  const typed = [...new Set(wordsOf(text).filter((word) => word.length > 1))].slice(0, wordsMax)
  if (typed.join('').length < lettersMin) return []
  const words = await readWords(trx)
  const found = await findSo(
    trx,
    words,
    {
      terms: typed.map((word) => ({ word })),
      abouts: aboutLexemesOf(text, words.groups),
      narrowing: { ...everything, kinds: ['question'] },
      after: null,
      max: comparedMax,
    },
    'some',
  )
  const texts = await textsOf(trx, found.hits)
  if (texts.size === 0) return []
  const earlier = [...texts.values()].filter(({ number }) => number !== except)
  const likely = likestOf(writing, earlier, words.groups)
  const asking = viewer.forums.filter((own) => forum === null || own === forum)
  return likely.length > 0 ? withEchoes(trx, asking, likely) : []
}

/** A long description hides what the heading says, on either side: the headings are compared by themselves too. */
function likestOf(writing: Writing, earlier: Text[], groups: ThesaurusGroup[]): Text[] {
  const poolOf = (textOf: (one: Text) => string) =>
    buildPool([...usual, ...earlier.map((one) => ({ id: String(one.refId), text: textOf(one) }))], groups)
  const whole = poolOf(wholeOf)
  const alike = [
    ...likest(whole, wholeOf(writing), shownFrom),
    ...likest(whole, writing.title, shownFrom),
    ...likest(
      poolOf(({ title }) => title),
      writing.title,
      shownFromHeading,
    ),
  ].toSorted((one, other) => other.score - one.score)
  return [...new Set(alike.map(({ id }) => id))]
    .flatMap((id) => earlier.filter((one) => String(one.refId) === id))
    .slice(0, likelyMax)
}

const usual = background.map((said, at) => ({ id: `usual ${at}`, text: said }))

const likest = (pool: Pool, asked: string, from: number) =>
  pool.likest(asked, likelyMax + usual.length).filter(({ score }) => score >= from)

const wholeOf = ({ title, body }: Writing): string => [title, body].filter(Boolean).join('. ')

const everything = {
  ...{ kinds: null, theme: null, member: null, floor: null, forum: null, states: null, from: null, until: null },
}

async function withEchoes(trx: Scope, asking: readonly number[], likely: Text[]): Promise<Likely[]> {
  const echoable = await findEchoable(
    trx,
    asking,
    likely.map(({ refId }) => refId),
  )
  return likely.flatMap(({ refId, number, title, forum, state, outcome, isExample, answer, learnt }) => {
    if (number === null || state === null) return []
    const said = answer ?? (outcome === 'solved' ? learnt : null)
    return [
      {
        id: refId,
        number,
        title,
        from: forum ?? '',
        state,
        outcome,
        isExample,
        essence: said && shorten(said),
        mayEcho: echoable.has(refId),
      },
    ]
  })
}

/** Whole sentences as far as there is room, else whole words. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= essenceMax) return line
  const cut = line.slice(0, essenceMax)
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '), cut.lastIndexOf('! '))
  return sentence > essenceMax / 3 ? cut.slice(0, sentence + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`
}
