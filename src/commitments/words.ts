import { sayDay, sayList } from '../questions/words.ts'
import type { Commitment, Reply, ReplyValue } from './commitment.ts'
import { latestOf } from './rules.ts'

/** The three replies (domain.md §4.6), and that it has been done. */
export const replyWords = {
  yes: 'Ja, vi gör det',
  home: 'Vi tar med frågan hem',
  no: 'Nej, därför',
  done: 'Det är gjort',
} as const satisfies Record<ReplyValue, string>

/** Who is told that the part has been asked, as `deriveOfCommitments()` tells them; the asker is not told of their own. */
export function sayWhoIsTold({ acceptors, speakers, member, forum }: Commitment, askerId: number): string {
  const others = (people: { id: number; name: string }[]) =>
    sayList(people.filter(({ id }) => id !== askerId).map(({ name }) => name))
  if (acceptors.length > 0) {
    const told = others(acceptors)
    return told ? `${member.name} är frågad genom ${told}.` : `Det är du som svarar för ${member.name}.`
  }
  const unnamed = `Ingen är utsedd hos ${member.name}.`
  if (speakers.length === 0) return `${unnamed} Kansliet ser att någon behöver utses.`
  const told = others(speakers)
  return told
    ? `${unnamed} Frågan går till ${told}, som sitter för parten i ${forum.name}.`
    : `${unnamed} Det är du som sitter för parten i ${forum.name}.`
}

/** Where it stands, in plain words that may begin or follow in a sentence; waiting is never called late. */
export function describeCommitment(commitment: Commitment, today: string): string {
  const latest = latestOf(commitment)
  if (!latest) return `besked väntas sedan ${sayDay(commitment.askedOn, today)}`
  const by = latest.byOn && sayDay(latest.byOn, today)
  const hasPassed = latest.byOn !== null && latest.byOn < today
  switch (latest.value) {
    case 'home':
      return hasPassed ? `tog med frågan hem, besked väntas sedan ${by}` : `tar med frågan hem, besked senast ${by}`
    case 'yes':
      return hasPassed ? `ja, väntas sedan ${by}` : `ja, senast ${by}`
    case 'no':
      return `nej, ${sayDay(latest.on, today)}`
    case 'done':
      return `gjort ${sayDay(latest.on, today)}`
  }
}

/** One reply as a sentence for the list of what has been said. Whose word it is, is said only where somebody else noted it. */
export function tellReply(
  { value, byOn, isAtTable, speaker, correctsId }: Reply,
  member: string,
  today: string,
): string {
  const by = byOn ? `, ${value === 'home' ? 'besked senast' : 'senast'} ${sayDay(byOn, today)}` : ''
  const said = `${replyWords[value]}${by}`
  if (correctsId !== null) return `${member} rättade: ${said}`
  if (value === 'done') return isAtTable ? `${said}, antecknat av forumet` : said
  return isAtTable ? `${said}. Sagt vid bordet av ${speaker ?? 'parten'}` : said
}
