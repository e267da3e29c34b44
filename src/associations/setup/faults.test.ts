import { expect, test } from 'vitest'
import { readSetup } from './read.ts'

// One team straight under the board: the smallest house there is. The tests change single lines of it.
const house = `förbund: { namn: Finsam Lund, kortnamn: Lund, adress: lund }
parter:
  - { id: fk, namn: Försäkringskassan, kortnamn: FK, slag: försäkringskassan }
  - { id: af, namn: Arbetsförmedlingen, kortnamn: AF, slag: arbetsförmedlingen }
  - { id: region, namn: Region Skåne, kortnamn: Regionen, slag: region }
  - { id: lund, namn: Lunds kommun, kortnamn: Lund, slag: kommun }
våningar:
  - { id: kt, ordning: 1, namn: Konsultationsteam, kort: KT, slag: team }
  - { id: styrelse, ordning: 2, namn: Styrelsen, kort: Styrelsen, slag: styrelse }
forum:
  - id: kt-lund
    namn: KT Lund
    kort: KT Lund
    slag: lift
    våning: kt
    lyfter till: styrelse
    möten:
      - { datum: 2026-12-01, tid: 13:00 }
    platser:
      - { id: fk, part: fk, sammankallande: ja }
      - { id: af, part: af, rytm: 2 gånger per år }
  - id: styrelse
    namn: Styrelsen
    kort: Styrelsen
    slag: lift
    våning: styrelse
    platser:
      - { id: ordforande, part: lund, sammankallande: ja }
teman: [regelverk, mandat]
mål:
  - { id: PS:1, år: 2026, text: Vi talar om det viktiga, span: [5.5, 6.5], skala: [1, 7] }
`
const people = `personer:
  - namn: Kim Exempelsson
    e-post: kim@exempel.invalid
    från: 2026-01-01
    platser:
      - { plats: kt-lund/fk }
`

/** The faults of the house with lines exchanged, as »line:column sentence«. */
function faultsAfter(...exchanges: [from: string, to: string][]): string[] {
  const text = exchanges.reduce((before, [from, to]) => {
    expect(before).toContain(from)
    return before.replace(from, to)
  }, house)
  return told(text)
}

