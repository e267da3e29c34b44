import type { DescribedSeat } from './account/queries.ts'

/** "Försäkringskassan, psykiatri, ersättare": what a seat is, apart from its forum. */
export function describeSeat(seat: DescribedSeat): string {
  const words = [seat.part, seat.function, roleOf(seat)].filter((word) => word !== null)
  return [...new Set(words)].join(', ')
}

function roleOf({ kind, isConvening, floorRole }: DescribedSeat): string | null {
  if (isConvening) return floorRole === 'board' ? 'ordförande' : 'sammankallande'
  return kind === 'deputy' ? 'ersättare' : null
}
