const one =
  'klienten|kunden|kund|patienten|pat|brukaren|deltagaren|kvinnan|kvinna|mannen|tjejen|tjej|killen|kille|grabben|snubben|pojken|flickan|gubben|tanten|damen|herrn|mamman|mamma|pappan|pappa|modern|fadern|sonen|dottern|brodern|brorsan|systern|syrran|sambon|maken|makan|frun|hustrun|exmannen|exfrun|flickvännen|pojkvännen|mormodern|farmodern|barnet|ungdomen|eleven|personen|individen|familjen|sökanden|försäkrade|enskilde|enskilda|anställde|medarbetaren|arbetstagaren|boende|gäldenären|praktikanten|adepten|medlemmen|huvudmannen|målsäganden'

/** One person is spoken of: "hon", "klientens", "den försäkrades". */
export const somebody = new RegExp(
  `(?<!\\p{L})(?:hon|han|hen|henne|honom|hennes|hans|hens|dennes?|(?:en|ung|äldre|nyanländ)\\sman|(?:${one})s?|(?<!(?:\\d|alla|våra|flera?|många|nya|antal|unga|per|av)\\s)(?:klient(?!er)|patient(?!er)|(?:brukare|deltagare)(?!\\s(?:som|i|och|har|kan|ska|får|vill|inte|frågar|är|med)(?!\\p{L})))\\p{L}*|den\\ssökandes?|god\\sman)(?!\\p{L})`,
  'iu',
)

/** What befalls one person at an authority, whoever it is. */
export const happening =
  /(?<!\p{L})(?:avslag\p{L}*|omprövning\p{L}*|överklag\p{L}*|nekad\p{L}*|nekas|beviljad\p{L}*|avskriv\p{L}*|avaktualiser\p{L}*|återkrav\p{L}*|utmät\p{L}*|skuld\p{L}*|vräk\p{L}*|vårdnad\p{L}*|häkt\p{L}*|migrationsverk\p{L}*|kronofogd\p{L}*|tingsrätt\p{L}*|förvaltningsrätt\p{L}*|brott\p{L}*|utred\p{L}*|anmäld\p{L}*|god man|handläggare\p{L}*|väntar|vilande|komplettering\p{L}*|utbetal\p{L}*|sjukpenning\p{L}*|sjukersättning\p{L}*|sjukskriv\p{L}*|aktivitetsersättning\p{L}*|försörjningsstöd\p{L}*|(?:lss|sol|lvu|lvm)-?(?:insats|ärende|beslut|utredning|placering)\p{L}*|bistånd\p{L}*|lönebidrag\p{L}*|bostadsbidrag\p{L}*|underhåll\p{L}*|indrag\p{L}*|klagomål\p{L}*)(?!\p{L})/iu

/** What stands around a place up to the nearest full stops, `characters` each way at most. */
export function sentenceAround(text: string, start: number, end: number, characters = 120): string {
  const before = text.slice(Math.max(0, start - characters), start).split(/[.!?]\s(?=\p{Lu})|\n/u)
  const after = text.slice(end, end + characters).split(/[.!?]\s(?=\p{Lu})|\n/u)
  return `${before.at(-1) ?? ''} … ${after[0] ?? ''}`
}
