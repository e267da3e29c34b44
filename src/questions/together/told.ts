import type { Telling, TellingEvent } from '../telling.ts'
import type { Told } from '../told.ts'

/** What happened to a question among others: forums by name, questions by number (domain.md §4.9). */
export function tellTogether(event: TellingEvent, telling: Telling): Partial<Told> & Pick<Told, 'sentence'> {
  const nameOf = (id: number | null) => telling.forums.find((forum) => forum.id === id)?.name ?? 'ett annat forum'
  const forum = nameOf(event.forumId)
  const echo = telling.together.echoes.find(({ id }) => id === event.echoId)
  const other = telling.together.gatherings.find(({ id }) => id === event.gatheringId)
  const number = other ? `fråga ${other.number}` : 'en annan fråga'
  switch (event.action) {
    case 'amended':
      return { sentence: `${forum} rättade svaret, som kommer ner igen`, tone: 'down' }
    case 'echoed':
      return { sentence: `${nameOf(echo?.forumId ?? null)} ser det också`, text: echo?.sentence ?? null }
    case 'unechoed':
      return { sentence: `${nameOf(echo?.forumId ?? null)} tog tillbaka att de ser det` }
    case 'gathered':
      return { sentence: `Samlad med ${number} i ${forum}` }
    case 'joined':
      return { sentence: `Samlade ${number} i ${forum}` }
    case 'split':
      return { sentence: `Delades upp från ${number} och ligger i ${forum}` }
    case 'parted':
      return { sentence: `Delades upp från ${number}` }
    default:
      return { sentence: `Flyttades från ${nameOf(event.fromId)} till ${nameOf(event.toId)}` }
  }
}
