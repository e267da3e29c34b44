import { sayList } from '../../questions/words.ts'
import type { PublicFloor, PublicForum, PublicHouse } from './house.ts'
import { besideLift, forumOf, forumsOn, sayOffice, sayShort } from './words.ts'

/** "Jag är …": what the house means for somebody, in at most ten lines made from the house itself. */
export type RoleEntry = { key: string; title: string; lines: string[] }

type Known = {
  house: PublicHouse
  teams: PublicForum[]
  team: PublicFloor
  groups: PublicForum[]
  group: PublicFloor | undefined
  board: PublicForum | undefined
  learning: PublicForum[]
}

const noNames = 'Tala om ärenden utan namn. Skriv aldrig något som gör att en person kan kännas igen.'
const comesBack = 'Svaret kommer tillbaka till dem som frågade. De säger om det hjälper; annars öppnas frågan igen.'

/** A house without teams has nobody to tell; one without groups or a learning forum has no entry for them. */
export function rolesOf(house: PublicHouse): RoleEntry[] {
  const team = house.floors.find(({ role }) => role === 'team')
  if (!team) return []
  const on = (role: PublicFloor['role']) =>
    house.floors.filter((floor) => floor.role === role).flatMap((floor) => forumsOn(house, floor))
  const known: Known = {
    ...{ house, team, teams: on('team'), groups: on('group') },
    group: house.floors.find(({ role }) => role === 'group'),
    board: on('board')[0],
    learning: besideLift(house, 'learning'),
  }
  const entries: (RoleEntry | null)[] = [
    { key: 'handlaggare', title: 'handläggare', lines: caseOfficer(known) },
    { key: 'sammankallande', title: 'sammankallande', lines: convener(known) },
    known.group
      ? { key: 'chef', title: `enhetschef eller strateg i ${known.group.shortName}`, lines: manager(known) }
      : null,
    known.board ? { key: 'ledamot', title: 'ledamot eller ersättare', lines: member(known, known.board) } : null,
    known.learning.length > 0 ? { key: 'processledare', title: 'processledare', lines: processLeader(known) } : null,
    { key: 'kansli', title: 'på kansliet', lines: office(known) },
    { key: 'narmaste-chef', title: 'närmaste chef till en representant', lines: nearestManager(known) },
    { key: 'kollega', title: 'kollega utanför forumen', lines: colleague(known) },
    { key: 'allmanheten', title: 'allmänheten', lines: anybody(known) },
  ]
  return entries.flatMap((entry) => (entry ? [{ ...entry, lines: entry.lines.slice(0, 10) }] : []))
}

const names = (forums: PublicForum[]) => sayList(forums.map(({ shortName }) => shortName))

/** What somebody is told only where the house says it. */
const told = (...lines: (string | null | false | undefined)[]) => lines.filter((line) => typeof line === 'string')

function above({ house, teams }: Known): PublicForum[] {
  const keys = new Set(teams.map(({ liftsTo }) => liftsTo))
  return house.forums.filter(({ key }) => keys.has(key))
}

function meets(forums: PublicForum[]): string | null {
  const [first, ...others] = forums
  if (first?.rhythm && others.length > 0 && others.every(({ rhythm }) => rhythm === first.rhythm))
    return `Vi möts ${first.rhythm} i varje forum.`
  const said = forums.flatMap(({ shortName, rhythm }) => (rhythm ? [`${shortName} ${rhythm}`] : []))
  return said.length > 0 ? `Så ofta möts vi: ${sayList(said)}.` : null
}

const call = ({ house }: Known) => {
  const office = sayOffice(house)
  return office && `Undrar du något? Kansliet nås så här: ${office}.`
}

function caseOfficer(known: Known): string[] {
  const { team, teams } = known
  return told(
    'Du ser var människor hamnar mellan stolarna. Det är där allt i huset börjar.',
    `Ditt rum är våning ${team.ordinal}, ${team.name}: ${names(teams)}.`,
    sayShort(teams[0]?.purpose ?? null),
    'Har du kört fast i ett ärende? Ta upp det på teamets möte. Alla parter vid bordet hjälps åt.',
    noNames,
    `Det teamet inte kan lösa blir en fråga, och går till ${names(above(known))}.`,
    'Du ser hela tiden var frågan är och när den tas upp nästa gång.',
    comesBack,
    meets(teams),
    call(known),
  )
}

function convener(known: Known): string[] {
  const { teams } = known
  return told(
    'Du kallar till mötet och leder det. Inför mötet ligger bladet Ni frågade – så blev det klart.',
    'Bladet är en tidig punkt på mötet: svar som kommit, vad som rört sig och vad ni lovat varandra.',
    'När du noterar att mötet är hållet tas nya frågor emot och svar lämnas fram. Det sker av sig självt.',
    'Det som sägs vid bordet kan du skriva ner åt den som inte är inne i Hissen. Den kan rätta det i fjorton dagar.',
    `Du skickar det forumet är överens om: ett svar, eller ett lyft till ${names(above(known))}.`,
    'Ett lyft säger vad som hindrar, vilka det berör, vad ni provat och vad ni ber om.',
    'Lyft går att ta tillbaka tills det är mottaget. Ett enda fall räcker för att lyfta.',
    'När svaret kommer säger du vad teamet tycker om det.',
    meets(teams),
    call(known),
  )
}

