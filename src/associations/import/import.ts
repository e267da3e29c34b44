import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../../database.ts'
import { toSwedishDay } from '../../platform/clock.ts'
import { faultCode } from '../../platform/database/fault.ts'
import { insideTransaction } from '../../platform/database/pool.ts'
import { Conflict, Forbidden, RuleBroken } from '../../platform/errors.ts'
import { enterScope, type Scope } from '../../platform/scope.ts'
import { enterAssociation } from '../../questions/enter.ts'
import { whyNotGiveInput } from '../../questions/input/rules.ts'
import { raiseQuestion } from '../../questions/raise.ts'
import { permit } from '../../questions/refusals.ts'
import { whyNotRaise } from '../../questions/rules.ts'
import { type Fault, inFileOrder } from '../setup/faults.ts'
import { faultsOf, type TextFile } from '../setup/read.ts'
import { readSource, type Source } from '../setup/source.ts'
import { checkTexts } from '../setup/text-checks.ts'
import { officeOf } from './actor.ts'
import { checkQuestions, QuestionsOutline } from './checks.ts'
import type { DownEntry } from './down-format.ts'
import { type QuestionEntry, QuestionsFile } from './format.ts'
import { type House, readHouse } from './house.ts'
import { meet, type Told } from './meet.ts'
import { perform } from './perform.ts'
import { raiseCase, tellCase } from './tell-cases.ts'
import { tellDown } from './tell-down.ts'
import { tellReferral } from './tell-referrals.ts'
import { type Happening, tellInOrder } from './timeline.ts'

export type ImportResult = { ok: true; raised: number; known: number; held: number } | { ok: false; faults: Fault[] }

/**
 * Reads a file of questions into its association, marked as examples: every step is the real act, by the person whose
 * act it is, at the moment it tells. In a demo the meetings that have passed are held on the way. All or nothing;
 * questions that are there already stay as they are.
 */
export async function importQuestions(db: Kysely<Database>, file: TextFile, now: Date): Promise<ImportResult> {
  const source = readSource(file.name, file.text)
  const outline = QuestionsOutline.parse(source.value ?? {})
  const parsed = QuestionsFile.safeParse(source.value)
  const row = await findAssociation(db, outline.förbund)
  if (!row) {
    const unknown = {
      path: ['förbund'],
      message: `Förbundet »${outline.förbund}« är inte uppsatt. Kör hissen setup först.`,
    }
    return { ok: false, faults: inFileOrder(faultsOf(source, parsed, outline.förbund === undefined ? [] : [unknown])) }
  }

  const { house: at } = await enterAssociation(db, row.id, now)
  try {
    return await db.transaction().execute((trx) =>
      insideTransaction(async () => {
        await enterScope(trx, { association: row.id, person: null, forums: '*', now })
        const house = await readHouse(trx, at.association)
        const findings = [...checkQuestions(outline, { ...house.known, today: at.today }), ...checkTexts(source.value)]
        const faults = faultsOf(source, parsed, findings)
        if (faults.length > 0 || !parsed.success) throw new Refused(faults)
        return new Story(trx, house, source).tell(parsed.data, at.today)
      }),
    )
  } catch (fault) {
    if (fault instanceof Refused) return { ok: false, faults: inFileOrder(fault.faults) }
    throw fault
  }
}

/** Undoes the transaction and carries the faults out of it. */
class Refused extends Error {
  readonly faults: Fault[]
  constructor(faults: Fault[]) {
    super('The file has faults')
    this.faults = faults
  }
}

function findAssociation(db: Kysely<Database>, slug: string | undefined) {
  return db
    .selectFrom('association')
    .where('slug', '=', slug ?? '')
    .select('id')
    .executeTakeFirst()
}

class Story {
  readonly #trx: Scope
  readonly #house: House
  readonly #source: Source
  readonly #numbers = new Map<string, number>()
  /** Steps that a meeting has told, and questions whose story broke off: nothing more is done for them. */
  readonly #done = new Set<object>()
  readonly #faults: Fault[] = []
  /** Names of what comes down and was told by an earlier import. */
  readonly #known = new Set<string>()

