import fc from 'fast-check'
import type { Fields } from '../app.ts'

/** A text with everything in it that must be shown as it is, and nothing that may not be kept. */
export const nasty = [
  'Två rader 👩‍👩‍👧‍👦 och \u{1F9D1}\u{1F3FF}',
  '<img src=x onerror=alert(1)> <script>alert(1)</script> &amp; </textarea></title>',
  "'; drop table question; -- \\",
  'שלום مرحبا',
].join('\n')

/** What must never stand in a page as markup. */
export const markup = /<img src=x|<script>alert|<\/textarea><\/title>/

/** Signs that are taken away: they would turn the reading order, end the text, or be half of another sign. */
export const invisible = 'a\u0000b\u0007c\u202ed\u2066e\ufefff'

/** Made up, with a check digit that is right. */
export const identityNumber = '19811218-9876'

export const hugeIds = ['0', '-1', '1.5', '1e3', '0x1', '2147483648', '4294967297', '9'.repeat(30), '٣', ' ', 'null']

/** Stands for a text longer than any field takes, so that what a failed run prints can be read. */
export const tooLong = '(20 001 signs)'

const values = fc.oneof(
  fc.constantFrom(...hugeIds, '', nasty, invisible, tooLong, 'ja', 'helps', '2026-02-30', '9999-12-31'),
  fc.constantFrom('0001-01-01', '275760-09-13', '24:00', '-0001-01-01', '2026-12-24', '%s%n', '{{7*7}}', '1,2', '[]'),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const oddNames = fc.constantFrom('__proto__', 'constructor', 'toString', 'version', 'back', 'key', '', 'a[b]', 'form')

/** The row's own fields, each as it should be, missing, hostile or sent twice; and some that nobody asked for. */
export function damaged(right: Fields): fc.Arbitrary<Fields> {
  const names = Object.keys(right)
  const damage = fc.oneof(
    { weight: 4, arbitrary: fc.constant({ kind: 'right' as const, value: '' }) },
    { weight: 2, arbitrary: values.map((value) => ({ kind: 'other' as const, value })) },
    { weight: 1, arbitrary: values.map((value) => ({ kind: 'twice' as const, value })) },
    { weight: 1, arbitrary: fc.constant({ kind: 'missing' as const, value: '' }) },
  )
  const added = fc.array(fc.tuple(oddNames, values), { maxLength: 2 })
  return fc
    .tuple(fc.array(damage, { minLength: names.length, maxLength: names.length }), added)
    .map(([damages, odd]) => {
      const fields = names.flatMap((name, index): [string, Fields[string]][] => {
        const { kind, value } = damages[index] ?? { kind: 'missing', value: '' }
        if (kind === 'missing') return []
        if (kind === 'twice') return [[name, [String(right[name]), value]]]
        return [[name, kind === 'right' ? right[name] : value]]
      })
      return Object.fromEntries([...odd, ...fields])
    })
}
