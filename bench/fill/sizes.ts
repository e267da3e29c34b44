/** How much is filled. Copies are of the example's closed questions; events a copy: some 75. */
export type Size = {
  name: 'country' | 'small'
  associations: number
  people: number
  questions: number
  consultations: number
  /** Rows of history (events) in the house that has grown the most, and in the one beside it. */
  grown: number
  young: number
  /** Associations with questions ready to be lifted and answered, and how many of each there are in them. */
  ready: { associations: number; each: number }
}

export const country: Size = {
  name: 'country',
  associations: 70,
  people: 20_000,
  questions: 100_000,
  consultations: 300_000,
  grown: 1_000_000,
  young: 1_000,
  ready: { associations: 20, each: 50 },
}

export const small: Size = {
  name: 'small',
  associations: 6,
  people: 1_000,
  questions: 2_000,
  consultations: 3_000,
  grown: 20_000,
  young: 1_000,
  ready: { associations: 5, each: 50 },
}

export const years = 10
