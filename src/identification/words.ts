import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findRoot } from '../platform/root.ts'
import { type Dictionary, loadDictionary } from './dictionary.ts'

/** A word or several in a row, and what to write instead. */
export type Phrase = { weight: number; neutral: string }

/** Phrases by their words, and the words that any of them begins with. */
export type Phrases = { all: Map<string, Phrase>; firsts: Set<string> }

/** The word lists of the check, read once, all in lower case. Where each comes from and its licence: README.md. */
export type Words = {
  dictionary: Dictionary
  /** Given names and nicknames usual in Sweden. */
  given: Set<string>
  /** Given names of other countries. */
  givenAbroad: Set<string>
  /** Given names that a dictionary would take for a form of a word. */
  strongNames: Set<string>
  surnames: Set<string>
  /** Names that are more often words: only what follows tells. */
  weakNames: Set<string>
  /** Places below kommun, with the kommun's name as it is written before "kommun". */
  places: Map<string, string>
  kommuner: Set<string>
  organisations: Set<string>
  abbreviations: Set<string>
  /** "klienten", "mannen": one person. */
  persons: Set<string>
  relatives: Set<string>
  /** What only a person does: "orkar", "säger". */
  personVerbs: Set<string>
  /** What all may do: "har", "ska". */
  verbs: Set<string>
  /** What often stands before somebody's name: "träffade", "med". */
  leads: Set<string>
  /** What has names of its own, such as projects, rooms and methods. */
  things: Set<string>
  /** What stands before the name of somebody at work: "dr", "handläggaren". */
  titles: Set<string>
  /** Names that are words in small letters: "axel". */
  smallWords: Set<string>
  /** Whole names that rooms, schools and prizes have. */
  famous: Set<string>
  /** What is called after somebody: "syndrom", "skala". */
  eponyms: Set<string>
  families: Phrases
  jobs: Phrases
  origins: Phrases
  diagnoses: Phrases
  /** What happens to one person on one day: "född", "opererades". */
  events: Phrases
}

let kept: Words | null = null

export function loadWords(): Words {
  kept ??= readLists()
  return kept
}

function readLists(): Words {
  return {
    dictionary: loadDictionary(),
    given: set('given-names', 'given-names-own'),
    givenAbroad: set('given-names-abroad'),
    strongNames: set('strong-names'),
    surnames: set('surnames'),
    weakNames: set('weak-names'),
    places: new Map(pairs('places', 'places-own')),
    kommuner: set('kommuner'),
    organisations: set('organisations', 'eponyms-own'),
    abbreviations: set('abbreviations'),
    persons: set('persons'),
    relatives: set('relatives'),
    personVerbs: set('person-verbs'),
    verbs: set('verbs'),
    leads: set('leads'),
    things: set('things'),
    titles: set('titles'),
    smallWords: set('small-words'),
    famous: new Set(lines(['famous']).flatMap((line) => line.split(', '))),
    eponyms: set('eponyms'),
    families: phrases('families'),
    jobs: phrases('jobs'),
    origins: phrases('origins'),
    diagnoses: phrases('diagnoses'),
    events: phrases('events'),
  }
}

function lines(names: string[]): string[] {
  const folder = join(findRoot(), 'src/identification/words')
  return names
    .flatMap((name) => readFileSync(join(folder, `${name}.txt`), 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** One or several words a line, told apart by spaces. */
function set(...names: string[]): Set<string> {
  return new Set(lines(names).flatMap((line) => line.toLocaleLowerCase('sv').split(' ')))
}

function pairs(...names: string[]): [string, string][] {
  return lines(names).map((line) => {
    const [word = '', meaning = ''] = line.split('\t')
    return [word.toLocaleLowerCase('sv'), meaning]
  })
}

/** Lines of `weight, neutral wording, phrases with commas between`, each part after a tab. */
function phrases(name: string): Phrases {
  const found = lines([name]).flatMap((line) => {
    const [weight = '', neutral = '', all = ''] = line.split('\t')
    return all
      .split(', ')
      .map((phrase): [string, Phrase] => [phrase.toLocaleLowerCase('sv'), { weight: Number(weight), neutral }])
  })
  return { all: new Map(found), firsts: new Set(found.map(([phrase]) => phrase.split(' ')[0] ?? '')) }
}
