import type { Finding, Kind } from './finding.ts'

const kindWords: Record<Kind, string> = {
  'identity number': 'ett personnummer',
  telephone: 'ett telefonnummer',
  'e-mail': 'en e-postadress',
  'street address': 'en gatuadress',
  vehicle: 'ett registreringsnummer',
  'case number': 'ett ärendenummer',
  handle: 'ett konto i sociala medier',
  name: 'ett namn',
  relative: 'en anhörig',
  initials: 'initialer',
  date: 'ett datum som hör till någon',
  place: 'en liten ort',
  combination: 'flera drag som få delar',
}

const quotedMax = 40

/** Why a text is not kept: what it seems to hold, each piece quoted with neutral words for it, and what to do. */
export function sayStopped(text: string, findings: Finding[]): string {
  const stopping = findings.filter(({ level }) => level === 'block')
  return `Texten ser ut att innehålla ${sayPieces(text, stopping)}. Ta bort det: Hissen lagrar inget om enskilda`
}

/** Told at its field to whoever goes back from the page of second thoughts. */
export function sayDoubted(text: string, findings: Finding[]): string {
  return `Läs igenom: den som känner trakten kan se vem det är. Det gäller ${sayPieces(text, findings)}`
}

function sayPieces(text: string, findings: Finding[]): string {
  const pieces = findings.map(({ kind, start, end, suggestion }) => {
    const rather = suggestion === '' ? '' : `, skriv hellre ${quote(suggestion)}`
    return `${kindWords[kind]} (${quote(text.slice(start, end))}${rather})`
  })
  return (pieces.length > 2 ? [...pieces.slice(0, 2), 'mer'] : pieces).join(' och ')
}

export function quote(text: string): string {
  return `”${text.length > quotedMax ? `${text.slice(0, quotedMax)}…` : text}”`
}

const fieldWords: Record<string, string> = {
  title: 'Rubriken',
  body: 'Texten',
  obstacle: 'Vad som hindrar',
  tried: 'Vad som har prövats',
  sees: 'Det som syns',
  canDo: 'Det som kan göras',
  needs: 'Det som behövs',
  reason: 'Skälet',
  sentence: 'Meningen',
  meaning: 'Vad det betyder',
  unheardReason: 'Varför ni svarar ändå',
  note: 'Anteckningen',
  reply: 'Svaret',
  situation: 'Situationen',
  rad: 'Råden',
  steg: 'Nästa steg',
  forandring: 'Förändringen',
  ser: 'Det som syns',
  kan: 'Det som kan göras',
  behover: 'Det som behövs',
  mening: 'Meningen',
  nedat: 'Svaret nedifrån',
}

/** What a field is called where its form is not seen. */
export function sayField(name: string): string {
  // Of a meeting: "ser-23-1" is what one part sees of one question, "ny1-text" the text of a new one.
  const [first = '', second] = name.split('-')
  if (/^ny\d/.test(first)) return second === 'rubrik' ? 'Den nya frågans rubrik' : 'Den nya frågan'
  const words = fieldWords[first] ?? 'Det du skrev'
  return ofOnePart.includes(first) && second ? `${words} (fråga ${second})` : words
}

const ofOnePart = ['ser', 'kan', 'behover']

/**
 * What the texts of a form that are read together have in common: all of it, but of a meeting one question at a time. Null for what
 * is read by itself.
 */
export function readTogether(name: string): string | null {
  const [first = '', second] = name.split('-')
  if (second === undefined) return ''
  if (/^ny\d/.test(first)) return first
  return ofOnePart.includes(first) ? second : null
}
