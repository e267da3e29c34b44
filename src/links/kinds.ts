import type { LinkKind } from './kind.ts'
import { commitment } from './kinds/commitment.tsx'
import { correction } from './kinds/correction.tsx'
import { noMail } from './kinds/no-mail.tsx'
import { partQuestion } from './kinds/part-question.tsx'
import { perspective } from './kinds/perspective.tsx'
import { verdict } from './kinds/verdict.tsx'
import type { LinkKindName } from './link.ts'

const all: LinkKind[] = [verdict, perspective, correction, commitment, partQuestion, noMail]

/** Every kind of link, one file each in `kinds/`. */
export function kindOf(name: LinkKindName): LinkKind {
  const found = all.find(({ kind }) => kind === name)
  if (!found) throw new Error(`Cannot happen: no kind of link is called ${name}`)
  return found
}