  constructor(trx: Scope, house: House, source: Source) {
    this.#trx = trx
    this.#house = house
    this.#source = source
  }

  async tell(file: QuestionsFile, today: string): Promise<ImportResult> {
    const known = await this.#findKnown(file.questions)
    const meetings = this.#house.association.isDemo ? await this.#passedMeetings(today) : []
    const happenings = tellInOrder(file, meetings)
    for (const happening of happenings) await this.#let(happening, happenings)
    if (this.#faults.length > 0) throw new Refused(this.#faults)
    return { ok: true, raised: file.questions.length - known, known, held: meetings.length }
  }

  /** Questions of an earlier import are left as they are. */
  async #findKnown(questions: QuestionEntry[]): Promise<number> {
    if (questions.length === 0) return 0
    const keys = questions.map((question) => this.#keyOf(question))
    const rows = await this.#trx.selectFrom('question').where('key', 'in', keys).select('key').execute()
    const known = new Set(rows.map(({ key }) => key))
    for (const question of questions) if (known.has(this.#keyOf(question))) this.#done.add(question)
    return known.size
  }

  #passedMeetings(today: string) {
    return this.#trx
      .selectFrom('meeting')
      .innerJoin('forum', 'forum.id', 'meeting.forum_id')
      .where('state', '=', 'planned')
      .where('meets_on', '<', today)
      .where('forum.closed_on', 'is', null)
      .select(['meeting.id', 'meeting.forum_id', 'meets_on'])
      .execute()
  }

  /** One thing happens, within a savepoint: what a rule refuses is undone and told, and the others' stories go on. */
  async #let(happening: Happening, all: Happening[]): Promise<void> {
    const story = storyOf(happening)
    if (story && this.#done.has(story)) return
    if ('step' in happening && happening.step && this.#done.has(happening.step)) return
    await sql`savepoint happening`.execute(this.#trx)
    try {
      await enterScope(this.#trx, this.#system(happening.at))
      await this.#happen(happening, all)
      await sql`set constraints all immediate`.execute(this.#trx)
      await sql`set constraints all deferred`.execute(this.#trx)
    } catch (fault) {
      if (happening.what === 'meet' || !story) throw fault
      await sql`rollback to savepoint happening`.execute(this.#trx)
      this.#done.add(story)
      const { line, column } = this.#source.at(happening.path)
      this.#faults.push({ file: this.#source.file, line, column, message: sentenceOf(fault) })
    }
    // Savepoints left open would nest, one level for each thing that happens.
    await sql`release savepoint happening`.execute(this.#trx)
  }

  async #happen(happening: Happening, all: Happening[]): Promise<void> {
    const { at } = happening
    if (happening.what === 'meet') {
      return meet(this.#trx, this.#house, happening.meeting, await this.#toldAt(happening, all), at)
    }
    if (happening.what === 'tell') return this.#tellDown(happening.entry, at)
    if (happening.what === 'case') return this.#tellCase(happening, at)
    if (happening.what === 'refer') {
      const key = this.#keyFor(`refer ${happening.entry.id}`)
      return tellReferral(this.#trx, this.#house, happening.entry, { now: at, key })
    }
    const { question } = happening
    if (happening.what === 'raise') {
      this.#numbers.set(question.key, await this.#raise(question, at))
      return
    }
    const number = this.#numbers.get(question.key) ?? 0
    if (happening.what === 'write' && (await this.#meetsLater(number, at, all))) return
    await perform(this.#trx, this.#house, number, happening.step, at)
  }

  async #raise(question: QuestionEntry, now: Date): Promise<number> {
    const { from, input } = question
    const stands = from === null ? this.#house.forum(question.to ?? '') : this.#house.forumOfSeat(from)
    const person = from === null ? await officeOf(this.#trx) : await this.#house.holder(this.#trx, from)
    const viewer = await this.#house.enter(this.#trx, person, now)
    const learning = input && this.#house.forum(input.from)
    if (learning) {
      const kind = { kind: learning.role === '' ? 'learning' : 'lift', isClosed: false }
      permit(whyNotGiveInput(viewer, { from: kind, to: { ...stands, isClosed: false }, on: input.givenOn }))
    } else permit(whyNotRaise(viewer, { ...stands, isClosed: false }))
    return raiseQuestion(this.#trx, viewer, {
      key: this.#keyOf(question),
      forumId: learning?.id ?? stands.id,
      ...(learning ? { input: { to: stands.id, givenOn: input.givenOn } } : {}),
      title: question.title,
      body: question.body,
      touches: this.#house.touched(stands.id, question.touches),
      themes: question.themes.map((theme) => this.#house.theme(theme)),
      caseBand: question.caseBand,
      isExample: true,
    })
  }

  async #tellDown(entry: DownEntry, now: Date): Promise<void> {
    // Replies to what an earlier import has asked were told by it.
    if (entry.kind === 'reply' && this.#known.has(entry.ask)) return
    const key = (name: string) => this.#keyFor(`${entry.kind === 'reply' ? 'ask' : entry.kind} ${name}`)
    const isTold = await tellDown(this.#trx, this.#house, entry, { now, key })
    if (!isTold) this.#known.add(entry.name)
  }

  async #tellCase({ entry, step }: Happening & { what: 'case' }, now: Date): Promise<void> {
    const around = { now, key: this.#keyFor(`case ${entry.id}`) }
    if (step) return tellCase(this.#trx, this.#house, entry, step, around)
    const isTold = await raiseCase(this.#trx, this.#house, entry, around)
    // Told by an earlier import, steps and all.
    if (!isTold) this.#done.add(entry)
  }

  /** What was said on a meeting's day was said at the table: the meeting tells it. */
  async #meetsLater(number: number, at: Date, all: Happening[]): Promise<boolean> {
    const { forum_id } = await this.#whereIs(number)
    return all.some(
      (other) =>
        other.what === 'meet' && other.meeting.forumId === forum_id && toSwedishDay(other.at) === toSwedishDay(at),
    )
  }

  /** Steps of this day that belong to the meeting's notes: who takes, what parts say, whether the answer helps. */
  async #toldAt(meeting: Happening & { what: 'meet' }, all: Happening[]): Promise<Told> {
    const told: Told = new Map()
    for (const other of all) {
      if (other.what !== 'write' && other.what !== 'act') continue
      const { step, question } = other
      if (toSwedishDay(other.at) !== toSwedishDay(meeting.at) || this.#done.has(step)) continue
      const number = this.#numbers.get(question.key)
      if (number === undefined || this.#done.has(question)) continue
      const { forum_id, origin_forum_id } = await this.#whereIs(number)
      const isTold = step.verdict ? origin_forum_id : step.heard || step.takenBy ? forum_id : null
      if (isTold !== meeting.meeting.forumId) continue
      this.#done.add(step)
      told.set(number, [...(told.get(number) ?? []), step])
    }
    return told
  }

  #whereIs(number: number) {
    return this.#trx
      .selectFrom('question')
      .where('number', '=', number)
      .select(['forum_id', 'origin_forum_id'])
      .executeTakeFirstOrThrow()
  }

  #system(now: Date) {
    return { association: this.#house.association.id, person: null, forums: '*' as const, now }
  }

  /** The same question of the same file has the same key each time. */
  #keyOf(question: QuestionEntry): string {
    return this.#keyFor(question.key)
  }

  #keyFor(name: string): string {
    const digest = createHash('sha256').update(`${this.#house.association.slug} ${name}`).digest('hex')
    return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`
  }
}

/** What breaks off together when one thing of it is refused; a meeting belongs to nobody's story. */
function storyOf(happening: Happening): object | null {
  if (happening.what === 'meet') return null
  return 'question' in happening ? happening.question : happening.entry
}

function sentenceOf(fault: unknown): string {
  const isExpected =
    fault instanceof Forbidden ||
    fault instanceof Conflict ||
    fault instanceof RuleBroken ||
    faultCode(fault)?.startsWith('HI') === true
  if (!isExpected || !(fault instanceof Error)) throw fault
  return `Det går inte: ${fault.message}`
}
