import { applySuggestions, checkText } from './check.ts'

const turnsMax = 4

/** The text with neutral wordings; again on what came of it, since a replaced word may uncover another. */
export function neutralise(text: string): string {
  let neutral = text
  for (let turn = 0; turn < turnsMax; turn += 1) {
    const { level, findings } = checkText(neutral)
    if (level === 'clean') return neutral
    const next = applySuggestions(neutral, findings)
    if (next === neutral) return neutral
    neutral = next
  }
  return neutral
}
