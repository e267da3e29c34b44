import type { Child } from 'hono/jsx'
import type { Tone } from './tag.tsx'

/** Half a page on paper, calm on the wall: a heading, a line under it, and parts. */
export function Sheet({ title, sub, children }: { title: string; sub?: string; children?: Child }) {
  return (
    <article class="blad">
      <header class="bladhuvud">
        <h2>{title}</h2>
        {sub && <p>{sub}</p>}
      </header>
      {children}
    </article>
  )
}

/** A part of the sheet: "Svar som kommit", "Har rört sig", "Lovat varandra". `note` says that nothing is there, or that there is more. */
export function SheetPart({ heading, note, children }: { heading: string; note?: string | null; children?: Child }) {
  return (
    <section class="bladdel">
      <h3>{heading}</h3>
      {children && <ol>{children}</ol>}
      {note && <p class="bladnot">{note}</p>}
    </section>
  )
}

type SheetEntryProps = {
  title: string
  href?: string
  /** The question's number. */
  number?: number
  /** In plain words, for those who asked. */
  answer?: string
  answeredBy?: string
  /** "väntar sedan 12 maj", "tas upp på mötet 4 december". */
  whereItStands?: string
  tone?: Tone
  /** Comes with the set-up, to show what a question may look like. */
  isExample?: boolean
  /** The verdict buttons, or a note. */
  children?: Child
}

/** One question on the sheet. Its answer keeps the line breaks it was written with. */
export function SheetEntry({
  title,
  href,
  number,
  answer,
  answeredBy,
  whereItStands,
  tone = 'quiet',
  isExample,
  children,
}: SheetEntryProps) {
  return (
    <li class="bladpost">
      <h4>{href ? <a href={href}>{title}</a> : title}</h4>
      {answer && (
        <div class="bladsvar">
          {answeredBy && <p class="bladavs">{answeredBy}</p>}
          <p>{answer}</p>
        </div>
      )}
      {(number !== undefined || whereItStands) && (
        <p class="bladlage" data-ton={tone}>
          {number !== undefined && <span>Fråga {number}</span>}
          {isExample && <span class="exempel">Exempel</span>}
          {whereItStands && <span>{whereItStands}</span>}
        </p>
      )}
      {children}
    </li>
  )
}

type AnswerButtonsProps = {
  action: string
  /** Said before the buttons: "Hjälper svaret?" */
  question: string
  /** Which thing it is about, for those who do not see the page: "fråga 112". */
  about: string
  name: string
  choices: { value: string; label: string }[]
  chosen?: string
  /** The press only opens the form with the choice made, to be sent from there. */
  isQuery?: boolean
  /** Hidden fields. */
  children?: Child
}

/** One tap answers: each choice is a button that sends the form. Prints as boxes to tick. */
export function AnswerButtons({
  action,
  question,
  about,
  name,
  choices,
  chosen,
  isQuery = false,
  children,
}: AnswerButtonsProps) {
  return (
    <form class="svarsknappar" method={isQuery ? 'get' : 'post'} action={action}>
      {children}
      <fieldset>
        <legend>
          {question}
          <span class="ds-sr-only"> Gäller {about}.</span>
        </legend>
        <div>
          {choices.map(({ value, label }) => (
            <button
              type="submit"
              name={name}
              value={value}
              aria-pressed={chosen === undefined ? undefined : chosen === value ? 'true' : 'false'}
            >
              {label}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  )
}

/** The choice that needs a sentence: opens beside the buttons, with a form of its own so that Enter never presses another. */
export function AnswerInWords({ label, children }: { label: string; children?: Child }) {
  return (
    <details class="svarsord">
      <summary>{label}</summary>
      {children}
    </details>
  )
}
