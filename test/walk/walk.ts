import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { addDays, dayOf } from '../../src/meetings/calendar.ts'
import { holdMeeting } from '../../src/meetings/hold.ts'
import { maySchedule, whyNotHold } from '../../src/meetings/rules.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import type { Scope } from '../../src/platform/scope.ts'
import { findQuestion } from '../../src/questions/queries.ts'
import type { Question } from '../../src/questions/question.ts'
import { raiseQuestion } from '../../src/questions/raise.ts'
import { whyNotRaise } from '../../src/questions/rules.ts'
import { closeForum, countConcerning, moveQuestions } from '../../src/questions/together/move.ts'
import { whyNotClose, whyNotMove } from '../../src/questions/together/rules.ts'
import { pass, scopeOf, tick, viewerOf } from '../acting.ts'
import { type BuiltForum, type BuiltPerson, type House, leave } from '../builders.ts'
import { allActs, type Bound, type Draw, pick } from './acts.ts'
import { attempt } from './attempt.ts'
import { concernedBy } from './concerned.ts'
import { forgeEvent } from './forge.ts'
import { forwards } from './forwards.ts'
import { inputOf, readOutOn } from './input.ts'
import { findViolations } from './invariants.ts'
import { meetingOf, notesOf } from './meetings.ts'
import { partActs, readAsked } from './parts.ts'

export const kinds = ['act', 'raise', 'hold', 'wait', 'plan', 'leave', 'move', 'forge', 'stale'] as const

/** One thing that happens; numbers are read against the house as it then is, so that any part of a walk is a walk. */
export type Step = { kind: (typeof kinds)[number]; isHelpful: boolean; draw: Draw }

const questionsMax = 7
const leaversMax = 3
const waits = [0, 1, 1, 3, 7, 7, 14, 30, 45, 61, 91, 200, 400]

/** Random people in a house over time. Each step compares what the pure rule says with what the database does. */
export class Walk {
  readonly house: House
  readonly seen: Map<string, number>
  #people: BuiltPerson[]
  #count = 0
  #leavers = 0
  #closed = new Set<number>()
  /** What the person may do is the same all day. */
  #viewers = new Map<string, Viewer>()

  constructor(house: House, seen: Map<string, number>) {
    this.house = house
    this.seen = seen
    const seated = Object.values(house.forums).flatMap((forum) => Object.values(forum.seated))
    this.#people = [...new Set([...seated, house.office, house.colleague])]
  }

