import type { Viewer } from '../people/viewer.ts'
import type { AnswerKind } from './question.ts'
import type { Telling, TellingEvent } from './telling.ts'
import { tellTogether } from './together/told.ts'
import { outingNoteWords, sayDay, sayOutcome, verdictWords } from './words.ts'

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
    sentence: event.isByLink ? `${sentence}, via länk i mejl` : sentence,
    tone,
    text,
  })

  switch (event.action) {
    case 'raised':
      return told(sayRaised(forum, telling))
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
      return told(sayAnswered(forum, telling.answers.find(({ id }) => id === event.answerId)?.kind), 'down')
    case 'talk_planned': {
      const talk = telling.talks.find(({ id }) => id === event.talkId)
      const day = talk ? ` ${sayDay(talk.on, viewer.today)} med ${talk.withWhom}` : ''
      return told(`Ett samtal planerades${day}`)
    }
    case 'talk_ended':
      return told('Det planerade samtalet ställdes in')
    case 'sent_out': {
      const outing = telling.outings.find(({ id }) => id === event.outingId)
      return told(
        `${forum} skickade frågan vidare till ${outing?.recipient ?? 'någon utanför huset'}`,
        'up',
        outing?.body,
      )
    }
    case 'noted_outside':
    case 'came_back': {
      const notes = telling.outings.flatMap((outing) => outing.notes)
      const note = notes.find(({ id }) => id === event.outingNoteId)
      const what = note ? outingNoteWords[note.kind] : 'Sett över'
      return event.action === 'came_back'
        ? told(`${what}. Frågan är hemma hos ${forum} igen`, 'down', note?.body)
        : told(`${what} utanför huset`, 'plain', note?.body)
    }
    case 'delivered':
      return told(isBeside(telling, event.atForumId) ? `Svaret lästes upp på ${at}` : `Svaret kom till ${at}`, 'down')
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
      if (event.state === 'gathered') return told('Öppnades igen med den fråga den är samlad i', 'up')
      return told(event.person ? `${forum} öppnade frågan igen för alla` : `Öppnades igen hos ${forum}`, 'up')
    case 'amended':
    case 'echoed':
    case 'unechoed':
    case 'gathered':
    case 'joined':
    case 'split':
    case 'parted':
    case 'moved':
      return { ...told(''), ...tellTogether(event, telling) }
    case 'closed':
      return told(
        event.outcome ? `Avslutad: ${sayOutcome(event.outcome, saidOf(telling, event.seq))}` : 'Avslutad',
        'down',
        reason,
      )
    case 'shown':
      return told('Visas för hela länet')
    case 'handed':
      return told(isOwn ? `${holder} håller nu i frågan` : `Frågan fick en ny hand i ${forum}`)
    case 'part_asked':
      return told(`${event.member} frågades i stillhet`)
    case 'part_replied':
      return told(`${event.member} svarade på frågan till organisationen`)
    case 'commitment_asked':
      return told(`${event.member} ombads om ett åtagande`)
    case 'commitment_replied':
      return told(`${event.member} sa sitt om åtagandet`)
    default:
      return told('Frågan fick ett nytt datum')
  }
}

function sayAnswered(forum: string, kind: AnswerKind = 'text'): string {
  switch (kind) {
    case 'text':
      return `${forum} svarade`
    case 'talk':
      return `${forum} svarade efter ett samtal`
    case 'declined':
      return `${forum} tar inte frågan vidare och säger varför`
    case 'solved_already':
      return `${forum} svarade att det redan är löst`
  }
}

/** What those who asked had said of the answer that held at an event. */
function saidOf({ events, verdicts }: Telling, seq: number) {
  const answered = events.find((event) => event.seq < seq && ['answered', 'amended'].includes(event.action))
  return verdicts.filter(({ answerId }) => answerId === answered?.answerId).map(({ value }) => value)
}

/** What a learning forum has given in began beside the lift, and was handed to the forum. */
function sayRaised(forum: string, telling: Telling): string {
  const beside = telling.forums.find(({ id }) => isBeside(telling, id))
  return beside ? `Inspel från ${beside.name}, lämnat till ${forum}` : `Frågan ställdes i ${forum}`
}

function isBeside(telling: Telling, id: number | null): boolean {
  return telling.forums.some((forum) => forum.id === id && forum.role === null)
}

export function nameOfForum(telling: Telling, id: number): string {
  return telling.forums.find((forum) => forum.id === id)?.name ?? 'ett annat forum'
}
