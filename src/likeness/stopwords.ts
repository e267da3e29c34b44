import { stemOf } from './stems.ts'

/** Words that say nothing of what a question is about. */
export const stopwords = new Set(
  `och att som en ett den det de dem denna detta dessa är var varit vara vore blir bli blev blivit har hade haft ha i på av
för med till från om vid under över mellan efter innan före sedan när då nu här där dit hit hur vad vem vilka vilken vilket
varför vart man vi oss vår vårt våra ni er ert era jag mig min mitt mina du dig din ditt dina han hon honom henne hans
hennes hen sig sin sitt sina deras dess så men eller utan också även än bara ju nog väl kanske mycket mer mest många fler
flera flesta någon något några all alla allt annan annat andra samma själv själva just igen ännu redan alltid ofta ibland
sällan ska skall skulle kan kunna kunde kunnat får få fick fått måste bör borde vill ville vilja gör göra gjorde gjort går
gå gick gått kommer komma kom kommit finns finnas fanns inte samt per via bland genom mot hos åt upp ner ut in fram bort
hem ihop kring runt enligt trots både varken antingen utom dock därför därmed eftersom medan tills ifall fast fastän låta
låter olika vissa viss visst sådan sådant sådana hej tack exempel exempelvis tex bla mm osv t ex bl a m dvs d v s pga p g
eg resp ca cirka verkligen egentligen tydligen ganska väldigt helt lite litet mindre gärna faktiskt kring gäller gällande
angående beträffande avseende rör handlar fråga frågan undrar undran tycker tänker tror veta se ser sett ta ge säga hålla
inte ej icke aldrig ingen inget inga varandra varandras respektive folk följa ställa ställs istället stället andras annans gånger gång sätt bit slags typ saker sak ordentligt varje var ena båda hela hel sådär liksom alltså ens nästan dels rätt bra ok okej e y o`.split(
    /\s+/,
  ),
)

const stems = new Set([...stopwords].filter((word) => word.length > 2).map(stemOf))

/** In any of its forms. */
export function isStopword(word: string): boolean {
  return stopwords.has(word) || stems.has(stemOf(word))
}
