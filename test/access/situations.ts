import { randomUUID } from 'node:crypto'
import { followUp, setSituationText } from '../../src/consultations/write.ts'
import { dayOf } from '../../src/meetings/calendar.ts'
import { printOf, readSettings } from '../../src/office/settings.ts'
import { reportFault } from '../../src/people/about/faults.ts'
import { keepDraft } from '../../src/questions/ask/queries.ts'
import { act } from '../acting.ts'
import { type BuiltPerson, buildQuestion, type House } from '../builders.ts'
import { advised, consultationOf, raise } from '../consultations.ts'
import { askThoseBelow, promiseOf, replyTo, send } from '../downward.ts'
import { buildLearning, giveInput } from '../learning.ts'
import { holdMeetingOf, planMeeting } from '../meetings.ts'
import { askFor, askOrganisation, nameFor } from '../parts.ts'
import { allowReferrals, referIn } from '../referrals.ts'
import {
  answer,
  buildLifted,
  deliver,
  hear,
  judge,
  lift,
  lookOutside,
  planATalk,
  rest,
  sendOutOfHouse,
  take,
} from '../steps.ts'
import { buildAnsweredTogether, echo, gather } from '../together.ts'
import { partOf, type Role, seated } from './roles.ts'

/** What a case begins with. */
export type Facts = {
  number?: number
  /** Another question beside it. */
  other?: number
  meeting?: number
  forum?: string
  draft?: string
  session?: number
  report?: number
  seat?: number
  holding?: number
  commitment?: number
  partQuestion?: number
  named?: number
  /** A notice, a question down, a promise of a plan; and a forum beside the lift. */
  down?: number
  learning?: number
  /** What the association's settings are, as their page says it. */
  settings?: string
}

export type Situation = {
  /** Told in docs/access.md. */
  says: string
  /** Who may read the secret; the whole house where nothing is said. */
  readers?: Role[]
  build: (house: House) => Promise<Facts>
}

/** Stands in the title and text of every question here: those who may not read the question must never meet it. */
export const secret = 'Sällsyntord'

const theTeam: Role[] = ['raiser', 'officer', 'teamConvener']

const of = (house: House) => ({
  by: raiserOf(house),
  touches: ['kommun', 'af'],
  title: `${secret} mellan stolarna`,
  body: `Vi ser ett ${secret} varje vecka.`,
})

export const nothingYet: Situation = { says: 'nothing has happened yet', build: async () => ({}) }

export const another: Situation = {
  says: 'somebody else is signed in as well',
  async build({ db, team }) {
    const { id } = seated(team, 'fk')
    const session = await db.selectFrom('session').where('person_id', '=', id).select('id').executeTakeFirstOrThrow()
    return { session: session.id }
  },
}

export const asked: Situation = {
  says: 'a question just raised in the team, which only the team reads',
  readers: theTeam,
  build: async (house) => ({ number: await buildQuestion(house.team, of(house)) }),
}

export const received: Situation = {
  says: "a team's question that has been at its meeting",
  readers: theTeam,
  async build(house) {
    const { number = 0 } = await asked.build(house)
    await holdMeetingOf(house.team)
    return { number }
  },
}

export const taken: Situation = {
  says: "a team's question that the other case officer holds",
  readers: theTeam,
  async build(house) {
    const facts = await received.build(house)
    await take(seated(house.team, partOf.officer), facts.number ?? 0)
    return facts
  },
}

export const resting: Situation = {
  says: "a team's question that rests for a month",
  readers: theTeam,
  async build(house) {
    const facts = await received.build(house)
    await rest(house.team.convener, facts.number ?? 0, '2026-10-12')
    return facts
  },
}

export const lifted: Situation = {
  says: 'a question just lifted to the group, which the whole house reads',
  build: async (house) => ({ number: await buildLifted(house.team, of(house)) }),
}

export const inGroup: Situation = {
  says: 'a lifted question that the group has taken at its meeting, every touched part heard',
  async build(house) {
    const { number = 0 } = await lifted.build(house)
    await holdMeetingOf(house.group)
    await take(seated(house.group, partOf.member), number)
    for (const part of ['kommun', 'af']) await hear(house.group.convener, number, part)
    return { number }
  },
}

export const atBoard: Situation = {
  says: 'a question lifted twice that has been at a meeting of the board',
  async build(house) {
    const { number = 0 } = await inGroup.build(house)
    await lift(house.group.convener, number)
    await holdMeetingOf(house.board)
    return { number }
  },
}

export const talking: Situation = {
  says: 'a question that the group has taken, with a talk planned',
  async build(house) {
    const facts = await inGroup.build(house)
    await planATalk(house.group.convener, facts.number ?? 0, '2026-09-20')
    return facts
  },
}

export const outside: Situation = {
  says: 'a question that the board has sent out of the house, and reminded of',
  async build(house) {
    const { number = 0 } = await atBoard.build(house)
    await sendOutOfHouse(house.office, number, '2026-12-01')
    await lookOutside(house.office, number, '2027-01-15', 'reminded')
    return { number }
  },
}

