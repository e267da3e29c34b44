/** `block` is never kept, `warn` is passed by saying why, `clean` says nothing (domain.md §6). */
export type Level = 'block' | 'warn' | 'clean'

export type Kind =
  | 'identity number'
  | 'telephone'
  | 'e-mail'
  | 'street address'
  | 'vehicle'
  | 'case number'
  | 'handle'
  | 'name'
  | 'relative'
  | 'initials'
  | 'date'
  | 'place'
  | 'combination'

/** A piece of a text that points at somebody. `start` and `end` are offsets in UTF-16 units, `end` exclusive. */
export type Finding = {
  start: number
  end: number
  kind: Kind
  level: 'block' | 'warn'
  /** One Swedish sentence. */
  why: string
  /** What may stand there instead; applied as it is. */
  suggestion: string
}

export type Check = { level: Level; findings: Finding[] }
