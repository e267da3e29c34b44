import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { act, pass, read, tick } from '../../test/acting.ts'
import { get } from '../../test/app.ts'
import {
  type BuiltForum,
  type BuiltPerson,
  buildHouse,
  buildPerson,
  buildSeat,
  type House,
} from '../../test/builders.ts'
import { advised, consultationOf, newConsultation, raise, sixWeeks } from '../../test/consultations.ts'
import { holdMeetingOf, planMeeting } from '../../test/meetings.ts'
import { outcomeOf, some, write, writeAsSystem } from '../../test/raw.ts'
import type { Scope } from '../platform/scope.ts'
import { countCases } from './counts.ts'
import { listSmallChanges } from './queries.ts'
import {
  advise,
  close,
  followUp,
  planFollowUp,
  raiseConsultation,
  reopen,
  setSituationText,
  tellSituation,
} from './write.ts'

// Past the rules of the code: what the database itself lets in.

let house: House
let team: BuiltForum

beforeAll(async () => {
  house = await buildHouse()
  team = house.team
})

const idOf = async (number: number, forum = team) => (await consultationOf(forum, number)).id
const raw = (trx: Scope, of: { forum?: BuiltForum; person: number; number?: number }) =>
  trx
    .insertInto('consultation')
    .values({
      ...{ key: randomUUID(), forum_id: (of.forum ?? team).id, number: of.number ?? 1, code_word: 'Tjäder' },
      person_id: of.person,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

describe('a consultation (domain.md §6), said by the database', () => {
  test('is written by those who sit in the team, deputies too, in their own name; nowhere but in a team', async () => {
    for (const person of [house.office, house.otherTeam.convener, house.group.convener])
      expect(await outcomeOf(raise(team, {}, person))).toMatch(/^HI403 Ärenden skrivs/)
    const inTheirName = write(house.otherTeam.convener, (trx) => raw(trx, { person: team.convener.id }))
    expect(await inTheirName).toMatch(/^HI403/)
    const group = write(house.group.convener, (trx) =>
      raw(trx, { forum: house.group, person: house.group.convener.id }),
    )
    expect(await group).toMatch(/^HI422 Ärenden tas upp i ett öppet konsultationsteam/)
    const deputy = await buildPerson(house)
    await buildSeat(team, { person: deputy, kind: 'deputy' })
    expect(await outcomeOf(raise(team, {}, deputy))).toBe('let in')
  })

  test('is read by its team alone: not by the office, the group above, another team or another association', async () => {
    const number = await raise(team, { advised: advised(team) })
    const other = await buildHouse()
    const tables = [
      'consultation',
      'consultation_theme',
      'consultation_part',
      'consultation_advice',
      'consultation_follow_up',
    ] as const
    for (const person of [
      house.office,
      house.group.convener,
      house.otherTeam.convener,
      house.colleague,
      other.team.convener,
    ]) {
      for (const table of tables)
        expect(await read(person, (trx) => trx.selectFrom(table).selectAll().execute()), table).toEqual([])
    }
    expect(await outcomeOf(consultationOf(team, number, some(team.seated.fk)))).toBe('let in')
  })

  test('what is there is not written on by others, nor removed by anybody', async () => {
    const id = await idOf(await raise(team, { advised: advised(team) }))
    const outsider = house.otherTeam.convener
    const text = { advice: 'Annat', nextStep: null, memberId: null }
    expect(await outcomeOf(act(outsider, (trx, viewer) => advise(trx, viewer, { id, version: 1 }, text)))).toMatch(
      /^HI403/,
    )
    expect(await outcomeOf(act(outsider, (trx) => planFollowUp(trx, id, sixWeeks(team))))).toMatch(/^HI403/)
    expect(await outcomeOf(act(outsider, (trx, viewer) => close(trx, viewer, id)))).toBe('let in')
    expect((await consultationOf(team, 1)).closedOn).toBeNull()
    for (const table of ['consultation', 'consultation_advice', 'consultation_follow_up'] as const)
      expect(await write(team.convener, (trx) => trx.deleteFrom(table).execute())).toMatch(/^42501/)
    const byOwner = house.db.transaction().execute(async (trx) => {
      await sql`select set_config('hissen.association', ${String(house.id)}, true), set_config('hissen.forums', '*', true)`.execute(
        trx,
      )
      await trx.deleteFrom('consultation_advice').where('consultation_id', '=', id).execute()
    })
    expect(await outcomeOf(byOwner)).toMatch(/^HI403 Det som har hänt/)
  })

  test('has a number of its own, a theme, a part, and a word the team has not open', async () => {
    const bare = write(team.convener, (trx) => raw(trx, { person: team.convener.id, number: 500 }))
    expect(await bare).toMatch(/^HI409 Någon annan i teamet/)
    expect(await outcomeOf(raise(team, { themes: [] }))).toMatch(/^HI422 Ett ärende har minst ett tema/)
    expect(await outcomeOf(raise(team, { parts: [] }))).toMatch(/^HI422 Ett ärende har minst/)
    expect(await outcomeOf(raise(team, { codeWord: 'Två ord' }))).toMatch(/^23514/)
    expect(await outcomeOf(raise(team, { codeWord: 'Ord870101' }))).toMatch(/^23514/)
    const number = await raise(team, { codeWord: 'Tjäder' })
    const id = await idOf(number)
    const again = write(team.convener, async (trx) => {
      await trx.updateTable('consultation').set({ code_word: 'TJÄDER' }).where('id', '<>', id).execute()
    })
    expect(await again).toMatch(/^23505/)
    const emptied = write(team.convener, (trx) =>
      trx.deleteFrom('consultation_theme').where('consultation_id', '=', id).execute(),
    )
    expect(await emptied).toMatch(/^HI422 Ett ärende har minst ett tema/)
    expect(await outcomeOf(raise(house.otherTeam, { codeWord: 'Tjäder' }))).toBe('let in')
  })

  test('the same form sent twice is one consultation', async () => {
    const given = newConsultation(team)
    const send = () => act(team.convener, (trx, viewer) => raiseConsultation(trx, viewer, given))
    expect(await send()).toBe(await send())
  })
})

describe('advice and follow-up', () => {
  test('with advice comes a day to ask, and a next step is carried by a part that sits there', async () => {
    const id = await idOf(await raise(team))
    const say = (
      text: { nextStep?: string | null; memberId?: number | null },
      version = 0,
      day: string | null = sixWeeks(team),
    ) =>
      outcomeOf(
        act(team.convener, async (trx, viewer) => {
          await advise(trx, viewer, { id, version }, { advice: 'Ring.', nextStep: null, memberId: null, ...text })
          if (day) await planFollowUp(trx, id, day)
        }),
      )
    expect(await say({}, 0, null)).toMatch(/^HI422 Ett öppet ärende med råd har ett datum/)
    expect(await say({}, 0, '2026-09-07')).toMatch(/^HI422 Uppföljningen har ett datum framåt/)
    expect(await say({}, 0, '2028-01-01')).toMatch(/^HI422 Uppföljningen har ett datum framåt/)
    expect(await say({ memberId: house.members.fk?.id ?? 0 })).toMatch(/^HI422 Ett nästa steg har en part/)
    const { id: absent } = await house.system.act((trx) =>
      trx
        .insertInto('member')
        .values({ key: 'utan-plats', ordinal: 90, name: 'Utan plats', short_name: 'Utan', kind: 'kommun' })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    expect(await say({ nextStep: 'Ringa', memberId: absent })).toMatch(/^HI422 Nästa steg bärs av en part som sitter/)
    expect(await outcomeOf(act(team.convener, (trx) => planFollowUp(trx, id, sixWeeks(team))))).toMatch(
      /^HI422 Uppföljningen planeras när/,
    )
    expect(await say({})).toBe('let in')
    expect(await say({})).toMatch(/^HI409 Råden har ändrats/)
    expect(await say({}, 1, null)).toBe('let in')
  })

  test('how it went is said once, and closes or asks again; what is closed is not written on', async () => {
    const number = await raise(team, { advised: advised(team) })
    const { id, followUps } = await consultationOf(team, number)
    const said = { followUpId: followUps[0]?.id ?? 0, outcome: 'bit_better' as const, smallChange: 'Ett samtal räckte' }
    const say = (againOn: string | null) =>
      outcomeOf(act(team.convener, (trx, viewer) => followUp(trx, viewer, id, { ...said, againOn })))
    const unclosed = write(team.convener, (trx) => {
      const done = { outcome: 'same' as const, followed_on: '2026-09-07', followed_by: team.convener.id }
      return trx.updateTable('consultation_follow_up').set(done).where('consultation_id', '=', id).execute()
    })
    expect(await unclosed).toMatch(/^HI422 Ett öppet ärende med råd har ett datum/)
    expect(await outcomeOf(act(team.convener, (trx, viewer) => close(trx, viewer, id)))).toMatch(
      /^HI422 Ett avslutat ärende väntar inte/,
    )
    expect(await say('2026-12-01')).toBe('let in')
    expect(await say(null)).toMatch(/^HI409 Uppföljningen är redan antecknad/)
    const [, next] = (await consultationOf(team, number)).followUps
    said.followUpId = next?.id ?? 0
    expect(await say(null)).toBe('let in')
    expect((await consultationOf(team, number)).closedOn).toBe('2026-09-07')
    expect(await outcomeOf(act(team.convener, (trx) => planFollowUp(trx, id, '2026-12-01')))).toMatch(
      /^HI409 Ärendet är avslutat/,
    )
    expect(
      await outcomeOf(act(team.convener, (trx) => reopen(trx, team.id, { id, codeWord: 'Kvarn' }, '2026-12-01'))),
    ).toBe('let in')
  })
})

describe('the situation', () => {
  const tell = (id: number, body: string | null, by = team.convener) =>
    outcomeOf(act(by, (trx, viewer) => tellSituation(trx, viewer, id, body)))
  const situations = () => house.system.read((trx) => trx.selectFrom('situation').select('consultation_id').execute())

  test('is refused where it is off, chosen by the convener or the office, and only for a team', async () => {
    const id = await idOf(await raise(team))
    expect(await tell(id, 'Kort.')).toMatch(/^HI422 Teamet skriver inte om situationen/)
    const set = (by = team.convener, forum = team, isOn = true) =>
      outcomeOf(act(by, (trx) => setSituationText(trx, forum.id, isOn)))
    expect(await set(some(team.seated.fk))).toMatch(/^HI403 Teamets sammankallande eller kansliet/)
    expect(await set(house.otherTeam.convener)).toMatch(/^HI403/)
    expect(await set(house.office, house.group)).toMatch(/^HI422 Bara ett konsultationsteam/)
    expect(await set(house.office)).toBe('let in')
    expect(await tell(id, 'Kort.', house.otherTeam.convener)).toMatch(/^HI403/)
    expect(await tell(id, 'Kort.')).toBe('let in')
    for (const person of [house.office, house.otherTeam.convener])
      expect(await read(person, (trx) => trx.selectFrom('situation').selectAll().execute())).toEqual([])
    await set(house.office, team, false)
    expect(await situations()).toEqual([])
    await set()
  })

  test('is erased when the meeting is held, and not written after it; also when the consultation closes', async () => {
    const [held, closed] = [await idOf(await raise(team)), await idOf(await raise(team))]
    for (const id of [held, closed]) expect(await tell(id, 'Kort.')).toBe('let in')
    await act(team.convener, (trx, viewer) => close(trx, viewer, closed))
    expect(await situations()).toEqual([{ consultation_id: held }])
    // Written the day after the table, and the meeting saved the day after that.
    await planMeeting(team, 0)
    pass(house, 1)
    expect(await tell(held, 'Kort.')).toBe('let in')
    pass(house, 1)
    await holdMeetingOf(team)
    expect(await situations()).toEqual([])
    expect(await tell(held, 'Igen.')).toMatch(/^HI422 Mötet är hållet/)
    const word = write(team.convener, (trx) =>
      trx.updateTable('consultation').set({ code_word: 'Kvarn' }).where('id', '=', closed).execute(),
    )
    expect(await word).toMatch(/^HI409 Ärendet är avslutat/)
    expect(
      await outcomeOf(
        act(team.convener, (trx) => reopen(trx, team.id, { id: closed, codeWord: 'Kvarn' }, '2027-01-20')),
      ),
    ).toMatch(/^HI422 Ärendet fick inga råd/)
  })
})

describe('a situation that no meeting erases', () => {
  test('is gone sixty days after it was first written, however often it is saved again', async () => {
    const here = await buildHouse()
    const kt = here.team
    await act(here.office, (trx) => setSituationText(trx, kt.id, true))
    const number = await raise(kt, { situation: 'Kort.', advised: advised(kt) })
    const { id } = await consultationOf(kt, number)
    const text = async () => (await consultationOf(kt, number)).situation
    pass(here, 59)
    await act(kt.convener, (trx, viewer) => tellSituation(trx, viewer, id, 'Kort igen.'))
    const prolonged = write(kt.convener, (trx) =>
      trx.updateTable('situation').set({ written_on: '2026-11-05' }).execute(),
    )
    expect(await prolonged).toMatch(/^42501/)
    const byOwner = here.db.transaction().execute(async (trx) => {
      await sql`select set_config('hissen.association', ${String(here.id)}, true), set_config('hissen.forums', '*', true)`.execute(
        trx,
      )
      await trx.updateTable('situation').set({ written_on: '2026-11-05' }).execute()
    })
    expect(await outcomeOf(byOwner)).toMatch(/^HI403 Texten räknas från den dag/)
    await tick(here)
    expect(await text()).toBe('Kort igen.')
    pass(here, 2)
    await tick(here)
    expect(await text()).toBeNull()
  })
})

describe('a team that closes', () => {
  test('is counted still; before, those who may close it are told what ends, the office in bands', async () => {
    const here = await buildHouse()
    const kt = here.team
    for (const _ of [1, 2, 3, 4]) await raise(kt, { advised: advised(kt) })
    type Told = { consultations: number | null; consultation_band: string | null; referral_band: string | null }
    const ending = (person: BuiltPerson) =>
      read(person, async (trx) => (await sql<Told>`select * from count_ending(${kt.id})`.execute(trx)).rows)
    const bands = { consultation_band: 'few', referral_band: null }
    expect(await ending(kt.convener)).toEqual([{ consultations: 4, ...bands }])
    expect(await ending(here.office)).toEqual([{ consultations: null, ...bands }])
    for (const person of [some(kt.seated.fk), here.otherTeam.convener, here.colleague])
      expect(await ending(person)).toEqual([])

    await raise(kt, { advised: advised(kt) })
    const page = async (person: BuiltPerson) => (await get(person, `/${here.slug}/forum/${kt.key}/stang`)).text()
    expect(await page(kt.convener)).toContain('5 öppna ärenden följs inte upp längre')
    expect(await page(here.office)).toContain('Öppna ärenden följs inte upp längre (5–9)')
    await act(here.office, (trx) =>
      trx.updateTable('forum').set({ closed_on: '2026-09-07' }).where('id', '=', kt.id).execute(),
    )
    // No follow-up of its fell due while it was open.
    pass(here, 60)
    const counted = await read(here.office, countCases)
    expect(counted[0]).toMatchObject({ isClosed: true, raised: 5, followedPercent: null })
    expect((await get(here.office, `/${here.slug}/kansli`).then((page) => page.text())).includes('(stängt)')).toBe(true)
    expect((await get(kt.convener, `/${here.slug}/forum/${kt.key}/arenden`)).status).toBe(404)
  })
})

describe('what time removes', () => {
  test('the advice goes by itself months after the last follow-up, by the association’s clock; what was learnt stays', async () => {
    const here = await buildHouse()
    const kt = here.team
    await here.db.updateTable('association').set({ advice_months_max: 3 }).where('id', '=', here.id).execute()
    const number = await raise(kt, { advised: advised(kt) })
    const { id, followUps } = await consultationOf(kt, number)
    const followUpId = followUps[0]?.id ?? 0
    const forgotten = await raise(kt, { advised: advised(kt) })
    await act(kt.convener, (trx, viewer) =>
      followUp(trx, viewer, id, { followUpId, outcome: 'better', smallChange: 'Ett samtal räckte', againOn: null }),
    )
    const early = house.db.transaction().execute(async (trx) => {
      await sql`select set_config('hissen.association', ${String(here.id)}, true), set_config('hissen.forums', '*', true)`.execute(
        trx,
      )
      await trx.updateTable('consultation_advice').set({ advice: null, next_step: null }).execute()
    })
    expect(await outcomeOf(early)).toMatch(/^HI422 Råden tas bort först när/)
    expect(await write(kt.convener, (trx) => sql`select remove_old_advice()`.execute(trx))).toMatch(
      /^HI403 Råden tas bort av sig/,
    )

    here.now = new Date('2027-01-18T08:00:00Z')
    await tick(here)
    expect((await consultationOf(kt, number)).advice[0]?.advice).toBe('Ta ett gemensamt samtal.')
    here.now = new Date('2027-01-19T08:00:00Z')
    await tick(here)
    for (const each of [number, forgotten]) {
      const now = await consultationOf(kt, each)
      expect([now.codeWord, now.isRemoved, now.advice[0]?.advice, now.advice[0]?.nextStep]).toEqual([
        null,
        true,
        null,
        null,
      ])
      expect([now.themes.length, now.parts.length, now.advice[0]?.part?.name]).toEqual([
        1,
        2,
        here.members.kommun?.name,
      ])
    }
    const { list } = await read(kt.convener, (trx) => listSmallChanges(trx, kt.id, null))
    expect(list.map(({ body }) => body)).toEqual(['Ett samtal räckte'])
    expect(
      await outcomeOf(act(kt.convener, (trx) => reopen(trx, kt.id, { id, codeWord: 'Kvarn' }, '2027-03-01'))),
    ).toMatch(/^HI422 Råden i ärendet är borttagna/)
  })

  test('the office counts, and small numbers are not told apart', async () => {
    const here = await buildHouse()
    const count = (by = here.office) =>
      read(by, (trx) =>
        sql<{ forum_id: number; raised: number | null; followed_percent: number | null }>`
          select * from count_consultations('2026-01-01', '2026-12-31')`.execute(trx),
      )
    expect(await outcomeOf(count(here.team.convener))).toMatch(/^HI403 Kansliet ser/)
    const raised = async () => (await count()).rows.find(({ forum_id }) => forum_id === here.team.id)?.raised
    expect(await raised()).toBe(0)
    await raise(here.team)
    expect(await raised()).toBeNull()
    for (const _ of [2, 3, 4, 5]) await raise(here.team)
    expect(await raised()).toBe(5)
    expect(
      await writeAsSystem(here, 0, (trx) =>
        sql`select * from count_consultations('2026-01-01', '2026-12-31')`.execute(trx),
      ),
    ).toBe('let in')
  })
})
