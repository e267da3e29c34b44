import type { Question } from './question.ts'
import { awaited, originsOf } from './together/verdict-rules.ts'
import { sayDay, sayFirst, sayOutcome } from './words.ts'

/** What happens next, in one or two sentences: every page of a question answers it. `reaches` is where the answer has yet to come. */
export function tellNext(
  question: Question,
  { reaches, origin, today }: { reaches: string | null; origin: string; today: string },
): string {
  const { forum, nextOn, talk, outing } = question
  const said = question.verdicts.map(({ value }) => value)
  const on = nextOn ? ` ${sayDay(nextOn, today)}` : ''
  const orLift = forum.above && !forum.above.isClosed ? ` eller lyfter till ${forum.above.name}` : ''
  if (talk && talk.on >= today)
    return `Ett samtal är planerat ${sayDay(talk.on, today)}. Det ni kommer fram till blir svaret.`
  if (talk)
    return `Samtalet var planerat ${sayDay(talk.on, today)}. ${forum.name} skriver vad ni kom fram till: det blir svaret.`
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
      return `${sayFirst(outing?.recipient ?? 'Någon utanför huset')} har frågan. Den ligger kvar i styrelsens förvar, och kansliet ser efter den senast${on}.`
    case 'gathered':
      return question.gatheredIn
        ? `Frågan är samlad med fråga ${question.gatheredIn.number} och får samma svar. Där står vad som händer.`
        : 'Frågan är samlad med en annan och får samma svar.'
    case 'delivering':
      if (reaches && awaited(question).every(({ kind }) => kind === 'read_out'))
        return `Svaret läses upp på nästa ${reaches}${on && `,${on}`}. Sedan avslutas frågan av sig själv.`
      return reaches ? `Svaret kommer till ${reaches} på nästa möte där,${on}.` : 'Svaret är på väg ner.'
    case 'delivered':
      return originsOf(question).length > 1
        ? 'De som frågade säger om svaret hjälper. Sedan avslutas frågan av sig själv.'
        : `${origin} säger om svaret hjälper. Sedan avslutas frågan av sig själv.`
    case 'closed':
      return `Frågan är avslutad: ${question.outcome ? sayOutcome(question.outcome, said) : 'klar'}.`
  }
}
