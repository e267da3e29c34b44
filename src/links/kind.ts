import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Viewer } from '../people/viewer.ts'
import type { Errors, Raw } from '../platform/forms.ts'
import type { Scope } from '../platform/scope.ts'
import type { Fields } from '../questions/acts/fields.ts'
import { permit } from '../questions/refusals.ts'
import type { Refusal } from '../questions/rules.ts'
import type { Link, LinkKindName } from './link.ts'
import { lockQuestionOf } from './queries.ts'

/** What was sent and not let in: it stands in the fields again. */
export type Attempt = { raw: Raw; errors: Errors }

/** The page's one thing: a heading, what it is about, and a form that is drawn for each attempt. */
export type Thing = {
  over: string | null
  title: string
  lead: string | null
  draw: (attempt: Attempt) => Child
}

/** One thing that a link can do. `Subject` is all that the page and the rule look at. */
type KindOf<Subject, Value> = {
  kind: LinkKindName
  /** As the object of "länken till …" in the list of one's links. */
  label: string
  schema: z.ZodType<Value>
  /** The act is one on a question the person may read, which is locked first: of two at once the second is told. */
  isOnQuestion: boolean
  /** Read as the person the link is for. Throws NotFound when the person may not know of it. */
  find: (trx: Scope, viewer: Viewer, link: Link) => Promise<Subject>
  show: (subject: Subject, viewer: Viewer) => Thing
  /** The rule of the form on the page; without a value it is asked whether the thing is there at all. */
  refuse: (viewer: Viewer, subject: Subject, value: Value | null) => Refusal | null
  /** The act of the form on the page. */
  perform: (trx: Scope, viewer: Viewer, subject: Subject, value: Value) => Promise<unknown>
  /** Said when it has been done, then and later. */
  thanks: string
}

/** The same for every kind, whatever it is about. */
export type LinkKind = Pick<KindOf<unknown, unknown>, 'kind' | 'label' | 'schema' | 'thanks'> & {
  look(trx: Scope, viewer: Viewer, link: Link): Promise<Thing>
  /** Does it; or gives the faults in what was filled in. Throws as the rule it breaks. */
  act(trx: Scope, viewer: Viewer, link: Link, raw: Raw): Promise<Errors | null>
}

/** Keeps what a kind is about within it, while many kinds stand in one list. */
export function define<Subject, Value>(of: KindOf<Subject, Value>): LinkKind {
  return {
    kind: of.kind,
    label: of.label,
    schema: of.schema,
    thanks: of.thanks,
    async look(trx, viewer, link) {
      const subject = await of.find(trx, viewer, link)
      permit(of.refuse(viewer, subject, null))
      return of.show(subject, viewer)
    },
    async act(trx, viewer, link, raw) {
      if (of.isOnQuestion && link.question !== null) await lockQuestionOf(trx, link.question)
      const subject = await of.find(trx, viewer, link)
      permit(of.refuse(viewer, subject, null))
      const value = of.schema.parse(raw)
      const broken = of.refuse(viewer, subject, value)
      if (broken?.field) return { [broken.field]: broken.why }
      permit(broken)
      await of.perform(trx, viewer, subject, value)
      return null
    },
  }
}

/** The fields of the product's own forms, with nothing of the form around them. */
export function fieldsFor(question: Fields['question'], viewer: Viewer, { raw, errors }: Attempt): Fields {
  return { question, raw, errors, members: [], seated: [], viewerId: viewer.person.id, idOf: () => undefined }
}
