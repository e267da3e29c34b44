import type { Step } from '../platform/ui/steps.tsx'
import { sayDay, sayOutcome, verdictWords } from '../questions/words.ts'
import type { News } from './queries.ts'

/** What happened last with a question, in one plain sentence without a person. */
export function tellNews(news: News, today: string): { sentence: string; tone: Step['tone'] } {
  const { action, forum, from, inputFrom, reached, nextOn, outcome, verdict, closedWith } = news
  switch (action) {
    case 'raised':
      return {
        sentence: inputFrom ? `Inspel från ${inputFrom} till ${forum}.` : `${forum} ställde frågan.`,
        tone: 'plain',
      }
    case 'received':
      return { sentence: `${forum} har tagit emot frågan.`, tone: 'plain' }
    case 'taken':
    case 'woken':
      return { sentence: `${forum} bereder frågan.`, tone: 'plain' }
    case 'lifted':
      return { sentence: `${from ?? 'Forumet'} lyfte till ${forum}.`, tone: 'up' }
    case 'withdrawn':
      return { sentence: `${forum} tog tillbaka lyftet.`, tone: 'plain' }
    case 'returned':
      return { sentence: `${from ?? 'Forumet'} skickade tillbaka till ${forum}.`, tone: 'plain' }
    case 'rested':
      return { sentence: `Vilar i ${forum}${nextOn ? ` till ${sayDay(nextOn, today)}` : ''}.`, tone: 'plain' }
    case 'answered':
      return { sentence: `${forum} har svarat. Svaret är på väg ner.`, tone: 'down' }
    case 'delivered':
      return { sentence: `Svaret har kommit till ${reached ?? 'dem som frågade'}.`, tone: 'down' }
    case 'judged':
      return {
        sentence: verdict ? `De som frågade säger: ${verdictWords[verdict]}.` : 'Besked om svaret.',
        tone: 'down',
      }
    case 'reopened':
      return { sentence: `Svaret räckte inte. Frågan är öppen igen hos ${forum}.`, tone: 'up' }
    case 'closed':
      return {
        sentence: `Avslutad: ${outcome ? sayOutcome(outcome, closedWith ? [closedWith] : []) : 'klar'}.`,
        tone: 'down',
      }
    case 'talk_planned':
      return {
        sentence: `${forum} har planerat ett samtal${nextOn ? ` ${sayDay(nextOn, today)}` : ''}.`,
        tone: 'plain',
      }
    case 'echoed':
      return { sentence: `${reached ?? 'Ett forum till'} ser det också.`, tone: 'plain' }
    case 'joined':
      return { sentence: `Samlad med en fråga till i ${forum}.`, tone: 'plain' }
    case 'amended':
      return { sentence: `${forum} har rättat svaret, som kommer ner igen.`, tone: 'down' }
    case 'sent_out':
      return { sentence: `${forum} skickade frågan vidare ut ur huset.`, tone: 'up' }
    case 'came_back':
      return { sentence: `Frågan är hemma hos ${forum} igen.`, tone: 'down' }
    default:
      return { sentence: 'Visas för hela länet.', tone: 'plain' }
  }
}