export const lasting: Situation = {
  says: 'a question closed because the obstacle remains',
  async build(house) {
    const { number = 0 } = await home.build(house)
    await judge(house.team.convener, number, 'obstacle_remains')
    return { number }
  },
}

export const comingDown: Situation = {
  says: 'a question answered by the group, the answer on its way down to the team',
  async build(house) {
    const { number = 0 } = await inGroup.build(house)
    await answer(house.group.convener, number)
    return { number }
  },
}

export const passingGroup: Situation = {
  says: 'a question answered by the board, the answer on its way down through the group',
  async build(house) {
    const { number = 0 } = await atBoard.build(house)
    await answer(house.board.convener, number, { paragraph: '§ 12' })
    return { number }
  },
}

export const home: Situation = {
  says: 'an answer that has come home to the team and waits for its verdict',
  async build(house) {
    const { number = 0 } = await comingDown.build(house)
    await deliver(house.team.convener, number, house.team)
    return { number }
  },
}

export const closed: Situation = {
  says: 'a question closed because the answer helps',
  async build(house) {
    const { number = 0 } = await home.build(house)
    await judge(house.team.convener, number, 'helps')
    return { number }
  },
}

export const seenByNeighbour: Situation = {
  says: 'a lifted question that the team beside also sees',
  async build(house) {
    const facts = await lifted.build(house)
    await echo(house.otherTeam.convener, facts.number ?? 0, house.otherTeam)
    return facts
  },
}

export const twoInGroup: Situation = {
  says: 'two questions that two teams have lifted, both at the group’s meeting',
  async build(house) {
    const { number } = await lifted.build(house)
    const other = await buildLifted(house.otherTeam, { title: `${secret} hos oss med` })
    await holdMeetingOf(house.group)
    return { number, other }
  },
}

export const gathered: Situation = {
  says: 'a question that the group has gathered in another',
  async build(house) {
    const { number = 0, other = 0 } = await twoInGroup.build(house)
    await gather(house.group.convener, other, number)
    return { number, other }
  },
}

export const halfHelped: Situation = {
  says: 'two questions answered as one, of which one team says that the answer is not enough',
  async build(house) {
    const [number] = await buildAnsweredTogether(house)
    await judge(house.team.convener, number, 'not_enough')
    return { number }
  },
}

export const refusedTwice: Situation = {
  says: 'a question back in the group after the team has said twice that the answer is not enough',
  async build(house) {
    const { number = 0 } = await home.build(house)
    await judge(house.team.convener, number, 'not_enough')
    await holdMeetingOf(house.group)
    await answerAgain(house, number)
    await deliver(house.team.convener, number, house.team)
    await judge(house.team.convener, number, 'not_enough')
    await holdMeetingOf(house.group)
    return { number }
  },
}

async function answerAgain(house: House, number: number) {
  await take(house.group.convener, number)
  await answer(house.group.convener, number)
}

export const meetsToday: Situation = {
  says: "the day of the team's meeting, one question on the table that only the team reads",
  readers: theTeam,
  async build(house) {
    const { number = 0 } = await asked.build(house)
    return { number, meeting: await planMeeting(house.team, 0), forum: house.team.key }
  },
}

export const boardMeetsToday: Situation = {
  says: "the day of the board's meeting, nothing on the table",
  build: async (house) => ({ meeting: await planMeeting(house.board, 0), forum: house.board.key }),
}

export const hasMet: Situation = {
  says: 'a meeting of the team that has been held, one question on the table that only the team reads',
  readers: theTeam,
  async build(house) {
    const { number = 0 } = await asked.build(house)
    return { number, meeting: await holdMeetingOf(house.team), forum: house.team.key }
  },
}

export const faultReported: Situation = {
  says: 'somebody has reported that a page is not accessible',
  async build({ db, slug, system, now }) {
    const key = randomUUID()
    const body = 'Knappen går inte att nå.'
    const letter = { subject: 'Fel', text: body, html: body }
    await db.deleteFrom('fault_attempt').execute()
    await reportFault(db, { ...{ slug, key, body, letter, now }, page: null, aid: null, network: '192.0.2.1' })
    const kept = system.read((trx) => trx.selectFrom('fault_report').select('id').executeTakeFirstOrThrow())
    return { report: (await kept).id }
  },
}

export const seatOfOfficer: Situation = {
  says: "the officer's seat in the team",
  build: (house) =>
    house.system.read(async (trx) => {
      const { id } = seated(house.team, partOf.officer)
      const held = trx.selectFrom('seat_holder').where('person_id', '=', id).select(['id', 'seat_id'])
      const { id: holding, seat_id: seat } = await held.executeTakeFirstOrThrow()
      return { seat, holding }
    }),
}

export const invitedToday: Situation = {
  says: "the colleague has been invited to the officer's seat from today",
  async build(house) {
    const { seat = 0 } = await seatOfOfficer.build(house)
    const { convener } = house.team
    const from_on = dayOf(house.now)
    const holder = { seat_id: seat, person_id: house.colleague.id, kind: 'deputy' as const, from_on }
    const { id } = await act(convener, (trx) =>
      trx.insertInto('seat_holder').values(holder).returning('id').executeTakeFirstOrThrow(),
    )
    return { seat, holding: id }
  },
}

