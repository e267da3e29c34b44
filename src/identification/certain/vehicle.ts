import type { Finding } from '../finding.ts'
import { loadWords } from '../words.ts'
import { somebody } from './somebody.ts'

const plate = /(?<![\p{L}\p{N}:/-])[A-Za-z]{3}(?: {1,2}| ?[-–] ?|[.·/_:])?\d ?\d ?[\dA-Za-z](?![\p{L}\p{N}:/-])/gu
const real = /^[A-HJ-PR-UW-Z]{3}\d{2}[\dA-HJ-NPR-UW-Z]$/
const vehicle =
  /(?<!\p{L})(?:\p{L}*bil(?:en|ens|nummer|ar|arna)?|bil(?:stöd|försäkring|besiktning|lån|skatt)\p{L}*|epa(?:n)?|epatraktor(?:n)?|a-traktor(?:n)?|reg|rgn|reggad|regnr|reg\.nr|regnummer|registrerings\p{L}{1,10}|\p{L}*skylt(?:en|ar)?|plåt(?:en|ar)?|fordon(?:et|ets|s\p{L}*)?|volvon?|v[4-9]0|saab(?:en)?|toyotan?|audin|bmw:n|golfen|forden|opeln|toyota|bmw|audi|kia|skoda|vw|volkswagen|golf|passat|polo|ford|focus|fiesta|opel|astra|corsa|seat|mazda|nissan|micra|peugeot|renault|clio|citroen|citroën|tesla|hyundai|honda|suzuki|subaru|fiat|dacia|mercedes|merca|mitsubishi|yaris|corolla|yamaha|moped(?:en)?|mopp(?:e|en)|regnumm?ret|taxi\p{L}*|mc|motorcykel(?:n)?|fyrhjuling(?:en)?|\p{L}*skoter(?:n)?|husvagn(?:en)?|släp(?:et|vagn|vagnen)?|kärra(?:n)?|traktor(?:n)?|kombi(?:n)?|\p{L}*skjuts\p{L}*|handikapptillstånd\p{L}*|milersättning\p{L}*|milpeng\p{L}*|skåpbil\p{L}*|kör|körde|kört|köra|kom\si|parkera\p{L}*|parkerings\p{L}*|p-(?:tillstånd|plats|bot|böter|lapp)\p{L}*|\p{L}*parker\p{L}*|bot(?:en)?|böter|fortkör\p{L}*|körkort\p{L}*|avställ\p{L}*|ägar(?:e|en)|besikt\p{L}*|utmätt|bärgad|bogser\p{L}*|trafikförsäkr\p{L}*|fordonsskatt\p{L}*|trängselskatt\p{L}*|transportstyrelsen|krocka\p{L}*|tankade?|leasing\p{L}*|dieseln?)(?!\p{L})/iu
const codes = new Set(
  `SFS HSL SOL LSS LVU LVM FKF PSL KOD ICD RAM SIP SKR IBF ISO DNR NNS VAB VUB SGI HVB BUP LSG LPT LRV OSL TLV TBE SFI SFB SOU PHQ GAD GAF KVÅ DSM WHO FOU ESF BAS EKG AMI AME MET RUF FRI
  NPF KBT ACT DBT IPS IFO FUB SEK EUR DOK BIL VER REV PUB DEL KAP DAG PLX KPI TEL ROM SAL HUS BET TAB FIG PKT ART SOC SOA PSY OMV MED UTB BFS BIP SUS NEU MOM KTO`.split(
    /\s+/,
  ),
)
const room =
  /(?<!\p{L})(?:sal|salen|rum|rummet|lokal|kurs|kurskod|kod|koden|blankett|formulär|version|artikel|projekt|konto|faktura|avsnitt|bilaga|modell|blankett|kapitel|paragraf|standard)(?:nr|nummer)?[\s:.]*$/iu

const course =
  /(?<!\p{L})(?:kurs\p{L}*|högskol\p{L}*|universitet\p{L}*|högskolepoäng|hp|artikel\p{L}*|modell\p{L}*|version\p{L}*)(?!\p{L})/iu
