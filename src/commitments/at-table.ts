import { z } from 'zod'
import type { Viewer } from '../people/viewer.ts'
import { Conflict } from '../platform/errors.ts'
import { day, type Errors, id, type Raw, text } from '../platform/forms.ts'
import type { Scope } from '../platform/scope.ts'
import { permit } from '../questions/refusals.ts'
import type { Commitment } from './commitment.ts'
import { findCommitment } from './queries.ts'
import { replyToCommitment } from './reply.ts'
import { type GivenReply, latestOf, whyNotReply } from './rules.ts'

/** What was said at the table about a commitment, and the reply that the page had shown. */
export type NotedReply = { commitmentId: number; member: string; seen: number; reply: GivenReply }

/** The names of the fields in the form of a meeting. */
export const tableNames = {
  seen: (commitment: number) => `lofte-${commitment}-sett`,
  value: (commitment: number) => `lofte-${commitment}-besked`,
  speaker: (commitment: number) => `lofte-${commitment}-vem`,
  by: (commitment: number) => `lofte-${commitment}-senast`,
  body: (commitment: number) => `lofte-${commitment}-ord`,
}

const given = (raw: Raw, name: string) => raw[name] || null
const Value = z.enum(['yes', 'home', 'no', 'done'], 'Välj ett av svaren').nullable()
const Text = z.preprocess((value) => value ?? '', text).transform((value) => value || null)

/** Reads what was noted of the commitments on the page; where no word was chosen nothing is kept. */
export function readCommitments(raw: Raw, commitments: Commitment[]): { noted: NotedReply[]; errors: Errors } {
  const errors: Errors = {}
  const noted = commitments.flatMap((commitment) => readOne(raw, commitment, errors))
  return { noted, errors }
}

function readOne(raw: Raw, { id: commitmentId, member, speakers, replies }: Commitment, errors: Errors): NotedReply[] {
  const read = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const parsed = schema.safeParse(given(raw, name))
    if (!parsed.success) errors[name] = parsed.error.issues[0]?.message ?? 'Kontrollera det du skrev'
    return parsed.data ?? null
  }
  const value = read(tableNames.value(commitmentId), Value)
  const speaker = read(tableNames.speaker(commitmentId), id.nullable())
  const by = read(tableNames.by(commitmentId), day.nullable())
  const body = read(tableNames.body(commitmentId), Text)
  if (value === null) {
    if (body) errors[tableNames.value(commitmentId)] ??= `Välj vad ${member.name} sa, eller ta bort det ni skrev`
    return []
  }
  const needsDay = value === 'yes' || value === 'home'
  if (needsDay && by === null) errors[tableNames.by(commitmentId)] ??= `Skriv vilken dag ${member.name} sa`
  if (value === 'no' && body === null) errors[tableNames.body(commitmentId)] ??= `Skriv varför ${member.name} sa nej`
  if (value !== 'done' && !speakers.some(({ id }) => id === speaker))
    errors[tableNames.speaker(commitmentId)] ??= `Välj vem som sa det för ${member.name}`
  const seen = Number(raw[tableNames.seen(commitmentId)] ?? latestOf({ replies })?.seq ?? 0)
  const speakerId = value === 'done' ? null : speaker
  return [
    {
      commitmentId,
      member: member.name,
      seen,
      reply: { value, byOn: needsDay ? by : null, body, speakerId, correctsId: null },
    },
  ]
}

/** Keeps what was said, as part of holding the meeting. Throws Conflict where the part has answered meanwhile. */
export async function noteCommitments(trx: Scope, viewer: Viewer, noted: NotedReply[]): Promise<void> {
  for (const { commitmentId, member, seen, reply } of noted) {
    const commitment = await findCommitment(trx, commitmentId)
    if (seen !== (latestOf(commitment)?.seq ?? 0))
      throw new Conflict(`${member} har lämnat ett besked sedan sidan visades. Läs det innan ni antecknar.`)
    permit(whyNotReply(viewer, commitment, reply))
    await replyToCommitment(trx, viewer, commitment, reply, seen)
  }
}

/** Every text that was typed about a commitment, for a page that must not lose it. */
export function typedReplies(raw: Raw): { commitmentId: number; text: string }[] {
  return Object.entries(raw).flatMap(([name, value]) => {
    const commitmentId = Number(/^lofte-(\d{1,9})-ord$/.exec(name)?.[1])
    const text = [value].flat().join(' ').trim()
    return commitmentId > 0 && text !== '' ? [{ commitmentId, text }] : []
  })
}

/** What was typed about commitments that no longer stand on the page. */
export function sayLostNotes(raw: Raw, commitments: Commitment[]): string[] {
  return typedReplies(raw)
    .filter(({ commitmentId }) => !commitments.some(({ id: own }) => own === commitmentId))
    .map(({ text }) => `Ett åtagande är inte längre öppet. Ni skrev: ${text}`)
}
