import { sql } from 'kysely'
import { z } from 'zod'
import { addCountedDays, addDays } from '../meetings/calendar.ts'
import { createToken, hash } from '../people/session.ts'
import { LoadedViewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import { type House, pauseOf } from '../questions/keeping.ts'

export const kinds = ['verdict', 'perspective', 'correction', 'commitment', 'part_question', 'no_mail'] as const

const ids = z.number().nullable()

/** A link as the database knows it: whose it is, and what it is about. Its token is nowhere but in the letter. */
export const LoadedLink = z.object({
  id: z.number(),
  kind: z.enum(kinds),
  person: z.number(),
  forum: ids,
  member: ids,
  question: ids,
  answer: ids,
  perspective: ids,
  commitment: ids,
  partQuestion: ids,
  expiresOn: z.string(),
  usedOn: z.string().nullable(),
})

export const closings = ['used', 'revoked', 'expired', 'left', 'unseated', 'answered', 'moved'] as const

/** What the database function open_link answers. */
export const Opened = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['unknown', 'limited']) }),
  z.object({
    outcome: z.literal('known'),
    /** Why it no longer holds; null while it does. */
    closed: z.enum(closings).nullable(),
    viewer: LoadedViewer.omit({ isSignedIn: true, isInvented: true }),
    link: LoadedLink,
  }),
])

export type Link = z.infer<typeof LoadedLink>
export type LinkKindName = Link['kind']
export type Closing = (typeof closings)[number]
export type KnownLink = Extract<z.infer<typeof Opened>, { outcome: 'known' }>

/** What a link is to be about. What its kind does not need is left out. */
export type Wanted = { kind: LinkKindName; personId: number } & Partial<{
  forumId: number | null
  memberId: number | null
  questionId: number | null
  answerId: number | null
  perspectiveId: number | null
  commitmentId: number | null
  partQuestionId: number | null
}>

/** The one that ends mail lives as long as letters lie in an inbox. */
const noMailDays = 365

export type LinkHouse = House & { linkDaysMax: number }

/**
 * Makes links and gives their addresses, in the same order. Only while the transaction is the association's own: nobody makes a
 * link for somebody else. The token leaves here for the letter; the table gets its hash.
 */
export async function makeLinks(
  trx: Scope,
  house: LinkHouse,
  publicUrl: string,
  wanted: readonly Wanted[],
): Promise<string[]> {
  if (wanted.length === 0) return []
  const made = wanted.map((want) => ({ want, token: createToken() }))
  await trx
    .insertInto('link')
    .values(
      made.map(({ want, token }) => ({
        token_hash: hash(token),
        kind: want.kind,
        person_id: want.personId,
        forum_id: want.forumId ?? null,
        member_id: want.memberId ?? null,
        question_id: want.questionId ?? null,
        answer_id: want.answerId ?? null,
        perspective_id: want.perspectiveId ?? null,
        commitment_id: want.commitmentId ?? null,
        part_question_id: want.partQuestionId ?? null,
        expires_on: lastDay(house, want.kind),
      })),
    )
    .execute()
  return made.map(({ token }) => `${publicUrl}/l/${token}`)
}

function lastDay(house: LinkHouse, kind: LinkKindName): string {
  if (kind === 'no_mail') return addDays(house.today, noMailDays)
  const { correctionDaysMax } = house.association
  const days = kind === 'correction' ? Math.min(correctionDaysMax, house.linkDaysMax) : house.linkDaysMax
  return addCountedDays(house.today, days, pauseOf(house))
}

/** How long a link lives in this association, in counted days. */
export async function findLinkDays(trx: Scope): Promise<number> {
  const row = await trx.selectFrom('association').select('link_days_max').executeTakeFirstOrThrow()
  return row.link_days_max
}

/** Uses the link in the transaction of its act. Throws Conflict where it no longer holds: of two at once the second. */
export async function useLink(trx: Scope, link: Link, by: { network: string; now: Date }): Promise<void> {
  await sql`select use_link(${link.id}, ${by.network}, ${by.now})`.execute(trx)
}
