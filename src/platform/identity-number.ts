import personnummer from 'personnummer'

// Ten or twelve digits in the ways people write them: with or without a hyphen, a plus, spaces, or dots between.
const candidate = /(?<![\d])(?:\d{2})?\d{2}[ .-]?\d{2}[ .-]?\d{2}\s?[-+–—]?\s?\d{2}[ .]?\d[ .]?\d(?![\d])/g

/**
 * True when a text holds a personnummer or samordningsnummer. The association must not administer data on individuals
 * (domain.md §6): such a text is never stored, not even as a draft. Organisation numbers, amounts and references pass.
 */
export function holdsIdentityNumber(text: string): boolean {
  return [...text.matchAll(candidate)].some(([found]) => isIdentityNumber(found.replaceAll(/\D/g, '')))
}

function isIdentityNumber(digits: string): boolean {
  return personnummer.valid(digits)
}
