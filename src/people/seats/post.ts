import { saySeat } from '../../forums/words.ts'
import type { Jobs } from '../../platform/jobs.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Viewer } from '../viewer.ts'
import { type InvitationLetter, writeInvitation } from './letter.tsx'
import type { SeatForum, StaffedSeat } from './queries.ts'
import type { Span } from './rules.ts'

export type Post = { jobs: Jobs; publicUrl: string | null }

/** To whom, by which invitation, and the how manyeth letter of it. */
export type Noted = { id: number; person: number; name: string; email: string; count: number }

/** What somebody is invited to; without a seat it is the office. */
export type About = Span & { kind: 'ordinary' | 'deputy'; seat: StaffedSeat | null; forum: SeatForum | null }

/** In the outbox and among the jobs, in the transaction of the invitation: it goes out if and only if that is kept. */
export async function sendLetter(trx: Scope, viewer: Viewer, to: Noted, about: About, post: Post): Promise<void> {
  const [mail] = await writeLetters(trx, viewer, [{ to, about }], post.publicUrl)
  if (mail !== undefined) await post.jobs.send(trx, 'mail', { mail })
}

/** Puts them in the outbox in one statement. Gives their ids; those without a job of their own go with the minute's mail. */
export async function writeLetters(
  trx: Scope,
  viewer: Viewer,
  letters: { to: Noted; about: About }[],
  publicUrl: string | null,
): Promise<number[]> {
  const office = await trx
    .selectFrom('association')
    .select(['office_email as email', 'office_phone as phone'])
    .executeTakeFirstOrThrow()
  const mails = letters.map(({ to, about }) => {
    const { subject, text, html } = writeInvitation({
      ...{ to, office, by: sayInviter(viewer, about.forum), association: viewer.association.name },
      ...placeOf(about),
      ...{ from: about.from, until: about.until, today: viewer.today, href: publicUrl && `${publicUrl}/logga-in` },
    })
    return {
      ...{ association_id: viewer.association.id, person_id: to.person, key: `invitation:${to.id}:${to.count}` },
      ...{ kind: 'invitation', to_address: to.email, subject, text_body: text, html_body: html },
    }
  })
  const rows = await trx.insertInto('mail').values(mails).returning('id').execute()
  return rows.map(({ id }) => id)
}

function placeOf({ seat, forum, kind }: About): Pick<InvitationLetter, 'place' | 'seat'> {
  if (!seat || !forum) return { place: 'kansliet', seat: null }
  return { place: forum.name, seat: `${saySeat(seat)}, ${kind === 'deputy' ? 'som ersättare' : 'som ordinarie'}` }
}

function sayInviter({ person, convenes }: Viewer, forum: SeatForum | null): string {
  if (!forum || !convenes.includes(forum.id)) return `${person.name} på kansliet`
  return `${person.name}, ${forum.floor?.role === 'board' ? 'ordförande' : 'sammankallande'} i ${forum.shortName},`
}
