import { sayHours, saySeat } from '../forums/words.ts'
import { sayCount, sayFirst, sayList, sayTime, sayWeekday } from '../questions/words.ts'
import type { Facts } from './queries.ts'
import type { StepKey } from './rules.ts'

/** A short page of an introduction: some lines, facts from the house, and where to look for oneself. */
export type Step = {
  title: string
  lines: string[]
  facts?: { term: string; description: string }[]
  links?: { href: string; label: string }[]
}

type Telling = Facts & { home: string; today: string; isMine: boolean }
type Fact = { term: string; description: string | null | undefined }

const tell: Record<StepKey, (of: Telling) => Step> = {
  forum: ({ forum, home, seats, isMine, below }) => ({
    title: isMine ? 'Ditt forum' : `Så ser det ut i ${forum.shortName}`,
    lines: told(
      `${isMine ? 'Du har en plats i' : 'Vi tar som exempel'} ${forum.name}.`,
      forum.purpose,
      `Vid bordet möts ${sayList([...new Set(seats.map(({ part }) => part.name))])}. Alla parter väger lika.`,
      below.length > 0 && `Frågor kommer hit från ${sayList(below)}.`,
    ),
    facts: known(
      { term: 'Möts', description: forum.rhythm && sayFirst(forum.rhythm) },
      { term: 'Det här tar vi emot', description: forum.receives },
      { term: 'Det här kan vi avgöra', description: forum.decides },
      { term: 'Så svarar vi', description: forum.promise },
    ),
    links: [{ href: `${home}/forum/${forum.key}`, label: `Forumets sida: ${forum.shortName}` }],
  }),
  vaningar: ({ forum, above, home }) => ({
    title: 'Våningarna ovanför',
    lines: told(
      above.length > 0
        ? `Det som inte går att lösa i ${forum.shortName} lyfts uppåt: ${sayList(above.map(({ shortName }) => shortName))}.`
        : `${forum.shortName} lyfter inte vidare i huset.`,
      'Ett lyft säger alltid vart: Lyft till, och namnet på forumet.',
      'Varje våning har lovat hur den svarar. Svaret kommer ner samma väg.',
      'Att lösa något lågt i huset är bra. Ett enda fall räcker för att lyfta.',
    ),
    facts: above.flatMap(({ shortName, decides, promise }) =>
      known(
        { term: `${shortName} kan avgöra`, description: decides },
        { term: `${shortName} har lovat`, description: promise },
      ),
    ),
    links: [{ href: `${home}/systembild`, label: 'Hela huset på en sida' }],
  }),
  mote: ({ forum, meeting, today, home }) => ({
    title: 'Nästa möte',
    lines: told(
      meeting
        ? `${forum.shortName} möts ${sayWeekday(meeting.meetsOn, today)}${meeting.meetsAt ? ` kl. ${sayTime(meeting.meetsAt)}` : ''}${meeting.place ? `, ${meeting.place}` : ''}.`
        : `Inget möte är planerat i ${forum.shortName} just nu.`,
      'Bladet Ni frågade – så blev det ligger klart tre dagar före. Det kommer också som mejl.',
      'Är du med på skärm räknas det som att vara med. Kan du inte komma, säg till din ersättare.',
      forum.agenda.length > 0 && `Så brukar dagordningen se ut: ${sayList(forum.agenda)}.`,
    ),
    links: [
      { href: `${home}/forum/${forum.key}/moten`, label: 'Alla möten' },
      { href: `${home}/forum/${forum.key}/ni-fragade`, label: 'Bladet till nästa möte' },
    ],
  }),
  ringa: ({ forum, seats, home }) => ({
    title: 'Vem ringer jag?',
    lines: told(
      'Kontaktvägarna gäller en funktion, inte en person. De håller när någon slutar.',
      'Stämmer inte ditt nummer? Säg till den som sammankallar eller kansliet.',
    ),
    facts: seats
      .filter(({ phone }) => phone)
      .map((seat) => ({
        term: saySeat(seat),
        description: [seat.phone, seat.hours && sayHours(seat.hours), seat.wayIn].filter(Boolean).join(', '),
      })),
    links: [{ href: `${home}/forum/${forum.key}/kontakter`, label: 'Listan för utskrift' }],
  }),
  resa: ({ example, home }) => ({
    title: 'Så går en fråga',
    lines: told(
      'En fråga är en och samma hela sitt liv. Du ser alltid var den är och när den tas upp.',
      'Den ställs, tas emot på ett möte, bereds och besvaras, eller lyfts en våning.',
      'Svaret kommer ner till alla som frågade. De säger om det hjälper.',
      example
        ? `Ett ${example.isExample ? 'exempel' : 'svar som finns på riktigt'}: ${example.from} frågade, ${example.by} svarade.`
        : 'Inget svar finns att visa än. Det första kommer att stå här.',
    ),
    facts: example
      ? [
          { term: 'Frågan', description: example.title },
          { term: 'Svaret', description: example.answer },
        ]
      : [],
    links: [
      ...(example
        ? [{ href: `${home}/fragor/${example.number}`, label: `Läs hela resan för fråga ${example.number}` }]
        : []),
      { href: `${home}/hissen`, label: 'Se alla frågor i Hissen' },
    ],
  }),
  fraga: ({ forum, home }) => ({
    title: 'Så ställer du en fråga',
    lines: told(
      'Öppna Ny fråga. Det tar en minut, också på telefonen.',
      'Skriv vad som hamnar mellan stolarna i en mening. Skriv sedan vad som händer och vad som hindrar.',
      'Välj vilka parter det berör. De får säga hur det ser ut hos dem.',
      'Säg gärna hur många ni sett det hos: enstaka, flera eller många. Det exakta antalet stannar i teamet.',
      `Först ser bara ${forum.shortName} frågan. Den blir synlig för alla när den lyfts eller när ni visar den.`,
      'Utanför forumet står aldrig vem som frågade, bara vilket forum.',
    ),
    links: [{ href: `${home}/fragor/ny`, label: 'Ny fråga' }],
  }),
  bordet: () => ({
    title: 'Det som sägs vid bordet',
    lines: [
      'Alla behöver inte logga in. Den som antecknar skriver ner det som sägs: sagt vid bordet av, och parten.',
      'Parten kan rätta det som står i fjorton dagar.',
      'Har du inget att tillägga är det också ett svar. Då vet alla att du är tillfrågad.',
      'Ni kan tycka olika. Det syns vilken part som tycker vad, och det är som det ska.',
      'Ingen kan beordra en part. Det går att be om ett åtagande, och att svara nej och varför.',
    ],
  }),
  personer: ({ forum, home, isMine }) => ({
    title: 'Inget om enskilda',
    lines: told(
      'I Hissen skrivs om hinder och mönster, aldrig om en person.',
      'Att utelämna namnet räcker inte i en liten kommun. Ta bort ålder, ort, yrke och annat som pekar ut.',
      'Prata om ärendet vid bordet. Skriv bara det som behövs för att lösa hindret.',
      forum.floor?.role === 'team' &&
        'Ett ärende är tema, parter, ett påhittat kodord, vad ni rådde och hur det gick. Bara teamet läser det.',
      'Ett personnummer tas inte emot någonstans i Hissen.',
      'Det du skriver kan bli allmän handling.',
      'Inget i Hissen mäter eller jämför personer. Hur långt du kommit här ser bara du.',
    ),
    links:
      isMine && forum.floor?.role === 'team'
        ? [{ href: `${home}/forum/${forum.key}/arenden`, label: `Ärenden i ${forum.shortName}` }]
        : [],
  }),
  blad: ({ forum, home }) => ({
    title: 'Ni frågade – så blev det',
    lines: [
      'Inför varje möte ligger ett halvt blad klart: svar som kommit, vad som rört sig, vad ni lovat varandra.',
      'Ta det tidigt på mötet. Läs upp svaren med egna ord.',
      'Under varje svar står Hjälper svaret? Det är frågan att ställa vid bordet.',
      'Bladet går som mejl till alla med en plats. Det går att läsa utan att logga in, och att skriva ut.',
    ],
    links: [{ href: `${home}/forum/${forum.key}/ni-fragade`, label: `Bladet för ${forum.shortName}` }],
  }),
  lyfta: ({ forum, above }) => ({
    title: 'Så lyfter du',
    lines: told(
      above[0] ? `${forum.shortName} lyfter till ${above[0].shortName}.` : `${forum.shortName} lyfter inte vidare.`,
      'Vem som helst med en plats kan föreslå ett lyft. Du skickar det, efter ett möte eller när de berörda står bakom.',
      'Ett lyft säger fyra saker: vad som hindrar, vilka det berör, vad ni provat och vad ni ber om.',
      'Du ber våningen över att besluta, samordna, ta upp eller känna till.',
      'Du kan ta tillbaka lyftet tills det är mottaget.',
    ),
    facts: above
      .slice(0, 1)
      .flatMap(({ shortName, promise }) => known({ term: `${shortName} har lovat`, description: promise })),
  }),
  svara: ({ forum }) => ({
    title: 'Så svarar ni',
    lines: told(
      forum.floor?.role === 'board'
        ? 'Styrelsens svar hänvisar till en paragraf i protokollet eller ett beslut på delegation. Ordföranden skickar det, eller kansliet för ordförandens räkning.'
        : 'Vem som helst med en plats kan skriva ett utkast till svar. Sammankallande skickar det.',
      'Skriv för dem som frågade, inte för protokollet. Korta meningar, inga förkortningar.',
      'Ett svar kan vara text, ett samtal som har hållits, att det redan är löst, eller att det inte tas vidare och varför.',
      'Alla som får läsa frågan kan läsa svaret direkt. Det är framme när ett möte har tagit upp det.',
      'De som frågade säger om det hjälper. Räcker det inte öppnas frågan igen. Det är inget misslyckande.',
    ),
  }),
  horas: ({ forum }) => ({
    title: 'Ta en fråga, och hör parterna',
    lines: told(
      `När en fråga kommer till ${forum.shortName} tar ni den på ett möte och utser någon av er som håller i den.`,
      'De parter som berörs tillfrågas: Hur ser det ut hos er? Säg vad ni ser, vad ni kan göra och vad ni behöver.',
      'Flera frågor går att besvara på en sida. Inget att tillägga är ett tryck.',
      'Svarar ni utan att en berörd part hörts skriver ni varför.',
      'Den som håller i frågan behöver inte lösa den själv, bara se till att den kommer vidare.',
    ),
  }),
  ataganden: ({ home }) => ({
    title: 'Ingen beordras, men man kan lova',
    lines: [
      'Förbundet kan inte beordra en part. Det som begärs är ett åtagande.',
      'Parten svarar på ett av tre sätt: ja, vi gör det; vi tar med frågan hem; nej, därför.',
      'Varje part har sagt vem som får lova, och inom vilket område. Det står i mandatet på forumets sida.',
      'Ett nej med ett skäl är också ett svar, och hjälper dem som frågade.',
    ],
    links: [{ href: `${home}/forum`, label: 'Forumen, platserna och mandaten' }],
  }),
}

export function tellStep(key: StepKey, of: Telling): Step {
  return tell[key](of)
}

/** "3 av 8 klara", without any judgement. */
export function sayProgress(done: number, all: number): string {
  return done === 0 ? `${sayCount(all, 'kort sida', 'korta sidor')}, ungefär tio minuter` : `${done} av ${all} lästa`
}

function told(...lines: (string | null | undefined | false)[]): string[] {
  return lines.filter((line) => typeof line === 'string')
}

function known(...facts: Fact[]): { term: string; description: string }[] {
  return facts.flatMap(({ term, description }) => (description ? [{ term, description }] : []))
}