function told(text: string, staff?: string): string[] {
  const reading = readSetup(
    { name: 'hus.yaml', text },
    staff === undefined ? undefined : { name: 'folk.yaml', text: staff },
  )
  return reading.ok ? [] : reading.faults.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

const exchangePeople = (from: string, to: string) => told(house, people.replace(from, to))

test('the house without a change has no faults, alone and with its people', () => {
  expect(told(house)).toEqual([])
  expect(told(house, people)).toEqual([])
})

test.each<[what: string, exchanges: [string, string][], faults: string[]]>([
  [
    'a forum lifts to one that is not there',
    [['lyfter till: styrelse', 'lyfter till: styrelsne']],
    ['16:18 Forumet »styrelsne« finns inte i filen. Menade du »styrelse«?'],
  ],
  [
    'two forums lift to each other',
    [['    våning: styrelse\n', '    våning: styrelse\n    lyfter till: kt-lund\n']],
    [
      '16:18 Hissen går i cirkel: kt-lund → styrelse → kt-lund. Låt varje forum lyfta till ett forum på en högre våning.',
    ],
  ],
  [
    'a forum lifts to itself',
    [['lyfter till: styrelse', 'lyfter till: kt-lund']],
    ['16:18 Hissen går i cirkel: kt-lund → kt-lund. Låt varje forum lyfta till ett forum på en högre våning.'],
  ],
  [
    'a forum lifts down',
    [['{ id: kt, ordning: 1', '{ id: kt, ordning: 3']],
    [
      '9:30 Styrelsen står överst i huset. Skriv »ordning: 4«, eller flytta ner våningarna ovanför.',
      '16:18 Hissen går åt fel håll: »kt-lund« på våning 3 lyfter neråt till »styrelse« på våning 2. Ta bort raden; inget forum står högre upp.',
    ],
  ],
  [
    'a forum lifts sideways',
    [['    våning: kt\n    lyfter till: styrelse', '    våning: styrelse\n    lyfter till: styrelse']],
    [
      '8:5 Inget forum står på våningen »kt«. Skriv »våning: kt« på ett forum, sätt »stängd:« med datum eller ta bort våningen.',
      '16:18 Hissen går åt fel håll: »kt-lund« på våning 2 lyfter åt sidan till »styrelse« på våning 2. Ta bort raden; inget forum står högre upp.',
      '26:13 Förbundet har bara en styrelse. Ställ forumet på en annan våning.',
    ],
  ],
  [
    'a forum that does not lift though there is a floor above',
    [['    lyfter till: styrelse\n', '']],
    ['11:5 Frågor härifrån når ingen. Skriv »lyfter till:« och ett forum högre upp. Det går att skriva »styrelse«.'],
  ],
  [
    'two parts have the same id',
    [['{ id: af, namn', '{ id: fk, namn']],
    [
      '4:11 Id »fk« finns redan på plats 1 i listan »parter«. Ge den här ett eget id.',
      '21:25 Parten »af« finns inte i listan »parter«. Det går att skriva »fk«, »region« eller »lund«.',
    ],
  ],
  [
    'two forums have the same id',
    [['- id: styrelse\n', '- id: kt-lund\n']],
    [
      '16:18 Forumet »styrelse« finns inte i filen. Det går att skriva »kt-lund«.',
      '22:9 Id »kt-lund« finns redan på plats 1 i listan »forum«. Ge den här ett eget id.',
    ],
  ],
  [
    'two seats of a forum have the same id',
    [['{ id: af, part', '{ id: fk, part']],
    ['21:15 Platsen »fk« finns redan i forumet. Ge den här ett eget id, till exempel »fk-2«.'],
  ],
  [
    'two floors have the same number',
    [['ordning: 2', 'ordning: 1']],
    [
      '9:30 Två våningar kan inte ha ordning 1. Räkna våningarna nerifrån, 1 och uppåt.',
      '16:18 Hissen går åt fel håll: »kt-lund« på våning 1 lyfter åt sidan till »styrelse« på våning 1. Ta bort raden; inget forum står högre upp.',
    ],
  ],
  [
    'a floor has no forum',
    [['forum:\n', '  - { id: lsg, ordning: 3, namn: LSG, kort: LSG, slag: grupp }\nforum:\n']],
    [
      '9:30 Styrelsen står överst i huset. Skriv »ordning: 4«, eller flytta ner våningarna ovanför.',
      '10:5 Inget forum står på våningen »lsg«. Skriv »våning: lsg« på ett forum, sätt »stängd:« med datum eller ta bort våningen.',
    ],
  ],
  [
    'a required kind of part is missing',
    [['  - { id: region, namn: Region Skåne, kortnamn: Regionen, slag: region }\n', '']],
    ['2:1 Bland parterna saknas slaget »region«. Lägg till en rad: »- { id: …, namn: …, kortnamn: …, slag: region }«.'],
  ],
  [
    'a seat belongs to a part that is not there',
    [['part: af', 'part: aff']],
    ['21:25 Parten »aff« finns inte i listan »parter«. Menade du »af«?'],
  ],
  [
    'a goal belongs to a part that is not there',
    [['skala: [1, 7]', 'skala: [1, 7], part: skatteverket']],
    ['31:97 Parten »skatteverket« finns inte i listan »parter«. Det går att skriva »fk«, »af«, »region« eller »lund«.'],
  ],
  [
    'a goal span is reversed',
    [['span: [5.5, 6.5]', 'span: [6.5, 5.5]']],
    ['31:58 »span« går baklänges. Skriv det lägre talet först: »span: [5.5, 6.5]«.'],
  ],
  [
    'a goal span lies outside its scale',
    [['span: [5.5, 6.5]', 'span: [5.5, 8]']],
    ['31:58 Målspannet 5.5–8 ligger utanför skalan 1–7. Ändra »span« eller »skala«.'],
  ],
  [
    'a percent span lies outside 0–100',
    [['span: [5.5, 6.5], skala: [1, 7]', 'span: [80, 110], enhet: "%"']],
    ['31:58 Målspannet 80–110 ligger utanför skalan 0–100. Ändra »span« eller »skala«.'],
  ],
  [
    'a goal span has one end',
    [['span: [5.5, 6.5]', 'span: [5.5]']],
    ['31:58 »span« är två tal, från och till. Skriv till exempel »span: [5.5, 6.5]«.'],
  ],
  [
    'a text is a number',
    [['kortnamn: Lund, adress', 'kortnamn: 12, adress']],
    [
      '1:41 »kortnamn« ska vara text, men här står talet 12. Sätt citattecken runt värdet. Skriv till exempel »kortnamn: Finsam Blekinge«.',
    ],
  ],
  [
    'a number is a text',
    [['ordning: 1', 'ordning: ett']],
    ['8:24 »ordning« ska vara ett heltal, men här står text. Skriv till exempel »ordning: 1«.'],
  ],
  [
    'a list is a text',
    [['teman: [regelverk, mandat]', 'teman: regelverk']],
    ['29:8 »teman« ska vara en lista. Börja varje rad med ett streck (-).'],
  ],
  [
    'a section is a text',
    [['förbund: { namn: Finsam Lund, kortnamn: Lund, adress: lund }', 'förbund: Finsam Lund']],
    ['1:10 Här ska det stå rader med namn och värde, till exempel »namn: …«, men här står text.'],
  ],
  [
    'a line has no value',
    [['    namn: KT Lund\n', '    namn:\n']],
    ['12:5 »namn« är tom. Skriv till exempel »namn: Konsultationsteamet i Sölvesborg«. Eller ta bort raden.'],
  ],
  [
    'a required line is missing',
    [['    namn: KT Lund\n', '']],
    ['11:5 Här saknas »namn«. Skriv till exempel »namn: Konsultationsteamet i Sölvesborg«.'],
  ],
  [
    'a whole section is missing',
    [['förbund: { namn: Finsam Lund, kortnamn: Lund, adress: lund }\n', '']],
    ['1:1 Här saknas »förbund«. Skriv »förbund:« och under den »namn«, »kortnamn«, »adress«, »orgnr« eller »kansli«.'],
  ],
  [
    'a name is misspelt',
    [['    våning: kt\n', '    vaning: kt\n']],
    ['15:5 »vaning« hör inte hemma här. Menade du »våning«?'],
  ],
  [
    'a text with a comma within braces',
    [['text: Vi talar om det viktiga', 'text: Vi talar, om det som är viktigt']],
    [
      '31:43 »om det som är viktigt« hör inte hemma här. Sätt hela texten inom citattecken om den innehåller ett komma.',
    ],
  ],
  [
    'a word out of a few is misspelt',
    [['slag: region', 'slag: regionn']],
    ['5:65 »slag« kan inte vara »regionn«. Menade du »region«?'],
  ],
  [
    'a day does not exist',
    [['2026-12-01', '2026-02-30']],
    ['18:18 »2026-02-30« är inget datum. Skriv år-månad-dag, till exempel »2026-11-26«.'],
  ],
  [
    'a day is written otherwise',
    [['2026-12-01', '1 december']],
    ['18:18 »1 december« är inget datum. Skriv år-månad-dag, till exempel »2026-11-26«.'],
  ],
  [
    'a time is wrong',
    [['13:00', '13.00']],
    ['18:35 »tid« kan inte vara »13«. Skriv timme och minut. Skriv till exempel »tid: 13:00«.'],
  ],
  [
    'a rhythm is unknown',
    [['2 gånger per år', 'ibland']],
    [
      '21:35 »rytm« kan inte vara »ibland«. Det går att skriva »varje möte«, »enligt schema«, »vid behov« eller »2 gånger per år«. Skriv till exempel »rytm: varje möte«.',
    ],
  ],
  [
    'three seats convene',
    [
      [
        'part: af, rytm: 2 gånger per år }',
        'part: af, sammankallande: ja }\n      - { id: x, part: lund, sammankallande: ja }',
      ],
    ],
    [
      '22:46 Ett forum har en eller två sammankallande, inte fler. Ta bort »sammankallande« här eller på en annan plats.',
    ],
  ],
  [
    'nobody convenes',
    [[', sammankallande: ja }\n      - { id: af', ' }\n      - { id: af']],
    ['19:5 Ingen plats i KT Lund är sammankallande. Skriv »sammankallande: ja« på en eller två platser.'],
  ],
  [
    'a yes is neither yes nor no',
    [['sammankallande: ja', 'sammankallande: kanske']],
    ['20:45 »sammankallande« ska vara »ja« eller »nej«. Skriv till exempel »sammankallande: ja«.'],
  ],
  [
    'a learning forum lifts',
    [['    slag: lift\n    våning: kt', '    slag: lärande\n    våning: kt']],
    [
      '15:5 Ett forum av slaget »lärande« står bredvid hissen. Ta bort »våning«, eller skriv »slag: lift«.',
      '16:5 Ett forum av slaget »lärande« står bredvid hissen. Ta bort »lyfter till«, eller skriv »slag: lift«.',
    ],
  ],
  [
    'another than a team may write of the situation',
    [['    våning: styrelse\n', '    våning: styrelse\n    text om situationen: ja\n']],
    ['27:26 Bara ett forum på en våning av slaget »team« kan ha en text om situationen. Ta bort raden.'],
  ],
  [
    'a team meets as part of another forum',
    [['    lyfter till: styrelse\n', '    lyfter till: styrelse\n    möts tillsammans med: styrelse\n']],
    ['17:5 Bara en beredningsgrupp möts tillsammans med ett annat forum. Ta bort raden.'],
  ],
  [
    'a preparatory group meets with a forum that is not there',
    [
      [
        'teman: [',
        '  - { id: bg, namn: Beredningsgruppen, kort: BG, slag: beredande, möts tillsammans med: kt-lunt }\nteman: [',
      ],
    ],
    ['29:89 Forumet »kt-lunt« finns inte i filen. Menade du »kt-lund«?'],
  ],
  [
    'a forum stands on a floor that is not there',
    [['    våning: kt\n', '    våning: kk\n']],
    ['15:13 Våningen »kk« finns inte i listan »våningar«. Menade du »kt«?'],
  ],
  [
    'a forum stands on a closed floor',
    [
      [
        '{ id: kt, ordning: 1, namn: Konsultationsteam, kort: KT, slag: team }',
        '{ id: kt, namn: Konsultationsteam, kort: KT, slag: team, stängd: 2025-12-31 }',
      ],
    ],
    ['15:13 Våningen »kt« är stängd. Välj en annan, eller skriv »stängd:« med datum på forumet också.'],
  ],
  [
    'a second forum stands on the floor of the board',
    [
      ['    våning: kt\n    lyfter till: styrelse\n', '    våning: styrelse\n'],
      ['  - { id: kt, ordning: 1, namn: Konsultationsteam, kort: KT, slag: team }\n', ''],
    ],
    ['24:13 Förbundet har bara en styrelse. Ställ forumet på en annan våning.'],
  ],
  [
    'the house has no board',
    [['slag: styrelse }', 'slag: grupp }']],
    ['7:1 Ingen våning har slaget »styrelse«. Skriv »slag: styrelse« på den översta i huset.'],
  ],
  [
    'what is outside the house is not at the top',
    [['forum:\n', '  - { id: ute, ordning: 0, namn: Ute, kort: Ute, slag: utanför }\nforum:\n']],
    ['10:25 »ordning« ska vara mellan 1 och 99. Skriv till exempel »ordning: 1«.'],
  ],
  [
    'the summer pause ends before it begins',
    [['teman:', 'sommaruppehåll: { från: 08-01, till: 07-01 }\nteman:']],
    [
      '29:38 Uppehållet slutar innan det börjar (08-01). Det ligger inom ett år: skriv »från: 07-01, till: 08-01« eller två andra dagar.',
    ],
  ],
  [
    'the summer pause is the whole year',
    [['teman:', 'sommaruppehåll:\n  från: 01-01\n  till: 12-31\nteman:']],
    [
      '31:9 Uppehållet är 365 dagar. Alla frister står stilla då: skriv högst 100 dagar, till exempel »från: 07-01« och »till: 07-31«.',
    ],
  ],
  [
    'the summer pause is a day too long',
    [['teman:', 'sommaruppehåll: { från: 06-01, till: 09-09 }\nteman:']],
    [
      '29:38 Uppehållet är 101 dagar. Alla frister står stilla då: skriv högst 100 dagar, till exempel »från: 07-01« och »till: 07-31«.',
    ],
  ],
  [
    'the summer pause is as long as it may be',
    [['teman:', 'sommaruppehåll: { från: 06-01, till: 09-08 }\nteman:']],
    [],
  ],
  [
    'the address is taken by Hissen',
    [['adress: lund', 'adress: konto']],
    ['1:55 Adressen »konto« används av Hissen själv. Välj ett annat ord, till exempel länets namn.'],
  ],
  [
    'the address has capitals',
    [['adress: lund', 'adress: Lund']],
    [
      '1:55 »adress« kan inte vara »Lund«. Använd bara a–z, siffror och bindestreck, först en bokstav. Skriv till exempel »adress: blekinge«.',
    ],
  ],
  [
    'the same day twice',
    [['{ datum: 2026-12-01, tid: 13:00 }', '{ datum: 2026-12-01 }\n      - { datum: 2026-12-01 }']],
    ['19:18 Forumet har redan ett möte den 2026-12-01. Ta bort det ena eller ändra datum.'],
  ],
  ['a theme twice', [['mandat]', 'Regelverk]']], ['29:20 Temat »regelverk« står redan i listan. Ta bort det ena.']],
  [
    'a key twice in a section',
    [['    kort: KT Lund\n', '    kort: KT Lund\n    kort: Teamet\n']],
    ['14:5 Samma nyckel står två gånger i samma stycke. Behåll den ena och ta bort den andra.'],
  ],
  [
    'a tab is used as indent',
    [['    kort: KT Lund\n', '\tkort: KT Lund\n']],
    [
      '13:1 Raden är indragen med tabb. Dra in med mellanslag i stället, två för varje nivå. Resten av filen kan inte läsas förrän det är rättat.',
    ],
  ],
  [
    'a quote is never closed',
    [['namn: KT Lund', 'namn: "KT Lund']],
    [
      '12:11 Här saknas ett tecken. Se efter om ett citattecken, en parentes eller ett kolon aldrig avslutas. Resten av filen kan inte läsas förrän det är rättat.',
    ],
  ],
])('%s', (_what, exchanges, faults) => {
  expect(faultsAfter(...exchanges)).toEqual(faults)
})

test('a file that is empty or a mere list says what to begin with', () => {
  expect(told('')).toEqual([
    '1:1 Här ska det stå rader med namn och värde, till exempel »förbund: …«, men här står ingenting.',
  ])
  expect(told('- ett\n')).toEqual([
    '1:1 Här ska det stå rader med namn och värde, till exempel »förbund: …«, men här står en lista.',
  ])
})

test.each<[what: string, from: string, to: string, faults: string[]]>([
  [
    'a seat is not there',
    'kt-lund/fk',
    'kt-lund/fx',
    ['6:18 Platsen »kt-lund/fx« finns inte. Menade du »kt-lund/fk«?'],
  ],
  [
    'an address is no address',
    'kim@exempel.invalid',
    'kim',
    ['3:13 »e-post« kan inte vara »kim«. Skriv en hel adress. Skriv till exempel »e-post: kim@exempel.invalid«.'],
  ],
  [
    'the last day lies before the first',
    '{ plats: kt-lund/fk }',
    '{ plats: kt-lund/fk, från: 2026-05-01, till: 2026-04-01 }',
    ['6:54 Sista dagen ligger före den första (2026-05-01). Byt plats på datumen.'],
  ],
  [
    'named by a part that is not there, and to say yes without an area',
    '      - { plats: kt-lund/fk }\n',
    '      - { plats: kt-lund/fk }\n    svarar för: [{ part: fx, som: kontakt }, { part: fk, som: säger ja }]\n',
    [
      '7:26 Parten »fx« finns inte. Menade du »fk«?',
      '7:46 Den som säger ja gör det inom ett område. Lägg till »område:«.',
    ],
  ],
])('people: %s', (_what, from, to, faults) => {
  expect(exchangePeople(from, to)).toEqual(faults)
})

test('a person who stands twice is told at the second place', () => {
  expect(told(house, `${people}  - namn: Kim\n    e-post: KIM@exempel.invalid\n`)).toEqual([
    '8:13 Adressen »kim@exempel.invalid« har redan en person i listan. En person skrivs en gång, med alla sina platser.',
  ])
  expect(told(`${house}${people}`, people)).toEqual([
    '3:13 Adressen »kim@exempel.invalid« finns redan i förbundets fil. Skriv personen på ett ställe.',
  ])
})

test('every fault of the file is told at once, in the order of the file', () => {
  const lines = faultsAfter(
    ['slag: region', 'slag: landsting'],
    ['lyfter till: styrelse', 'lyfter till: himlen'],
    ['part: af', 'part: polisen'],
    ['span: [5.5, 6.5]', 'span: [6.5, 5.5]'],
    ['teman:', 'temn:'],
  ).map((line) => line.split(' ')[0])
  expect(lines).toEqual(['5:65', '16:18', '21:25', '29:1', '31:58'])
})

test('a number of identity is not set up, wherever it stands; staff and how they are reached are', () => {
  expect(faultsAfter(['text: Vi talar om det viktiga', 'text: Vi talar om 19000112-9800'])).toEqual([
    expect.stringMatching(/^31:\d+ Texten ser ut att innehålla ett personnummer/),
  ])
  const staff = people.replace('Kim Exempelsson', 'Kim Exempelsson 19000112-9800')
  expect(told(house, staff)).toEqual([expect.stringMatching(/^2:\d+ Texten ser ut att innehålla ett personnummer/)])
  expect(faultsAfter(['kortnamn: Lund, adress', 'kortnamn: Lund, orgnr: 222000-2451, adress'])).toEqual([])
})
