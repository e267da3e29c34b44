import type { Child } from 'hono/jsx'
import { fieldId } from './field.tsx'

export type FieldErrors = { readonly [name: string]: string | undefined }

/** First in main on a page answered with 422: one link per fault, focused by the browser script. */
export function ErrorSummary({ errors, title = 'Något behöver rättas' }: { errors: FieldErrors; title?: string }) {
  const faults = Object.entries(errors).filter(([, message]) => message)
  if (faults.length === 0) return null
  return (
    <div class="ds-error-summary" role="alert" tabindex={-1} data-fel aria-labelledby="fel-rubrik">
      <h2 id="fel-rubrik">{title}</h2>
      <ul>
        {faults.map(([name, message]) => (
          <li>{name === 'form' ? message : <a href={`#${fieldId(name)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

type FormProps = {
  action: string
  /** Address that drafts are posted to; leave out where nothing is worth keeping. */
  autosave?: string
  /** Kept in the tab until it has been sent, for a long form that one leaves meanwhile. */
  isKept?: boolean
  id?: string
  label?: string
  isNarrow?: boolean
  children?: Child
}

/** A form that posts. With `autosave` the browser script keeps drafts and says so in the line at its foot. */
export function Form({ action, autosave, isKept, id, label, isNarrow, children }: FormProps) {
  return (
    <form
      class="formular"
      method="post"
      action={action}
      id={id}
      novalidate
      aria-label={label}
      data-autosave={autosave}
      data-behall={isKept ? '' : undefined}
      data-smal={isNarrow ? '' : undefined}
    >
      {isKept && <output class="kvar" data-kvar />}
      {children}
      {autosave && <output class="sparat" data-sparat />}
    </form>
  )
}

/** A form that asks for a page: filters, which then stand in its address. */
export function QueryForm({ action, label, children }: { action: string; label: string; children?: Child }) {
  return (
    <form class="urval" method="get" action={action} aria-label={label}>
      {children}
    </form>
  )
}

/** A group of fields that belong together. */
export function Fieldset({ legend, hint, children }: { legend: string; hint?: string; children?: Child }) {
  return (
    <fieldset class="ds-fieldset grupp">
      <legend>{legend}</legend>
      {hint && <p class="ledtext">{hint}</p>}
      {children}
    </fieldset>
  )
}

export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={String(value)} />
}