  async take(step: Step): Promise<void> {
    pass(this.house, 1 / 1440)
    const what = await this.#do(step)
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1)
    await this.#check(what, pick(this.#people, step.draw.d))
  }

  #do(step: Step): Promise<string> {
    const { kind, draw } = step
    if (kind === 'wait') return this.#wait(draw)
    if (kind === 'plan') return this.#plan(draw)
    if (kind === 'leave' && this.#leavers < leaversMax) return this.#leave(draw)
    if (kind === 'hold') return this.#hold(step)
    if (kind === 'move') return this.#move(step)
    if (kind === 'raise' && this.#count < questionsMax && draw.c % 4 === 0) return this.#giveInput(step)
    if (this.#count === 0 || (kind === 'raise' && this.#count < questionsMax)) return this.#raise(step)
    if (kind === 'forge') return this.#forge(draw)
    return this.#act(step)
  }

  async #act({ kind, isHelpful, draw }: Step): Promise<string> {
    const number = this.#count - (draw.a % Math.min(this.#count, 3))
    const { known, hands } = await this.house.system.read(async (trx) => {
      const question = await findQuestion(trx, number)
      return { known: question, hands: await this.#hands(trx, question.forum.id) }
    })
    const person =
      isHelpful && draw.d % 6 > 0
        ? pick(concernedBy(known, this.house, this.#people), draw.b)
        : pick(this.#people, draw.b)
    const viewer = await this.#viewer(person)
    const around = {
      members: Object.values(this.house.members).map((member) => member.id),
      forums: Object.values(this.house.forums).map((forum) => forum.id),
      ...{ hands, today: viewer.today },
    }

    let bound: Bound | undefined
    let says: string | null = null
    const happened = await attempt(() =>
      scopeOf(person, viewer).act(async (trx) => {
        const question = await findQuestion(trx, number)
        const people = this.#people.map(({ id }) => id)
        const asked = await readAsked(trx, question)
        // What a part says names the reply it follows on, and not the version of the question.
        const ofParts = kind === 'stale' ? [] : partActs(draw, question, asked, { ...around, people })
        const acts = [...allActs(draw, question, around), readOutOn(viewer.today, draw), ...ofParts]
        const allowed = acts.filter(
          (one) => one.refuse(viewer, question) === null && (one.noun !== 'lost' || draw.d % 12 === 0),
        )
        bound = pick(isHelpful && allowed.length > 0 ? forwards(allowed, question) : acts, draw.c)
        says = bound.refuse(viewer, question)?.why ?? null
        const asSeen = kind === 'stale' ? { ...question, version: question.version - 1 } : question
        await bound.perform(trx, viewer, asSeen)
      }),
    )
    if (!bound) return this.#slipIn(person, viewer, known, 'invisible')
    if (kind === 'stale') {
      if (happened.isLetIn) throw new Error(`${bound.noun} was let in although the question had changed`)
      return 'stale refused'
    }
    const told = `${person.name}: ${bound.noun} on question ${number} (${known.state} in ${known.forum.name})`
    if (happened.isLetIn && says !== null)
      throw new Error(`The database lets in what the rule refuses: ${told}: ${says}`)
    if (!happened.isLetIn && says === null) {
      throw new Error(`The rule allows what the database refuses: ${told}: ${happened.why}`)
    }
    if (happened.isOurFault) return this.#slipIn(person, viewer, known, 'impossible')
    return `${bound.noun} ${says === null ? 'done' : 'refused'}`
  }

  /** What the code cannot even try is tried by hand, and must be refused. */
  async #slipIn(person: BuiltPerson, viewer: Viewer, known: Question, what: string): Promise<string> {
    for (const action of ['received', 'taken', 'lifted', 'returned', 'withdrawn', 'delivered', 'judged'] as const) {
      const states = { received: 'received', taken: 'preparing', lifted: 'raised', returned: 'received' } as const
      const state =
        action in states ? states[pick(['received', 'taken', 'lifted', 'returned'] as const, 0)] : known.state
      const happened = await attempt(() =>
        scopeOf(person, viewer).act((trx) =>
          trx
            .insertInto('question_event')
            .values({
              ...{ question_id: known.id, seq: known.version + 1, action, state, person_id: person.id },
              ...{ forum_id: known.forum.id, holder_id: known.holderId, next_on: known.nextOn },
            })
            .execute(),
        ),
      )
      const isTheirs = what === 'impossible' && action === 'received'
      if (happened.isLetIn && !isTheirs) throw new Error(`${action} slipped in by ${person.name} (${what})`)
      if (happened.isLetIn) break
    }
    return `${what} refused`
  }

  async #raise({ isHelpful, draw }: Step): Promise<string> {
    const forums = Object.values(this.house.forums)
    const teams = forums.filter((forum) => forum.role === 'team')
    const forum = pick(isHelpful && draw.d % 4 > 0 ? teams : forums, draw.a)
    const person = isHelpful ? pick(Object.values(forum.seated), draw.b) : pick(this.#people, draw.b)
    if (!this.#people.includes(person)) return 'gone'
    const viewer = await this.#viewer(person)
    const members = Object.values(this.house.members).map((member) => member.id)
    const refusal = whyNotRaise(viewer, { id: forum.id, role: forum.role, isClosed: this.#closed.has(forum.id) })
    const happened = await attempt(() =>
      scopeOf(person, viewer).act((trx) =>
        raiseQuestion(trx, viewer, {
          ...{ key: randomUUID(), forumId: forum.id, title: 'Vem gör vad?', body: 'Ingen vet.' },
          ...{ touches: members.filter((_, index) => (draw.c >> index) % 2 === 1), themes: [], caseBand: null },
        }),
      ),
    )
    if (happened.isLetIn !== (refusal === null)) throw new Error(`Raising: ${refusal?.why ?? happened.why}`)
    return `raise ${happened.isLetIn ? 'done' : 'refused'}`
  }

  /** The office hands what came up beside the lift to a forum; to teams, and by others, it is refused. */
  async #giveInput({ isHelpful, draw }: Step): Promise<string> {
    const forums = Object.values(this.house.forums)
    const receivers = forums.filter(({ role }) => role !== 'team')
    const to = pick(isHelpful && receivers.length > 0 ? receivers : forums, draw.a)
    const person = isHelpful ? this.house.office : pick(this.#people, draw.b)
    const viewer = await this.#viewer(person)
    const members = Object.values(this.house.members).map((member) => member.id)
    const { refusal, perform } = inputOf(viewer, { ...to, isClosed: this.#closed.has(to.id) }, members, draw)
    const happened = await attempt(() => scopeOf(person, viewer).act(perform))
    if (happened.isLetIn !== (refusal === null)) throw new Error(`Giving input: ${refusal?.why ?? happened.why}`)
    return `input ${happened.isLetIn ? 'given' : 'refused'}`
  }

  async #hold({ isHelpful, draw }: Step): Promise<string> {
    const forum = await this.#whereToMeet(isHelpful, draw)
    const leader = forum.role === 'board' && draw.b % 2 === 0 ? this.house.office : forum.convener
    const person = isHelpful ? leader : pick(this.#people, draw.b)
    if (!this.#people.includes(person)) return 'gone'
    const meeting = await meetingOf(this.house, forum, draw)
    if (!meeting) return 'no meeting'
    const viewer = await this.#viewer(person)
    const mayHold = maySchedule(viewer, forum) && whyNotHold(meeting, viewer.today) === null
    const notes = mayHold
      ? notesOf(forum, viewer, { ...(await this.#table(forum)), draw })
      : { questions: [], answers: [] }
    const happened = await attempt(() => scopeOf(person, viewer).act((trx) => holdMeeting(trx, viewer, meeting, notes)))
    if (happened.isLetIn !== mayHold) {
      throw new Error(`Meeting of ${forum.name} by ${person.name}: rule says ${mayHold}, database: ${happened.why}`)
    }
    return `meeting ${mayHold ? 'held' : 'refused'}`
  }

  /** Where something waits for a meeting, if the step is to help a question on. */
  async #whereToMeet(isHelpful: boolean, draw: Draw): Promise<BuiltForum> {
    const forums = Object.values(this.house.forums)
    if (!isHelpful || this.#count === 0) return pick(forums, draw.a)
    const question = await this.house.system.read((trx) => findQuestion(trx, 1 + (draw.a % this.#count)))
    const waiting = question.deliveries.find((delivery) => delivery.deliveredOn === null)?.forumId
    const isHome = question.state === 'delivered'
    const id = isHome ? question.originForumId : question.state === 'delivering' ? waiting : question.forum.id
    return forums.find((forum) => forum.id === id) ?? pick(forums, draw.a)
  }

  #table(forum: BuiltForum) {
    return this.house.system.read(async (trx) => ({
      hands: await this.#hands(trx, forum.id),
      all: await this.#all(trx),
    }))
  }

  /** A forum's questions go to another on its floor; now and then the forum closes, which it may only when nothing is left. */
  async #move({ isHelpful, draw }: Step): Promise<string> {
    const open = Object.values(this.house.forums).filter(({ id }) => !this.#closed.has(id))
    const from = pick(open, draw.a)
    const beside = open.filter((forum) => forum !== from && floorOf(forum) === floorOf(from))
    if (beside.length === 0) return 'nowhere to move'
    const to = pick(beside, draw.b)
    const person = isHelpful ? from.convener : pick(this.#people, draw.c)
    if (!this.#people.includes(person)) return 'gone'
    const viewer = await this.#viewer(person)
    const hasConvener = this.#people.includes(from.convener)
    const refusal = whyNotMove(viewer, { id: from.id, hasConvener, isClosed: false })
    const moved = await attempt(() => scopeOf(person, viewer).act((trx) => moveQuestions(trx, viewer, from.id, to.id)))
    if (moved.isLetIn !== (refusal === null)) throw new Error(`Moving: ${refusal?.why ?? moved.why}`)
    if (this.#closed.size > 0 || draw.d % 3 > 0) return `move ${refusal ? 'refused' : 'done'}`

    const left = await this.house.system.read((trx) => countConcerning(trx, from.id))
    const whyNot = whyNotClose(viewer, { id: from.id, isClosed: false, open: left })
    const closed = await attempt(() => scopeOf(person, viewer).act((trx) => closeForum(trx, viewer, from.id, to.id)))
    if (closed.isLetIn !== (whyNot === null)) throw new Error(`Closing: ${whyNot?.why ?? closed.why}`)
    if (closed.isLetIn) this.#closed.add(from.id)
    this.#viewers.clear()
    return `close ${whyNot ? 'refused' : 'done'}`
  }

  async #wait({ a }: Draw): Promise<string> {
    pass(this.house, pick(waits, a))
    await tick(this.house)
    return 'wait'
  }

  async #plan({ a, b }: Draw): Promise<string> {
    const forum = pick(Object.values(this.house.forums), a)
    const meets_on = addDays(dayOf(this.house.now), 1 + (b % 50))
    await this.house.system.act((trx) =>
      trx
        .insertInto('meeting')
        .values({ forum_id: forum.id, meets_on })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
    return 'plan'
  }

  async #leave({ a }: Draw): Promise<string> {
    const person = pick(this.#people, a)
    if (person === this.house.office) return 'stays'
    await leave(person)
    this.#people = this.#people.filter((other) => other !== person)
    this.#leavers++
    this.#viewers.clear()
    await tick(this.house)
    return 'leave'
  }

  /** An event made up by hand: let in or not, the rules must hold after it. */
  async #forge(draw: Draw): Promise<string> {
    const number = this.#count - (draw.a % Math.min(this.#count, 3))
    const person = pick(this.#people, draw.b)
    const viewer = await this.#viewer(person)
    const ids = {
      people: this.#people.map(({ id }) => id),
      forums: Object.values(this.house.forums).map(({ id }) => id),
    }
    const forged = await this.house.system.read(async (trx) =>
      forgeEvent(trx, await findQuestion(trx, number), { draw, person: person.id, ...ids }),
    )
    const happened = await attempt(() =>
      scopeOf(person, viewer).act((trx) => trx.insertInto('question_event').values(forged).execute()),
    )
    return `forged ${happened.isLetIn ? `let in (${forged.action})` : 'refused'}`
  }

  /** The rules hold; and everybody reads what is shared, asked where they sit or in their hand, and nothing else (domain.md §4.11). */
  async #check(what: string, person: BuiltPerson): Promise<void> {
    const viewer = await this.#viewer(person)
    const numbers = (trx: Scope) => trx.selectFrom('question').select(readColumns).orderBy('number').execute()
    const { broken, all } = await this.house.system.read(async (trx) => ({
      broken: await findViolations(trx),
      all: await numbers(trx),
    }))
    // What is not enough may have become questions of their own.
    this.#count = all.length
    if (broken.length > 0) throw new Error(`After ${what}: ${broken.join('; ')}`)
    const boards = Object.values(this.house.forums).filter((forum) => viewer.person.isOffice && forum.role === 'board')
    const own = [...viewer.forums, ...boards.map((forum) => forum.id)]
    const should = all.filter(
      (row) => row.shared_by !== null || own.includes(row.origin_forum_id) || row.holder_id === person.id,
    )
    const read = await scopeOf(person, viewer).read(numbers)
    const [is, ought] = [read, should].map((rows) => rows.map((row) => row.number).join())
    if (is !== ought) throw new Error(`After ${what}: ${person.name} reads questions ${is}, should read ${ought}`)
  }

  async #viewer(person: BuiltPerson): Promise<Viewer> {
    const key = `${person.id} ${dayOf(this.house.now)}`
    const viewer = this.#viewers.get(key) ?? (await viewerOf(person))
    this.#viewers.set(key, viewer)
    return { ...viewer, now: this.house.now }
  }

  /** Who may hold a question in the forum: those who sit there, else the office. */
  async #hands(trx: Scope, forumId: number): Promise<number[]> {
    const { rows } = await sql<{ id: number }>`
      select person_id as id from membership where sits_in(person_id, ${forumId}) order by person_id`.execute(trx)
    return rows.length > 0 ? rows.map(({ id }) => id) : [this.house.office.id]
  }

  async #all(trx: Scope): Promise<Question[]> {
    const questions: Question[] = []
    for (let number = 1; number <= this.#count; number++) questions.push(await findQuestion(trx, number))
    return questions
  }
}

/** The keys of drawn houses tell their floors. */
const floorOf = ({ key }: BuiltForum) => key.split('-')[1]

const readColumns = ['number', 'shared_by', 'origin_forum_id', 'holder_id'] as const
