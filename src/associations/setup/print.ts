import type { Plan } from './plan.ts'
import type { Change } from './record.ts'

const words = { new: 'nytt   ', changed: 'ändras ', closed: 'stängs ' }

/** The plan in lines, as `hissen setup` shows it. */
export function printPlan({ changes }: Plan): string {
  if (changes.length === 0) return 'Filen och förbundet stämmer överens. Inget att ändra.'
  const lines = changes.map((change) => `${words[change.change]} ${change.what}  ${change.name}${details(change)}`)
  return [...lines, '', summary(changes)].join('\n')
}

/** The same for programs. */
export function toJson({ changes, refusals }: Plan) {
  return {
    changes: changes.map(({ change, what, key, name, fields }) => ({ change, what, key, name, fields })),
    refusals,
  }
}

function details({ change, fields }: Change): string {
  if (change !== 'changed') return ''
  return `: ${fields.map(({ field, from, to }) => (isShort(from) && isShort(to) ? `${field} ${say(from)} → ${say(to)}` : field)).join(', ')}`
}

function summary(changes: Change[]): string {
  const count = (kind: Change['change']) => changes.filter(({ change }) => change === kind).length
  return `${count('new')} nya, ${count('changed')} ändrade, ${count('closed')} stängda.`
}

function isShort(value: Change['fields'][number]['from']): boolean {
  return String(value).length <= 40 && !String(value).includes('\n')
}

function say(value: Change['fields'][number]['from']): string {
  if (value === null) return 'inget'
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  return String(value)
}
