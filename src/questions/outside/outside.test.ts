import { describe, expect, test } from 'vitest'
import { pass, tick } from '../../../test/acting.ts'
import { buildHouse, type House, questionOf } from '../../../test/builders.ts'
import { holdMeetingOf } from '../../../test/meetings.ts'
import { insertEvent, slipIn, slipInByNobody, some, write } from '../../../test/raw.ts'
import {
  answer,
  buildLifted,
  comeBack,
  deliver,
  handOver,
  hear,
  judge,
  lift,
  lookOutside,
  sendOutOfHouse,
  take,
} from '../../../test/steps.ts'
import { addDays, dayOf } from '../../meetings/calendar.ts'

describe('outside the house (domain.md §4.1)', () => {
  test('the board sends it out, the office watches it, and what is heard comes down as the board’s answer', async () => {
    const { house, number } = await atBoard()
    const { office, board, team, group } = house
    await expect(sendOutOfHouse(group.convener, number, inDays(house, 30))).rejects.toThrow('ordförande eller kansliet')
    await sendOutOfHouse(board.convener, number, inDays(house, 90))
    expect(await questionOf(house, number)).toMatchObject({
      ...{ state: 'outside', holderId: office.id, outing: { recipient: 'Socialdepartementet', isReminded: false } },
    })
    await expect(comeBack(office, number, null)).rejects.toThrow('Påminn minst en gång')
    await lookOutside(office, number, inDays(house, 60), 'reminded')
    await comeBack(office, number, null)
    expect(await questionOf(house, number)).toMatchObject({ state: 'preparing', outing: null, holderId: office.id })
    await answer(office, number, { paragraph: '§ 14' })
    for (const forum of [group, team]) await deliver(forum.convener, number, forum)
    await judge(team.convener, number, 'obstacle_remains')
    expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'obstacle_remains' })
  })

  test('what is outside is never passed over in silence: its date stays until somebody has looked', async () => {
    const { house, number } = await atBoard()
    await sendOutOfHouse(house.office, number, inDays(house, 30))
    const { nextOn } = await questionOf(house, number)
    pass(house, 400)
    await tick(house)
    expect(await questionOf(house, number)).toMatchObject({ state: 'outside', nextOn })
    await lookOutside(house.office, number, inDays(house, 180))
  })

  test('only the board sends out, and while it is outside nobody hands it over', async () => {
    const house = await buildHouse()
    const number = await buildLifted(house.team)
    await expect(sendOutOfHouse(house.group.convener, number, inDays(house, 9))).rejects.toThrow('Bara styrelsen')
    const out = await atBoard()
    await sendOutOfHouse(out.house.board.convener, out.number, inDays(out.house, 90))
    await expect(handOver(out.house.office, out.number, out.house.board.convener)).rejects.toThrow('Kansliet ser efter')
  })
})

