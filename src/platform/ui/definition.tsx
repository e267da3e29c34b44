import type { Child } from 'hono/jsx'

export type Definition = { term: string; description: Child }

/** Facts about one thing: term to the left, what it is to the right. */
export function Definitions({ items }: { items: Definition[] }) {
  return (
    <dl class="fakta">
      {items.map(({ term, description }) => (
        <div>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  )
}
