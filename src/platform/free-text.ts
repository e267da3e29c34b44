import type { Context } from 'hono'
import { z } from 'zod'
import { assert } from './errors.ts'
import type { Raw } from './forms.ts'

/** What kind of text a field is for. It follows the schema wherever that is used, refined or piped. */
export type TextKind =
  /** What people write: judged before it is kept, and again before more people read it. */
  | 'free'
  | 'free line'
  /** Who takes part at work: names are meant, so it is judged only before it is kept. */
  | 'colleagues'
  /** Names and addresses of staff, and where one meets: exempt by type from all but what nobody's work has, a number of identity. */
  | 'staff name'
  | 'meeting place'
  /** Telephones and hours: not judged at all, since a number to call may look like any other. */
  | 'staff contact'
  /** Not kept as it is written: an address within the product, a tick, a text that is only tried. */
  | 'not kept'

/** A form whose fields have names of their own each time says itself which of them are texts. */
type About = { kind: TextKind } | { isText: (name: string) => boolean }

const known = z.registry<About>()

/** Says what kind of text a schema is for. */
export function textFor<Schema extends z.ZodType>(kind: TextKind, schema: Schema): Schema {
  known.add(schema, { kind })
  return schema
}

/** A form of fields that are read one by one later on; `isText` knows free text by the field's name. */
export function fieldsWhere<Schema extends z.ZodType>(isText: (name: string) => boolean, schema: Schema): Schema {
  known.add(schema, { isText })
  return schema
}

/** A text as it was sent, before anything has been done with it. A line is kept with its white space folded. */
export type TypedText = { name: string; kind: Judged; isLine: boolean; text: string }
const judgedKinds = ['free', 'colleagues', 'staff name', 'meeting place'] as const
type Judged = (typeof judgedKinds)[number]

/** Who looks at free texts before anything else does. The platform knows no rule of its own; app.tsx says who. */
export type TextJudge = {
  /** Puts a form back as it was first sent, where it comes from the page of second thoughts. */
  takeBack(c: Context, raw: Raw): Raw
  /** Why a text may not even be kept, as a whole Swedish sentence; null when it may. */
  whyNotKeep(typed: TypedText): string | null
  /**
   * Throws where texts that more people are about to read should be thought over first. Whoever comes back from there without
   * sending them gets a whole Swedish sentence for each field, and the form again.
   */
  thinkOver(c: Context, texts: TypedText[]): Record<string, string>
}

/** Without a judge no form is read. */
export function judgeOf(c: Context): TextJudge {
  const judge: TextJudge | undefined = c.get('texts')
  assert(judge, 'somebody looks at free texts: app.tsx sets who')
  return judge
}

/** The texts of a form that are to be judged; a text sent several times is several. */
export function textsIn(schema: z.ZodType, raw: Raw): TypedText[] {
  const { isText, kinds } = fieldsOf(schema)
  return Object.entries(raw).flatMap(([name, given]) => {
    const said = kinds.get(name) ?? (isText?.(name) ? 'free' : null)
    const kind = said === 'free line' ? 'free' : judgedKinds.find((judged) => judged === said)
    return kind ? [given].flat().map((text) => ({ name, kind, isLine: said !== 'free', text })) : []
  })
}

type Field = TextKind | 'no text' | 'unsaid'
type Fields = { kinds: Map<string, Field>; isText: ((name: string) => boolean) | null }

const looked = new WeakMap<z.ZodType, Fields>()

/** Looked up once a schema. A field that takes any text and does not say for what lets no form through. */
export function fieldsOf(schema: z.ZodType): Fields {
  const before = looked.get(schema)
  if (before) return before
  const about = known.get(schema)
  const isText = about && 'isText' in about ? about.isText : null
  const kinds = new Map(isText ? [] : shapeOf(schema).map(([name, field]) => [name, kindOf(field)]))
  const unsaid = [...kinds].filter(([, kind]) => kind === 'unsaid').map(([name]) => name)
  assert(unsaid.length === 0, `a field says what text it is for (textFor): ${unsaid.join(', ')}`)
  const fields = { kinds, isText }
  looked.set(schema, fields)
  return fields
}

type Schema = z.core.$ZodType

/** The fields of the object that a form is, whatever is done with it afterwards. */
function shapeOf(schema: Schema): [string, Schema][] {
  if (schema instanceof z.core.$ZodObject) return Object.entries(schema._zod.def.shape)
  if (schema instanceof z.core.$ZodRecord) return [['', schema]]
  return partsOf(schema).flatMap(shapeOf)
}

function kindOf(schema: Schema): Field {
  const about = schema instanceof z.ZodType ? known.get(schema) : undefined
  if (about) return 'kind' in about ? about.kind : 'unsaid'
  if (schema._zod.def.type === 'string') return isPattern(schema) ? 'no text' : 'unsaid'
  if (schema._zod.def.type === 'transform') return 'unsaid'
  const kinds = partsOf(schema).map(kindOf)
  const judged = kinds.find((kind) => kind === 'free' || kind === 'free line' || kind === 'colleagues')
  // What passes a pipe passes both its ends: one that says what it takes is enough. Of alternatives each must.
  if (schema instanceof z.core.$ZodPipe) return judged ?? kinds.find((kind) => kind !== 'unsaid') ?? 'unsaid'
  return kinds.includes('unsaid') ? 'unsaid' : (judged ?? kinds[0] ?? 'no text')
}

/** A date, a uuid, or what a regular expression takes. */
function isPattern({ _zod: { def } }: Schema): boolean {
  return 'format' in def || (def.checks ?? []).some((check) => check._zod.def.check === 'string_format')
}

function partsOf(schema: Schema): Schema[] {
  if (schema instanceof z.core.$ZodPipe) return [schema._zod.def.in, schema._zod.def.out]
  if (schema instanceof z.core.$ZodUnion) return [...schema._zod.def.options]
  if (schema instanceof z.core.$ZodArray) return [schema._zod.def.element]
  if (schema instanceof z.core.$ZodRecord) return [schema._zod.def.valueType]
  if (schema instanceof z.core.$ZodObject) return Object.values(schema._zod.def.shape)
  return wrappers.flatMap((Wrapper) => (schema instanceof Wrapper ? [schema._zod.def.innerType] : []))
}

const wrappers = [
  z.core.$ZodOptional,
  z.core.$ZodNullable,
  z.core.$ZodDefault,
  z.core.$ZodPrefault,
  z.core.$ZodCatch,
  z.core.$ZodReadonly,
  z.core.$ZodNonOptional,
]
