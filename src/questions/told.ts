import type { Viewer } from '../people/viewer.ts'
import type { Telling, TellingEvent } from './telling.ts'
import { outcomeWords, sayDay, verdictWords } from './words.ts'

export type Told = { on: string; sentence: string; tone: 'plain' | 'up' | 'down'; text: string | null }

/** One event of the journey as a sentence. People are named only for those who sit in the same forum (domain.md §4.11). */
export function tellEvent(event: TellingEvent, telling: Telling, viewer: Viewer): Told {
  const forum = nameOfForum(telling, event.forumId)
  const at = event.atForumId === null ? forum : nameOfForum(telling, event.atForumId)
  const lift = telling.lifts.find(({ id }) => id === event.liftId)
  const reason = telling.reasons.find(({ id }) => id === event.reasonId)?.body ?? null
  const verdict = telling.verdicts.find(({ id }) => id === event.verdictId)
  const isOwn = viewer.forums.includes(event.forumId)
  const holder = isOwn && event.holder ? event.holder : forum
  const told = (sentence: string, tone: Told['tone'] = 'plain', text: string | null = null): Told => ({
    on: event.on,
    sentence,
    tone,
    text,
  })

  switch (event.action) {
    case 'raised':
      return told(`Frågan ställdes i ${forum}`)
    case 'received':
      return told(event.meetingOn ? `Mottagen på mötet i ${forum}` : `Mottagen i ${forum}`)
    case 'taken':
      return told(isOwn ? `${holder} håller i frågan` : `${forum} har tagit frågan`)
    case 'heard':
      return told(`${event.member} sa hur det ser ut`)
    case 'corrected':
      return told(`${event.member} rättade vad som antecknats`)
    case 'proposed':
      return told(`Ett förslag lades i ${forum}`)
    case 'lifted':
      return told(`Lyft till ${forum}`, 'up', lift?.obstacle ?? null)
    case 'withdrawn':
      return told(`${forum} tog tillbaka lyftet`)
    case 'returned':
      return told(`Skickad tillbaka till ${forum}`, 'plain', reason)
    case 'rested':
      return told(`Vilar till ${event.nextOn ? sayDay(event.nextOn, viewer.today) : 'ett datum'}`, 'plain', reason)
    case 'woken':
      return told('Togs upp igen')
    case 'answered':
      return told(`${forum} svarade`, 'down')
    case 'delivered':
      return told(`Svaret kom till ${at}`, 'down')
    case 'meant':
      return told(`${at} lade till vad svaret betyder där`, 'down')
    case 'voiced':
      return told(`Någon i ${at} sa vad de tycker om svaret`)
    case 'judged':
      return told(
        verdict
          ? `Besked från ${nameOfForum(telling, verdict.forumId)}: ${verdictWords[verdict.value]}`
          : 'Besked om svaret',
        'plain',
        verdict?.sentence ?? null,
      )
    case 'reopened':
      return told(`Öppnades igen hos ${forum}`, 'up')
    case 'closed':
      return told(event.outcome ? `Avslutad: ${outcomeWords[event.outcome]}` : 'Avslutad', 'down', reason)
    case 'shown':
      return told('Visas för hela länet')
    case 'handed':
      return told(isOwn ? `${holder} håller nu i frågan` : `Frågan fick en ny hand i ${forum}`)
    default:
      return told('Frågan fick ett nytt datum')
  }
}

export function nameOfForum(telling: Telling, id: number): string {
  return telling.forums.find((forum) => forum.id === id)?.name ?? 'ett annat forum'
}