function manager(known: Known): string[] {
  const { groups, group, board } = known
  return told(
    `Du sitter på våning ${group?.ordinal}, ${group?.name}: ${names(groups)}.`,
    sayShort(groups[0]?.receives ?? null) && `Hit kommer till exempel: ${sayShort(groups[0]?.receives ?? null)}`,
    groups[0]?.decides &&
      `Till exempel kan ${groups[0].shortName} avgöra, som våningen under inte kan: ${groups[0].decides}`,
    'Gruppen tar frågan på ett möte och utser någon av er som håller i den.',
    'De parter som berörs säger hur det ser ut hos dem. Inget att tillägga är också ett svar.',
    'Ingen kan beordras. En part svarar ja, tar med frågan hem, eller säger nej och varför.',
    board && `Det ni inte kan avgöra lyfter ni till ${board.shortName}.`,
    groups[0]?.promise && `Ett löfte till teamen, från ${groups[0].shortName}: ${groups[0].promise}`,
    comesBack,
    meets(groups),
  )
}

function member(known: Known, board: PublicForum): string[] {
  const outside = known.house.floors.find(({ role }) => role === 'outside')
  return told(
    board.purpose,
    board.receives && `Till ${board.shortName} kommer det här: ${board.receives}`,
    board.decides && `Det här kan ni avgöra: ${board.decides}`,
    'Kansliet bereder frågorna. Med varje fråga följer vad parterna sagt på våningen under.',
    'Ett svar hänvisar till en paragraf i protokollet och är skrivet för dem som frågade.',
    'Förbundet kan inte beordra en part. Det kan be om ett åtagande eller ett yttrande.',
    outside && `Det ingen i huset råder över förs vidare: ${outside.name}. Ni har kvar frågan tills svaret kommit.`,
    comesBack,
    board.rhythm && `${board.shortName} möts ${board.rhythm}.`,
    'Det du skriver i Hissen kan bli allmän handling.',
  )
}

function processLeader(known: Known): string[] {
  const { learning, teams } = known
  const [first] = learning
  return told(
    first && `${first.name} står vid sidan av hissen. Här lär vi av varandra.`,
    first?.assignment,
    'Du ser vad som återkommer i flera team, och vad som fungerar på andra håll.',
    `Teamen i huset är ${names(teams)}.`,
    'Ser flera team samma hinder kan ett annat team säga: vi ser det också. Det gör frågan starkare.',
    'Det som återkommer lämnas till ett forum i hissen, som håller i det och svarar.',
    'Avslutade frågor och svar finns kvar att läsa och lära av.',
    noNames,
    meets(learning),
    call(known),
  )
}

function office(known: Known): string[] {
  const { board, house } = known
  return told(
    'Du ser hela flödet: var hissen väntar, var en ersättare saknas och vad som är på väg ut ur huset.',
    'Du svarar inte åt ett forum. Du ser till att det som står still får ett nästa datum.',
    board && `Du bereder frågorna till ${board.shortName} och skickar svaret för ordförandens räkning, med paragrafen.`,
    'Du bjuder in dem som får en plats, och avslutar plats för den som slutar.',
    'Det som går utanför huset bevakar du. Det ses över minst två gånger om året.',
    'Frågor som bara ett team läser ser du som en siffra, inte som text.',
    `Huset har ${house.floors.filter(({ role }) => role !== 'outside').length} våningar och ${house.forums.length} forum.`,
    'Du går igenom systembilden och antecknar när det är gjort.',
    call(known),
  )
}

function nearestManager(known: Known): string[] {
  const { house, team, teams } = known
  return told(
    `Din medarbetare sitter i ett team i ${house.shortName}. Teamen är ${names(teams)}.`,
    sayShort(teams[0]?.purpose ?? null),
    `I teamet möts ${sayList(teams[0]?.parts ?? house.parts)}.`,
    'Medarbetaren talar för er vid bordet. Säg gärna tydligt vad den får lova och vem den frågar om resten.',
    'Utse en ersättare. Teamet arbetar bäst när alla parter är med.',
    'Efter mötet tar medarbetaren hem det som rör er. Fråga efter det.',
    'Ibland ber ett forum er om något. Ni svarar ja, att ni tar med det hem, eller nej och varför.',
    `Våning ${team.ordinal} lyfter det som kräver beslut. Då kan frågan nå dig eller din chef.`,
    meets(teams),
    call(known),
  )
}

function colleague(known: Known): string[] {
  const { teams } = known
  return told(
    'Du arbetar hos en av parterna men sitter inte i något forum. Du kan ändå ta hjälp av huset.',
    `Har du kört fast? Vänd dig till teamet i din kommun: ${names(teams)}.`,
    sayShort(teams[0]?.receives ?? null) && `Teamen tar emot: ${sayShort(teams[0]?.receives ?? null)}`,
    'Så gör du: ring, berätta utan namn, och låt den som sitter i teamet ta med sig ärendet.',
    noNames,
    'Efter mötet får du veta vad teamet kom fram till.',
    'Ser du ett hinder som återkommer? Berätta. Teamet kan göra det till en fråga som lyfts.',
    'På sidan för kollegor står vad varje team hjälper till med och vem du ringer.',
    call(known),
  )
}

function anybody(known: Known): string[] {
  const { house, board } = known
  return told(
    `${house.name} är ett samarbete mellan ${sayList(house.parts)}.`,
    'Vi arbetar för människor som behöver stöd från flera håll samtidigt.',
    'Den som arbetar nära ser när något hamnar mellan stolarna. Det blir en fråga som åker upp i huset.',
    `Våningarna är ${sayList(house.floors.map(({ name }) => name))}.`,
    comesBack,
    'I huset finns inga uppgifter om dig som får stöd. Det som skrivs handlar om hinder, inte om personer.',
    'Behöver du stöd? Vänd dig till den myndighet, vårdcentral eller kommun du redan har kontakt med.',
    board && forumOf(house, board.key)?.rhythm ? `${board.name} möts ${board.rhythm}.` : null,
    call(known),
  )
}
