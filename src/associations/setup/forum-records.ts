import type { Scope } from '../../platform/scope.ts'
import type { ForumEntry } from './forum-format.ts'
import type { Kind } from './record.ts'

type Forum = {
  ordinal: number
  name: string
  short_name: string
  kind: ForumEntry['kind']
  floor: string | null
  lifts_to: string | null
  meets_with: string | null
  purpose: string | null
  assignment: string | null
  composition: string | null
  rhythm: string | null
  meetings_min: number | null
  receives: string | null
  decides: string | null
  promise: string | null
  note: string | null
  allows_identified: boolean
  allows_referrals: boolean
  shows_contacts: boolean
  has_situation_text: boolean
  /** The standing agenda as one text, since its points have no history of their own. */
  agenda: string
  closed_on: string | null
}
type Agenda = ForumEntry['agenda']

export const forums: Kind<Forum> = {
  what: 'forum',
  words: {
    ordinal: 'ordning',
    name: 'namn',
    short_name: 'kort',
    kind: 'slag',
    floor: 'våning',
    lifts_to: 'lyfter till',
    meets_with: 'möts tillsammans med',
    purpose: 'syfte',
    assignment: 'uppdrag',
    composition: 'sammansättning',
    rhythm: 'rytm',
    meetings_min: 'minst per år',
    receives: 'det här tar vi emot',
    decides: 'det här kan vi avgöra',
    promise: 'så svarar vi',
    note: 'anteckning',
    allows_identified: 'identifierade ärenden',
    allows_referrals: 'hänvisningar',
    shows_contacts: 'visar kontakter',
    has_situation_text: 'text om situationen',
    agenda: 'stående dagordning',
    closed_on: 'stängd',
  },
  async read(trx) {
    const agendas = await readAgendas(trx)
    const rows = await trx
      .selectFrom('forum')
      .leftJoin('floor', 'floor.id', 'forum.floor_id')
      .leftJoin('forum as upper', 'upper.id', 'forum.lifts_to')
      .leftJoin('forum as beside', 'beside.id', 'forum.meets_with')
      .selectAll('forum')
      .select(['floor.key as floor', 'upper.key as upper', 'beside.key as beside'])
      .execute()
    return rows.map(({ id, key, association_id, floor_id, lifts_to, meets_with, upper, beside, ...values }) => ({
      id,
      key,
      name: values.short_name,
      values: { ...values, lifts_to: upper, meets_with: beside, agenda: toText(agendas.get(id) ?? []) },
    }))
  },
  wanted: (file) =>
    upperFirst(file.forums, file.floors).map((forum) => ({
      key: forum.key,
      name: forum.shortName,
      values: (stored) => ({
        ordinal: file.forums.indexOf(forum) + 1,
        name: forum.name,
        short_name: forum.shortName,
        kind: forum.kind,
        floor: forum.floor ?? null,
        lifts_to: forum.liftsTo ?? null,
        meets_with: forum.meetsWith ?? null,
        purpose: forum.purpose ?? null,
        assignment: forum.assignment ?? null,
        composition: forum.composition ?? null,
        rhythm: forum.rhythm ?? null,
        meetings_min: forum.meetingsMin ?? null,
        receives: forum.receives ?? null,
        decides: forum.decides ?? null,
        promise: forum.promise ?? null,
        note: forum.note ?? null,
        allows_identified: forum.allowsIdentified,
        // The office's choice once it is there; it falls with what it rests on.
        allows_referrals:
          forum.allowsIdentified && !forum.closedOn && (stored?.allows_referrals ?? forum.allowsReferrals),
        // The forum's own choice once it is there.
        shows_contacts: stored?.shows_contacts ?? forum.showsContacts,
        has_situation_text: stored?.has_situation_text ?? forum.hasSituationText,
        agenda: toText(forum.agenda),
        closed_on: forum.closedOn ?? null,
      }),
    })),
  ended: (values, { today }) => (values.closed_on ? null : { ...values, closed_on: today }),
  async write(trx, ids, key, { floor, lifts_to, meets_with, agenda, ...values }) {
    const row = {
      ...values,
      floor_id: floor === null ? null : ids.of('våning', floor),
      lifts_to: lifts_to === null ? null : ids.of('forum', lifts_to),
      meets_with: meets_with === null ? null : ids.of('forum', meets_with),
    }
    const { id } = await trx
      .insertInto('forum')
      .values({ association_id: ids.association, key, ...row })
      .onConflict((conflict) => conflict.columns(['association_id', 'key']).doUpdateSet(row))
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeAgenda(trx, ids.association, id, fromText(agenda))
    if (values.closed_on) await cancelMeetings(trx, id, values.closed_on)
    return id
  },
}

/** From the top of the house down, so that the forum a lift leads to is written before it. */
function upperFirst(entries: ForumEntry[], floors: { key: string; ordinal?: number }[]): ForumEntry[] {
  const order = new Map(floors.map(({ key, ordinal }) => [key, ordinal ?? 0]))
  const height = ({ floor }: ForumEntry) => (floor === undefined ? 0 : (order.get(floor) ?? 0))
  return entries.toSorted((a, b) => height(b) - height(a))
}

async function readAgendas(trx: Scope): Promise<Map<number, Agenda>> {
  const items = await trx.selectFrom('agenda_item').selectAll().orderBy('forum_id').orderBy('ordinal').execute()
  const agendas = new Map<number, Agenda>()
  for (const { forum_id, title, kind } of items)
    agendas.set(forum_id, [...(agendas.get(forum_id) ?? []), { title, kind }])
  return agendas
}

async function writeAgenda(trx: Scope, association_id: number, forum_id: number, agenda: Agenda): Promise<void> {
  await trx.deleteFrom('agenda_item').where('forum_id', '=', forum_id).execute()
  if (agenda.length === 0) return
  const items = agenda.map((item, index) => ({ association_id, forum_id, ordinal: index + 1, ...item }))
  await trx.insertInto('agenda_item').values(items).execute()
}

/** A closed forum meets no more. */
async function cancelMeetings(trx: Scope, forum: number, closedOn: string): Promise<void> {
  await trx
    .updateTable('meeting')
    .set({ state: 'cancelled' })
    .where('forum_id', '=', forum)
    .where('state', '=', 'planned')
    .where('meets_on', '>=', closedOn)
    .execute()
}

const kinds = ['sheet', 'questions', 'round', 'cases', 'commitments', 'other'] as const

function toText(agenda: Agenda): string {
  return agenda.map(({ kind, title }) => `${kind} ${title}`).join('\n')
}

function fromText(text: string): Agenda {
  return text.split('\n').flatMap((line) => {
    const kind = kinds.find((word) => line.startsWith(`${word} `))
    return kind ? [{ kind, title: line.slice(kind.length + 1) }] : []
  })
}
