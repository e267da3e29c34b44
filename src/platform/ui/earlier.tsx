import type { Child } from 'hono/jsx'

/** What was written before and is like what one writes now, shown beside it. */
export function EarlierList({ heading, children }: { heading: string; children?: Child }) {
  return (
    <section class="liknande" aria-labelledby="liknande-rubrik">
      <h2 id="liknande-rubrik">{heading}</h2>
      <ul>{children}</ul>
    </section>
  )
}

type EarlierProps = { href: string; title: string; over: string; said: string | null; children?: Child }

/** One of them. It opens beside what one writes, which stays. */
export function Earlier({ href, title, over, said, children }: EarlierProps) {
  return (
    <li>
      <p class="over">{over}</p>
      <p>
        <a href={href} target="_blank" rel="noopener">
          {title}
          <span class="ds-sr-only"> (öppnas i en ny flik)</span>
        </a>
      </p>
      {said && <p class="utdrag">{said}</p>}
      {children}
    </li>
  )
}

/** The place where the browser's script shows what is like the fields `data-liknande` names; without script it holds what is written in it. */
export function EarlierPlace({ source, children }: { source: string; children?: Child }) {
  return (
    <div data-liknande={source}>
      <div data-liknande-lista>{children}</div>
      <output class="ds-sr-only" data-liknande-sagt />
    </div>
  )
}
