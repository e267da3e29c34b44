import type { Finding } from '../finding.ts'

const plate = /(?<![\p{L}\p{N}:/-])[A-Za-z]{3}[ -]?\d{2}[\dA-Za-z](?![\p{L}\p{N}:/-])/gu
const real = /^[A-HJ-PR-UW-Z]{3}\d{2}[\dA-HJ-NPR-UW-Z]$/
const vehicle =
  /(?<!\p{L})(?:bil(?:en|ens|nummer)?|mopedbil(?:en)?|epa(?:n)?|a-traktor(?:n)?|reg|regnr|regnummer|registrerings\p{L}{1,10}|skylt(?:en)?|fordon(?:et)?|volvo|saab|toyota|bmw|audi|kia|skoda|vw|golf|ford|opel|seat|mazda|nissan|peugeot|renault|citroen|tesla|moped(?:en)?|mc|motorcykel(?:n)?|husvagn(?:en)?|husbil(?:en)?|släp(?:et)?|traktor(?:n)?|kör|körde|kom i|parkerad|avställd|utmätt)(?!\p{L})/iu
const codes = new Set(
  `SFS HSL SOL LSS LVU LVM FKF PSL KOD ICD RAM SIP SKR IBF ISO DNR NNS VAB VUB SGI HVB BUP LSG LPT LRV OSL TLV TBE SFI SFB SOU PHQ GAD GAF KVÅ DSM WHO FOU ESF BAS EKG AMI AME MET RUF FRI
  NPF KBT ACT DBT IPS IFO FUB SEK EUR DOK BIL VER REV PUB DEL KAP DAG PLX KPI TEL ROM SAL HUS BET TAB FIG PKT ART BFS BIP SUS NEU MOM KTO`.split(
    /\s+/,
  ),
)
const room =
  /(?<!\p{L})(?:sal|salen|rum|rummet|lokal|kurs|kurskod|kod|koden|blankett|formulär|version|artikel|projekt|konto|faktura|avsnitt|bilaga|modell)(?:nr|nummer)?[\s:.]*$/iu

/** Registration numbers of cars. Written apart or in small letters only where a car is spoken of. */
export function findVehicles(text: string): Finding[] {
  return [...text.matchAll(plate)].flatMap(({ 0: found, index }): Finding[] => {
    const letters = found.slice(0, 3)
    const isReal = real.test(found.replace(/[ -]/, '').toUpperCase())
    const near = `${text.slice(Math.max(0, index - 60), index)} … ${text.slice(index + found.length, index + found.length + 40)}`
    const isPlain = letters === letters.toUpperCase() && found.length === 6 && !codes.has(letters)
    if (!isReal || room.test(text.slice(Math.max(0, index - 20), index)) || (!isPlain && !vehicle.test(near))) return []
    const why = 'Ett registreringsnummer pekar ut ägaren.'
    return [{ start: index, end: index + found.length, kind: 'vehicle', level: 'block', why, suggestion: 'fordonet' }]
  })
}