export const settingsShown: Situation = {
  says: 'the settings are as they were when the page was opened',
  build: async ({ system }) => ({ settings: printOf(await system.read((trx) => readSettings(trx))) }),
}

export const promised: Situation = {
  says: 'a commitment that the group has asked of AF without a question; AF has named its member there to say yes',
  readers: ['officer', 'neighbour', 'member', 'groupConvener', 'office'],
  async build(house) {
    await nameFor('af', seated(house.group, partOf.member), 'acceptor')
    const asked = { member: 'af', body: `Kan ni se till att ${secret} inte händer?` }
    return { commitment: await askFor(house.group.convener, house.group, asked) }
  },
}

export const named: Situation = {
  says: 'a question just raised in the team; AF has named a colleague outside as its contact',
  readers: theTeam,
  async build(house) {
    const facts = await asked.build(house)
    return { ...facts, named: await nameFor('af', house.colleague, 'contact') }
  },
}

export const partAsked: Situation = {
  says: "a question that only the team reads, on which AF's contact, a colleague outside, has been asked",
  readers: theTeam,
  async build(house) {
    const facts = await named.build(house)
    const { convener } = house.team
    return { ...facts, partQuestion: await askOrganisation(convener, facts.number ?? 0, house.colleague, 'af') }
  },
}

export const noticed: Situation = {
  says: 'a notice from the board to the group and the team',
  build: async ({ board, group, team }) => ({ down: await send(board.convener, board, [group, team]) }),
}

export const askedBelow: Situation = {
  says: 'a question down from the group; the other team has replied, the team has not',
  readers: ['neighbour', 'neighbourConvener', 'member', 'groupConvener'],
  async build({ group, otherTeam }) {
    const down = await askThoseBelow(group.convener, group)
    await replyTo(otherTeam.convener, down, otherTeam, `Vi ser ett ${secret} varje vecka.`)
    return { down }
  },
}

export const planned: Situation = {
  says: "a promise on the group's own action plan",
  build: async ({ group }) => ({ down: await promiseOf(group), forum: group.key }),
}

export const hasLearning: Situation = {
  says: 'a learning forum beside the lift',
  build: async (house) => ({ learning: (await buildLearning(house)).id }),
}

export const inputAnswered: Situation = {
  says: 'input from a learning forum, answered by the board, waiting to be read out',
  async build(house) {
    const number = await giveInput(house, await buildLearning(house), house.board)
    await holdMeetingOf(house.board)
    await answer(house.board.convener, number, { paragraph: '§ 12' })
    return { number }
  },
}

export const consulted: Situation = {
  says: 'a consultation in the team, which may write of the situation',
  readers: theTeam,
  async build({ team }) {
    await act(team.convener, (trx) => setSituationText(trx, team.id, true))
    return { number: await raise(team, { codeWord: secret, situation: `Ett ${secret}.` }) }
  },
}

export const worded: Situation = {
  says: 'words that the office has said mean the same',
  build({ office }) {
    const values = { words: ['växeln', 'receptionen'], person_id: office.id }
    return act(office, async (trx) => {
      const added = await trx.insertInto('word_group').values(values).returning('id').executeTakeFirstOrThrow()
      return { down: added.id }
    })
  },
}

export const caseAdvised: Situation = {
  says: 'a consultation that the team has given advice in',
  readers: theTeam,
  async build({ team }) {
    const number = await raise(team, { codeWord: secret, advised: { ...advised(team), advice: `Ett ${secret}.` } })
    return { number, down: (await consultationOf(team, number)).followUps[0]?.id }
  },
}

export const caseClosed: Situation = {
  says: 'a consultation that has been followed up and closed',
  readers: theTeam,
  async build(house) {
    const { number = 0, down: followUpId = 0 } = await caseAdvised.build(house)
    const { id } = await consultationOf(house.team, number)
    const said = { followUpId, outcome: 'better' as const, smallChange: `Ett ${secret} räckte.`, againOn: null }
    await act(house.team.convener, (trx, viewer) => followUp(trx, viewer, id, said))
    return { number }
  },
}

export const referred: Situation = {
  says: "a referral whose material the officer's part holds, with consent for the raiser's part",
  async build({ team, members }) {
    await allowReferrals(team)
    const officer = seated(team, partOf.officer)
    const consent = { holderId: members[partOf.officer]?.id ?? 0, consentBy: officer.id }
    return { number: await referIn(team, { ...consent, partIds: [members[partOf.raiser]?.id ?? 0] }, officer) }
  },
}

/** The raiser is writing; nobody else knows. */
export const drafted: Situation = {
  says: 'a draft that the raiser has saved',
  readers: ['raiser'],
  async build(house) {
    const draft = randomUUID()
    const fields = { key: draft, title: secret, body: secret }
    await act(raiserOf(house), (trx, viewer) => keepDraft(trx, viewer, draft, fields))
    return { draft }
  },
}

function raiserOf(house: House): BuiltPerson {
  return seated(house.team, partOf.raiser)
}
