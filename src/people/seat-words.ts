import type { DescribedSeat } from './account/queries.ts'

/** "Försäkringskassan, psykiatri, ersättare": what a seat is, apart from its forum. */
export function describeSeat(seat: DescribedSeat): string {
  return [seat.part, seat.function, roleOf(seat)].filter(Boolean).join(', ')
}

function roleOf({ kind, isConvening, floorRole }: DescribedSeat): string | null {
  if (isConvening) return floorRole === 'board' ? 'ordförande' : 'sammankallande'
  return kind === 'deputy' ? 'ersättare' : null
}
