import type { DescribedSeat } from './account/queries.ts'

/** "Försäkringskassan, psykiatri, ersättare": what a seat is, apart from its forum. */
export function describeSeat(seat: DescribedSeat): string {
  const words = [seat.part, seat.function, roleOf(seat)].filter((word) => word !== null)
  return [...new Set(words)].join(', ')
}

/** What somebody is in the forum beyond sitting there; null for most. */
export function roleOf({ kind, isConvening, floorRole }: DescribedSeat): string | null {
  if (kind === 'deputy') return 'ersättare'
  if (!isConvening) return null
  return floorRole === 'board' ? 'ordförande' : 'sammankallande'
}
