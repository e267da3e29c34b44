import type { Question } from './question.ts'
import { outcomeWords, sayDay } from './words.ts'

/** What happens next, in one or two sentences: every page of a question answers it. `reaches` is where the answer has yet to come. */
export function tellNext(
  question: Question,
  { reaches, origin, today }: { reaches: string | null; origin: string; today: string },
): string {
  const { forum, nextOn } = question
  const on = nextOn ? ` ${sayDay(nextOn, today)}` : ''
  const orLift = forum.above && !forum.above.isClosed ? ` eller lyfter till ${forum.above.name}` : ''
  switch (question.state) {
    case 'raised':
      return `${forum.name} tar emot frågan på nästa möte,${on}.`
    case 'received':
      if (forum.role === 'group') return `${forum.name} tar frågan och utser vem som håller i den.`
      if (forum.role === 'board') return 'Kansliet bereder frågan. Svaret hänvisar till en paragraf i protokollet.'
      return `${forum.name} svarar${orLift}. Senast${on} syns den på mötet igen.`
    case 'preparing':
      if (forum.role === 'board') return 'Kansliet bereder frågan. Svaret hänvisar till en paragraf i protokollet.'
      return `De parter som berörs säger hur det ser ut hos dem. Sedan svarar ${forum.name}${orLift}.`
    case 'resting':
      return `Frågan kommer upp av sig själv${on}.`
    case 'outside':
      return `Frågan är utanför huset i styrelsens förvar. Kansliet ser efter senast${on}.`
    case 'gathered':
      return 'Frågan är samlad med en annan och får samma svar.'
    case 'delivering':
      return reaches ? `Svaret kommer till ${reaches} på nästa möte där,${on}.` : 'Svaret är på väg ner.'
    case 'delivered':
      return `${origin} säger om svaret hjälper. Sedan avslutas frågan av sig själv.`
    case 'closed':
      return `Frågan är avslutad: ${question.outcome ? outcomeWords[question.outcome] : 'klar'}.`
  }
}