const isSpaced = /^\p{Lu}{3}[ -]\d{2}[\d\p{Lu}]$/u
const ownPlate =
  /(?<!\p{L})(?:reg\.?\s?-?n(?:umme)?r|regnumret|registrerings(?:nummer|numret|skylt\p{L}*)|\p{L}*skylt(?:en|ar)?|reg)[\s.:]{1,2}(?:(?:lyder|på|är|som|med|står|texten|det|bilen|har|nr|hans|hennes)[\s.:]+){0,4}["”'’]?((?=[A-ZÅÄÖ\d ]*[A-ZÅÄÖ])(?:[A-ZÅÄÖ\d]{2,7}(?:\s\d{1,4})?|(?:[A-ZÅÄÖ\d]\s){4,6}[A-ZÅÄÖ\d]))(?![\p{L}\p{N}])/giu

/** What is said to stand on the plate, whatever it is: "skylten lyder BOSSE 1", "reg nr: P L M 3 4 5". */
function plates(text: string): Finding[] {
  return [...text.matchAll(ownPlate)].flatMap((found): Finding[] => {
    const plate = found[1] ?? ''
    const isSpelled = /^(?:\S\s){5}\S$/.test(plate)
    if ((plate !== plate.toUpperCase() && !isSpelled) || (!/\d/.test(plate) && plate.length < 3)) return []
    const end = found.index + found[0].length
    return [asFinding(end - plate.length, end)]
  })
}

const digit = '(?:\\d|noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio)'
/** "C K L 4 8 2", "CKL fyra åtta två" */
const spelled = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[A-Z]\\s){3}\\d\\s\\d\\s[\\dA-Z](?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])[A-Z]{3}\\s(?:${digit}\\s?){2}(?:${digit}|[A-Z])(?![\\p{L}\\p{N}])`,
  'gu',
)
const abroad = /(?<![\p{L}\p{N}/-])\p{Lu}{1,3}[ -]?(?:\d{3,5}|\d{2} \d{3})(?![\p{L}\p{N}:/-]| (?:kr|km|mil)(?!\p{L}))/gu
const registered =
  /(?<!\p{L})(?:\p{L}*registrerad|norsk\p{L}*|dansk\p{L}*|polsk\p{L}*|finsk\p{L}*|tysk\p{L}*|lettisk\p{L}*|litauisk\p{L}*|estnisk\p{L}*|utländsk\p{L}*)\s(?:\p{L}+\s)?(?:\p{L}*bil(?:en)?|skylt\p{L}*|plåt\p{L}*|reg\p{L}*|skåpbil|lastbil|mc|moped)(?!\p{L})/iu

/** Read aloud, or of another country, where a vehicle is spoken of. */
function otherPlates(text: string): Finding[] {
  const isNear = (pattern: RegExp, { 0: all, index }: RegExpExecArray) =>
    pattern.test(
      `${text.slice(Math.max(0, index - 60), index)} … ${text.slice(index + all.length, index + all.length + 40)}`,
    )
  const { abbreviations } = loadWords()
  const foreign = registered.test(text)
    ? [...text.matchAll(abroad)].filter(
        (found) =>
          isNear(registered, found) && !abbreviations.has(found[0].replaceAll(/[^\p{Lu}]/gu, '').toLowerCase()),
      )
    : []
  const read = [...text.matchAll(spelled)].filter((found) => isNear(vehicle, found))
  return [...foreign, ...read].map(({ 0: all, index }) => asFinding(index, index + all.length))
}

function asFinding(start: number, end: number): Finding {
  const why = 'Ett registreringsnummer pekar ut ägaren.'
  return { start, end, kind: 'vehicle', level: 'block', why, suggestion: 'fordonet' }
}

const charactersBefore = 100

/** Registration numbers of cars. Written apart or in small letters only where a car is spoken of. */
export function findVehicles(text: string): Finding[] {
  return plates(text).concat(
    otherPlates(text),
    [...text.matchAll(plate)].flatMap(({ 0: found, index }): Finding[] => {
      const letters = found.slice(0, 3)
      const isReal = real.test(found.replaceAll(/[^\p{L}\d]/gu, '').toUpperCase())
      const near = `${text.slice(Math.max(0, index - charactersBefore), index)} … ${text.slice(index + found.length, index + found.length + 40)}`
      const isCapital = letters === letters.toUpperCase()
      const isCode = codes.has(letters.toUpperCase()) || course.test(near)
      const isPlain = isCapital && !isCode && (found.length === 6 || (isSpaced.test(found) && somebody.test(near)))
      if (
        (!isReal && !(isCapital && !isCode && vehicle.test(near))) ||
        room.test(text.slice(Math.max(0, index - 20), index)) ||
        (!isPlain && !vehicle.test(near))
      )
        return []
      return [asFinding(index, index + found.length)]
    }),
  )
}
