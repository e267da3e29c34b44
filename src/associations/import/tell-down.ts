import { addPromise } from '../../action-plans/promise.ts'
import { whyNotPromise, whyNotWritePlan } from '../../action-plans/rules.ts'
import { countReached, findAsk } from '../../downward/asked-queries.ts'
import { askBelow, replyBelow } from '../../downward/asking.ts'
import { sendNotice } from '../../downward/notices.ts'
import { listSpeakers } from '../../downward/queries.ts'
import { dueDaysMax, whyNotAskBelow, whyNotReplyBelow, whyNotSendNotice } from '../../downward/rules.ts'
import { addDays } from '../../meetings/calendar.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { permit } from '../../questions/refusals.ts'
import { convenerOf, officeOf } from './actor.ts'
import type { DownEntry } from './down-format.ts'
import type { House } from './house.ts'

type Around = { now: Date; key: (name: string) => string }

/** Does what the entry says as the person whose act it is. What an earlier import has told stays as it is: gives false. */
export async function tellDown(trx: Scope, house: House, entry: DownEntry, { now, key }: Around): Promise<boolean> {
  if (entry.kind !== 'reply' && (await isKnown(trx, key(entry.name)))) return false
  const convener = async (forum: number) => house.enter(trx, await convenerOf(trx, forum), now)

  if (entry.kind === 'notice') {
    const { notice } = entry
    const isOffice = notice.från === 'kansliet'
    const from = isOffice ? null : house.forum(notice.från).id
    const viewer = from === null ? await house.enter(trx, await officeOf(trx), now) : await convener(from)
    const speaker = (await listSpeakers(trx, viewer)).find(({ id }) => id === from)
    const to = notice.till?.map((forum) => house.forum(forum).id) ?? speaker?.below.map(({ id }) => id) ?? []
    permit(whyNotSendNotice(viewer, speaker ?? { id: from, role: null, below: [] }, { to, kind: notice.slag }))
    const text = {
      title: notice.rubrik,
      body: notice.text,
      meaning: notice.betyder,
      paragraph: notice.paragraf ?? null,
    }
    await sendNotice(trx, viewer, {
      ...text,
      key: key(entry.name),
      forumId: from,
      kind: notice.slag,
      to,
      isExample: true,
    })
  } else if (entry.kind === 'ask') {
    const { ask } = entry
    const forum = house.forum(ask.från)
    const viewer = await convener(forum.id)
    const speaker = (await listSpeakers(trx, viewer)).find(({ id }) => id === forum.id) ?? { ...forum, below: [] }
    const text = { title: ask.fråga, body: ask.därför, dueOn: ask.senast, reach: ask.till ?? ('next' as const) }
    const { meeting } = await countReached(trx, { ...text, forumId: forum.id })
    permit(whyNotAskBelow(viewer, speaker, { ...text, latest: addDays(viewer.today, dueDaysMax), meeting }))
    await askBelow(trx, viewer, { ...text, key: key(entry.name), forumId: forum.id, isExample: true })
  } else if (entry.kind === 'reply') {
    const forum = house.forum(entry.forum)
    const viewer = await convener(forum.id)
    const id = await findAskId(trx, key(entry.ask))
    permit(whyNotReplyBelow(viewer, await findAsk(trx, id), forum.id))
    await replyBelow(trx, viewer, { id, forumId: forum.id, body: entry.text })
  } else {
    const forum = house.forum(entry.forum)
    const viewer = await convener(forum.id)
    const { löfte, läge, senast, anteckning } = entry.promise
    const text = { body: löfte, state: läge ?? ('planned' as const), byOn: senast ?? null, note: anteckning ?? null }
    permit(whyNotWritePlan(viewer, { ...forum, isClosed: false }) ?? whyNotPromise(text))
    await addPromise(trx, viewer, { ...text, key: key(entry.name), forumId: forum.id, isExample: true })
  }
  return true
}

async function isKnown(trx: Scope, key: string): Promise<boolean> {
  for (const table of ['notice_down', 'question_down', 'action_plan_item'] as const) {
    if (await trx.selectFrom(table).where('key', '=', key).select('id').executeTakeFirst()) return true
  }
  return false
}

async function findAskId(trx: Scope, key: string): Promise<number> {
  const { id } = await trx
    .selectFrom('question_down')
    .where('key', '=', key)
    .select('id')
    .executeTakeFirstOrThrow(() => new NotFound())
  return id
}
