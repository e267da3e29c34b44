import { fieldGroups } from './thesaurus/field.ts'
import { readThesaurus, type Thesaurus, type ThesaurusGroup } from './thesaurus.ts'
import { typicalQuestions } from './typical/all.ts'
import { createRecogniser, type Recogniser } from './typical.ts'

const none: ThesaurusGroup[] = []
const thesauri = new WeakMap<ThesaurusGroup[], Thesaurus>()
const recognisers = new WeakMap<Thesaurus, Recogniser>()

/** The words of the field and the office's own. Read once for each list of groups, which stands for many texts. */
export function thesaurusWith(groups: ThesaurusGroup[]): Thesaurus {
  const own = groups.length === 0 ? none : groups
  const thesaurus = thesauri.get(own) ?? readThesaurus([...fieldGroups, ...own])
  thesauri.set(own, thesaurus)
  return thesaurus
}

/** Tells which typical questions a text is like, by the same words. */
export function recogniserWith(groups: ThesaurusGroup[]): Recogniser {
  const thesaurus = thesaurusWith(groups)
  const recogniser = recognisers.get(thesaurus) ?? createRecogniser(typicalQuestions, thesaurus)
  recognisers.set(thesaurus, recogniser)
  return recogniser
}
