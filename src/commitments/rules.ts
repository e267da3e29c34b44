import { countedDays } from '../meetings/calendar.ts'
import type { Viewer } from '../people/viewer.ts'
import { leads, notNow, notYours, type Refusal, sitsFor } from '../questions/rules.ts'
import type { AskingForum, Commitment, Reply, ReplyValue } from './commitment.ts'

const rule = (why: string, field?: string): Refusal => ({ because: 'rule', why, field })

/** A reply as it is to be kept. A speaker means that the forum that asked notes what was said at the table. */
export type GivenReply = {
  value: ReplyValue
  byOn: string | null
  body: string | null
  speakerId: number | null
  correctsId: number | null
}

const leadsForum = (viewer: Viewer, { id, role }: AskingForum) => leads(viewer, { id, role: role ?? '' })

/** A forum asks by whoever leads it, of any part and at any time; nobody is ordered (domain.md §4.6). */
export function whyNotAskCommitment(viewer: Viewer, forum: AskingForum, dueOn: string | null = null): Refusal | null {
  if (!leadsForum(viewer, forum)) return notYours(`Sammankallande i ${forum.name} ber om åtaganden.`)
  if (forum.isClosed) return rule('Forumet är stängt. Be om åtagandet från ett annat forum.')
  if (dueOn !== null && dueOn < viewer.today) return rule('Välj ett önskat datum framåt i tiden.', 'due')
  return null
}

/** A question gets commitments from the forum that prepares or has answered it. */
export function whyNotAskOnQuestion(state: string, isHere: boolean): Refusal | null {
  if (!isHere) return rule('Frågan ligger i ett annat forum. Be om åtagandet därifrån, eller utan frågan.')
  return ['received', 'preparing', 'outside', 'delivering', 'delivered'].includes(state)
    ? null
    : notNow('Åtaganden hör till en fråga som är mottagen och inte avslutad.')
}

export function isAcceptor(viewer: Viewer, { acceptors }: Pick<Commitment, 'acceptors'>): boolean {
  return acceptors.some(({ id }) => id === viewer.person.id)
}

/** A yes is only theirs whom the part has named; anyone who sits for it there may take the question home. */
function speaksFor(viewer: Viewer, { acceptors, forum, member }: Commitment, value: ReplyValue | null): boolean {
  return isAcceptor(viewer, { acceptors }) || (value !== 'yes' && sitsFor(viewer, forum.id, member.id))
}

/** The part answers for itself. Without a reply it is asked whether the form is there at all. */
export function whyNotReply(viewer: Viewer, commitment: Commitment, reply: GivenReply | null = null): Refusal | null {
  if (reply !== null && reply.speakerId !== null) return whyNotNote(viewer, commitment, reply)
  const isNotedAsDone = reply?.value === 'done' && leadsForum(viewer, commitment.forum) && reply.correctsId === null
  if (!isNotedAsDone && !speaksFor(viewer, commitment, reply?.value ?? null)) {
    return notYours(
      speaksFor(viewer, commitment, 'home')
        ? `Ja säger bara den som ${commitment.member.name} har utsett. Ni kan ta med frågan hem.`
        : `${commitment.member.name} svarar själv, av den som parten har utsett eller som sitter för den i ${commitment.forum.name}.`,
    )
  }
  return reply && whyNotNow(viewer, commitment, reply, isAcceptor(viewer, commitment))
}

/** What was said at the table is noted by the forum that asked, with the same right as if the speaker had signed in. */
export function whyNotNote(viewer: Viewer, commitment: Commitment, reply: GivenReply | null = null): Refusal | null {
  if (!leadsForum(viewer, commitment.forum))
    return notYours(`Det som sagts vid bordet antecknas av den som leder ${commitment.forum.name}.`)
  if (!reply) return null
  if (reply.correctsId !== null) return notYours('Parten själv rättar det som antecknats.')
  const speaker = commitment.speakers.find(({ id }) => id === reply.speakerId)
  if (reply.value !== 'done' && !speaker)
    return rule('Välj vem som sa det: någon som sitter för parten hos er, eller som den har utsett.', 'speaker')
  if (reply.value === 'yes' && !speaker?.mayAccept)
    return rule(
      `Ett ja antecknas bara när den som sa det får säga ja för ${commitment.member.name}. Anteckna annars att de tar med frågan hem.`,
      'speaker',
    )
  return whyNotNow(viewer, commitment, reply, speaker?.mayAccept ?? false)
}

/** What the reply would follow on: the latest holds, and what was noted can be corrected for 14 days. */
function whyNotNow(viewer: Viewer, commitment: Commitment, reply: GivenReply, isAccepting: boolean): Refusal | null {
  const latest = latestOf(commitment)
  const isCorrection = reply.correctsId !== null
  if (isCorrection && (latest?.id !== reply.correctsId || !isCorrectable(viewer, latest) || reply.value === 'done'))
    return rule('Det som antecknats vid bordet kan rättas av parten i 14 dagar. Lämna ett nytt besked i stället.')
  if (reply.value === 'done' && latest?.value !== 'yes')
    return notNow('Bara det som parten har sagt ja till kan bli gjort.')
  if (latest?.value === 'done' && reply.value !== 'yes' && !isCorrection) return notNow('Åtagandet är redan gjort.')
  if (latest?.value === 'yes' && ['home', 'no'].includes(reply.value) && !isCorrection && !isAccepting)
    return rule('Ett ja tas tillbaka bara av den som får säga ja för parten.', 'value')
  if (reply.byOn !== null && reply.byOn < viewer.today) return rule('Välj ett datum framåt i tiden.', 'by')
  return null
}

/** What was noted at the table waits for the part's correction for 14 days that count (domain.md §1, second principle). */
export function isCorrectable(viewer: Viewer, reply: Reply | null): boolean {
  const { pauseFrom, pauseUntil, correctionDaysMax } = viewer.association
  const pause = pauseFrom && pauseUntil ? { from: pauseFrom, until: pauseUntil } : null
  return reply?.isAtTable === true && countedDays(reply.on, viewer.today, pause) <= correctionDaysMax
}

export function latestOf({ replies }: Pick<Commitment, 'replies'>): Reply | null {
  return replies.at(-1) ?? null
}
