import type { Child } from 'hono/jsx'
import { Actions, Button } from './button.tsx'
import { Icon } from './icon.tsx'

type ConflictProps = {
  /** What happened since the form was shown, latest last: "Karin Ek skickade svaret kl. 10.42". */
  events: string[]
  /** Their version of the text, when there is one to choose between. */
  theirs?: { text: string; by: string; when: string }
  /** Name of the submit buttons; their values are `mitt`, `deras` and `bada`. */
  choiceName?: string
  /** My text in its field, and what else the form needs. */
  children?: Child
}

/** For a page answered with 409: stands inside the form, around the field that holds my text. Nothing typed is lost. */
export function Conflict({ events, theirs, choiceName = 'val', children }: ConflictProps) {
  return (
    <section class="krock stapel" data-color="accent" aria-labelledby="krock-rubrik" tabindex={-1} data-fel>
      <h2 id="krock-rubrik">
        <Icon name="users" size={24} /> Någon hann före
      </h2>
      <p>Det här har hänt medan du skrev. Din text finns kvar.</p>
      <ul class="krock-handelser">
        {events.map((event) => (
          <li>{event}</li>
        ))}
      </ul>
      {theirs && (
        <figure class="citat">
          <figcaption>
            {theirs.by}, {theirs.when}
          </figcaption>
          <blockquote>{theirs.text}</blockquote>
        </figure>
      )}
      {children}
      {theirs ? (
        <Actions>
          <Button name={choiceName} value="mitt">
            Behåll min text
          </Button>
          <Button name={choiceName} value="deras" variant="secondary">
            Ta deras text
          </Button>
          <Button name={choiceName} value="bada" variant="secondary">
            Lägg ihop båda
          </Button>
        </Actions>
      ) : null}
    </section>
  )
}