describe('the same, said by the database', () => {
  test('sent out by those who lead the board, from the board, to the office, and looked at within six months', async () => {
    const { house, number } = await atBoard()
    const { board, office, group } = house
    const send = (by = office, of: Sent = {}) => slipInOuting(house, by, number, of)
    expect(await send(some(board.seated.fk))).toMatch(/^HI403/)
    expect(await send(group.convener)).toMatch(/^HI403/)
    expect(await send(office, { next: inDays(house, 0) })).toMatch(/^HI422 En fråga utanför huset ses över/)
    expect(await send(office, { next: inDays(house, 190) })).toMatch(/^HI422 En fråga utanför huset ses över/)
    expect(await send(office, { holder: board.convener.id })).toMatch(/^HI422 Kansliet ser efter/)
    expect(await send(office, { forum: group.id })).toMatch(/^HI422 Styrelsen skickar/)
    expect(await send(office, { person: board.convener.id })).toMatch(/^HI422 Styrelsen skickar/)
    expect(await send()).toBe('let in')
    const inGroup = await buildLifted(house.team)
    await holdMeetingOf(group)
    await take(group.convener, inGroup)
    expect(await slipInOuting(house, group.convener, inGroup, { forum: group.id })).toMatch(/^HI422 Styrelsen skickar/)
  })

  test('its date moves only when somebody has looked, and it is handed to nobody', async () => {
    const { house, number } = await atBoard()
    const { office, board } = house
    await sendOutOfHouse(office, number, inDays(house, 90))
    const moved = { action: 'dated', next_on: inDays(house, 120) } as const
    expect(await slipIn(office, number, moved)).toMatch(/^HI409/)
    expect(await slipInByNobody(office, number, moved)).toMatch(/^HI409/)
    expect(await slipIn(office, number, { action: 'handed', holder_id: board.convener.id })).toMatch(
      /^HI422 Kansliet ser efter/,
    )
    expect(await slipIn(office, number, { action: 'handed', holder_id: office.id })).toMatch(
      /^HI422 Kansliet ser efter/,
    )
    expect(await slipInNote(house, office, number, 'looked', { next: inDays(house, 190) })).toMatch(
      /^HI422 En fråga utanför/,
    )
    expect(await slipInNote(house, office, number, 'looked', { next: inDays(house, 0) })).toMatch(
      /^HI422 En fråga utanför/,
    )
    expect(await slipInNote(house, some(board.seated.fk), number, 'looked')).toMatch(/^HI403/)
    expect(await slipInNote(house, office, number, 'looked', { person: board.convener.id })).toMatch(
      /^HI422 Det som antecknas/,
    )
    expect(await slipInNote(house, office, number, 'looked')).toBe('let in')
  })

  test('it comes back with an answer, or without one when somebody has reminded; a look brings nothing home', async () => {
    const { house, number } = await atBoard()
    const { office } = house
    await sendOutOfHouse(office, number, inDays(house, 90))
    const home = { action: 'came_back', state: 'preparing', next: inDays(house, 20) } as const
    expect(await slipInNote(house, office, number, 'looked', home)).toMatch(/^HI422 Det som antecknas/)
    expect(await slipInNote(house, office, number, 'reply')).toMatch(/^HI422 Det som antecknas/)
    expect(await slipInNote(house, office, number, 'no_reply', home)).toMatch(/^HI422 Inget svar trots påminnelse/)
    await lookOutside(office, number, inDays(house, 60), 'reminded')
    expect(await slipInNote(house, office, number, 'no_reply', home)).toBe('let in')
    expect(await questionOf(house, number)).toMatchObject({ state: 'preparing', outing: null })
    // A reminder about what was sent before says nothing of what is sent now.
    await sendOutOfHouse(office, number, inDays(house, 90))
    expect(await slipInNote(house, office, number, 'no_reply', home)).toMatch(/^HI422 Inget svar trots påminnelse/)
  })
})

type Sent = Partial<{ next: string; holder: number; forum: number; person: number }>

function slipInOuting(house: House, by: House['office'], number: number, of: Sent): Promise<string> {
  return write(
    by,
    async (trx, question) => {
      const { id } = await trx
        .insertInto('outing')
        .values({
          ...{ question_id: question.id, forum_id: of.forum ?? house.board.id, recipient: 'NNS', body: 'Ta upp det.' },
          ...{ paragraph: '§ 9', person_id: of.person ?? by.id },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await insertEvent(trx, by, question, {
        ...{ action: 'sent_out', state: 'outside', outing_id: id },
        ...{ holder_id: of.holder ?? house.office.id, next_on: of.next ?? inDays(house, 90) },
      })
    },
    number,
  )
}

type Noted = { action?: 'came_back'; state?: 'preparing'; next?: string; person?: number }
type Kind = 'looked' | 'reminded' | 'reply' | 'no_reply'

function slipInNote(house: House, by: House['office'], number: number, kind: Kind, of: Noted = {}): Promise<string> {
  return write(
    by,
    async (trx, question) => {
      const outing = question.outing?.id ?? 0
      const { id } = await trx
        .insertInto('outing_note')
        .values({ question_id: question.id, outing_id: outing, kind, body: 'Så.', person_id: of.person ?? by.id })
        .returning('id')
        .executeTakeFirstOrThrow()
      const { action = 'noted_outside', state = 'outside' } = of
      await insertEvent(trx, by, question, {
        ...{ action, state, outing_id: outing, outing_note_id: id, next_on: of.next ?? inDays(house, 100) },
      })
    },
    number,
  )
}

async function atBoard(): Promise<{ house: House; number: number }> {
  const house = await buildHouse()
  const number = await buildLifted(house.team)
  await holdMeetingOf(house.group)
  await take(house.group.convener, number)
  await hear(house.group.convener, number, 'kommun')
  await lift(house.group.convener, number)
  await holdMeetingOf(house.board)
  return { house, number }
}

function inDays(house: House, days: number): string {
  return addDays(dayOf(house.now), days)
}
