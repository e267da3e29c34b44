const one =
  'klienten|klient|kunden|kund|patienten|patient|pat|brukaren|brukare|deltagaren|deltagare|kvinnan|kvinna|mannen|tjejen|tjej|killen|kille|grabben|snubben|pojken|flickan|gubben|tanten|damen|herrn|mamman|mamma|pappan|pappa|modern|fadern|sonen|dottern|brodern|brorsan|systern|syrran|sambon|maken|makan|frun|hustrun|exmannen|exfrun|flickvännen|pojkvännen|mormodern|farmodern|barnet|ungdomen|eleven|personen|individen|familjen|sökanden|försäkrade|enskilde|enskilda|anställde|medarbetaren|arbetstagaren|boende|gäldenären|praktikanten|adepten|medlemmen|huvudmannen|målsäganden'

/** One person is spoken of: "hon", "klientens", "den försäkrades". */
export const somebody = new RegExp(
  `(?<!\\p{L})(?:hon|han|hen|henne|honom|hennes|hans|hens|dennes?|(?:en|ung|äldre|nyanländ)\\sman|(?:${one})s?|(?:klient|patient|brukare|deltagare)\\p{L}*|den\\ssökandes?|god\\sman)(?!\\p{L})`,
  'iu',
)

/** What stands around a place up to the nearest full stops, `characters` each way at most. */
export function sentenceAround(text: string, start: number, end: number, characters = 120): string {
  const before = text.slice(Math.max(0, start - characters), start).split(/[.!?]\s(?=\p{Lu})|\n/u)
  const after = text.slice(end, end + characters).split(/[.!?]\s(?=\p{Lu})|\n/u)
  return `${before.at(-1) ?? ''} … ${after[0] ?? ''}`
}
