import type { Figure, FigureData, Key } from './figure.ts'
import { makeCoordination } from './make-coordination.ts'
import { makeIdeas } from './make-ideas.ts'
import { makeLearning } from './make-learning.ts'
import { makeRepresentation } from './make-representation.ts'

const makers: Record<Key, (data: FigureData) => Figure[]> = {
  representation: makeRepresentation,
  samordning: makeCoordination,
  ideutveckling: makeIdeas,
  larande: makeLearning,
}

/** The figures of one of the four keys, in order; none where the key says nothing of a single forum. */
export function figuresOf(key: Key, data: FigureData): Figure[] {
  return makers[key](data)
}

export function findFigure(data: FigureData, key: string): Figure | undefined {
  return Object.values(makers)
    .flatMap((make) => make(data))
    .find((figure) => figure.key === key)
}
