import { type Features, featuresOf, lengthOf, rarityOf } from './features.ts'
import type { Thesaurus } from './thesaurus.ts'
import type { Typical } from './typical/all.ts'

/** How much each typical question is what a text is about: its number, and 0–1. Together of length 1. */
export type Abouts = Map<number, number>

export type Recogniser = (features: Features) => Abouts

const nearestMax = 8
/** A word shared by chance proves little, two a little more. */
const chance = 0.5
/** What is nearest counts far more than what is somewhat near. */
const sharpness = 2.5

/** Tells which typical questions a text is like. Two texts that share no word can both be like a third. */
export function createRecogniser(typical: Typical[], thesaurus: Thesaurus): Recogniser {
  const all = typical.map(({ title, wordings }) => featuresOf([title, ...wordings].join('. '), thesaurus))
  const rarity = rarityOf(all)
  const saying = new Map<string, [number, number][]>()
  for (const [number, features] of all.entries()) {
    const length = lengthOf(features, rarity) || 1
    for (const [key, surely] of features) {
      const some = saying.get(key) ?? []
      some.push([number, (surely * rarity(key)) / length])
      saying.set(key, some)
    }
  }
  return (features) => {
    const near: Abouts = new Map()
    const matched = new Map<number, number>()
    for (const [key, surely] of features) {
      for (const [number, part] of saying.get(key) ?? []) {
        matched.set(number, (matched.get(number) ?? 0) + surely)
        near.set(number, (near.get(number) ?? 0) + surely * rarity(key) * part)
      }
    }
    for (const [number, some] of near) near.set(number, some * (1 - chance ** (matched.get(number) ?? 0)))
    return sharpened(near, lengthOf(features, rarity))
  }
}

function sharpened(near: Abouts, length: number): Abouts {
  const nearest = [...near].toSorted(([, one], [, other]) => other - one).slice(0, nearestMax)
  const sharp = nearest.map(([number, some]): [number, number] => [number, (some / (length || 1)) ** sharpness])
  const whole = Math.hypot(...sharp.map(([, some]) => some)) || 1
  return new Map(sharp.map(([number, some]) => [number, some / whole]))
}

/** 0–1: whether two texts are about the same typical questions. */
export function sharedAbouts(one: Abouts, other: Abouts): number {
  let total = 0
  for (const [number, some] of one) total += some * (other.get(number) ?? 0)
  return total
}
