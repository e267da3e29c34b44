import personnummer from 'personnummer'

// Ten or twelve digits in the ways people write them: with or without a hyphen, a plus, spaces, or dots between.
const candidate = /(?<![\d])(?:\d{2})?\d{2}[ .-]?\d{2}[ .-]?\d{2}\s?[-+–—]?\s?\d{2}[ .]?\d[ .]?\d(?![\d])/g

/**
 * True when a text holds a personnummer or samordningsnummer. The association must not administer data on individuals
 * (domain.md §6): such a text is never stored, not even as a draft. Organisation numbers, amounts and references pass.
 */
export function holdsIdentityNumber(text: string): boolean {
  return [...text.matchAll(candidate)].some(
    ({ 0: found, index }) =>
      personnummer.valid(found.replaceAll(/\D/g, '')) || (isShapedLikeOne(found) && standsAlone(text, index, found)),
  )
}

// A slip in the last digits does not make it somebody's less: a date of birth, a hyphen and four digits is enough.
const shape = /^(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])\s?[-+–—]\s?\d{4}$/

function isShapedLikeOne(found: string): boolean {
  return shape.test(found)
}

/** Not a piece of a longer reference, such as a uuid. */
function standsAlone(text: string, index: number, found: string): boolean {
  return !/[\p{L}\d-]$/u.test(text.slice(0, index)) && !/^[\p{L}\d-]/u.test(text.slice(index + found.length))
}
