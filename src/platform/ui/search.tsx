import type { Child } from 'hono/jsx'
import { Button } from './button.tsx'
import { fieldId } from './field.tsx'

type SearchFormProps = {
  action: string
  label: string
  value: string
  /** What narrows the search, under the box. */
  children?: Child
}

/** One box to search in; `/` puts a keyboard there. What is asked for stands in the page's address. */
export function SearchForm({ action, label, value, children }: SearchFormProps) {
  const id = fieldId('q')
  return (
    <search aria-label={label}>
      <form class="sok" method="get" action={action}>
        <label class="etikett" for={id}>
          {label}
        </label>
        <div class="sok-ruta">
          <input
            class="ds-input"
            type="search"
            id={id}
            name="q"
            value={value}
            maxlength={200}
            autocomplete="off"
            enterkeyhint="search"
            data-sokruta
          />
          <Button icon="search">Sök</Button>
        </div>
        {children}
      </form>
    </search>
  )
}

/** Fields that narrow a search, as many side by side as there is room for. */
export function Narrowing({ children }: { children?: Child }) {
  return <div class="urval">{children}</div>
}

export type MarkedText = readonly { text: string; isMarked: boolean }[]

/** Text with the words that were searched for marked. */
export function Marked({ pieces }: { pieces: MarkedText }) {
  return <>{pieces.map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}</>
}

export type SearchHit = {
  href: string
  over: string
  headline: MarkedText
  /** Said before the excerpt: where in the thing it stands. */
  from?: string
  excerpt: MarkedText
}

/** What was found, the nearest first. */
export function SearchHits({ hits }: { hits: SearchHit[] }) {
  return (
    <ol class="traffar">
      {hits.map(({ href, over, headline, from, excerpt }) => (
        <li>
          <p class="over">{over}</p>
          <h3>
            <a href={href}>
              <Marked pieces={headline} />
            </a>
          </h3>
          {excerpt.length > 0 && (
            <p class="utdrag">
              {from && <strong>{from} </strong>}
              <Marked pieces={excerpt} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
