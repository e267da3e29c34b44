import { Actions, ButtonLink } from '../platform/ui/button.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { PageHeading, Panel, Prose, Stack } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import type { Attempt, Thing } from './kind.ts'

type ThingProps = { frame: Frame; action: string; thing: Thing; attempt: Attempt; until: string }

/** One thing, its buttons, and nothing else to press. */
export function ThingPage({ frame, action, thing, attempt, until }: ThingProps) {
  const hasErrors = Object.keys(attempt.errors).length > 0
  return (
    <Page title={thing.title} frame={frame} hasErrors={hasErrors}>
      <ErrorSummary errors={attempt.errors} />
      <PageHeading title={thing.title} over={thing.over ?? undefined} lead={thing.lead ?? undefined} />
      <Form action={action} isNarrow>
        <Stack gap={3}>{thing.draw(attempt)}</Stack>
      </Form>
      <p class="ledtext">{`Länken är till för dig som fick mejlet. Den kan användas en gång, till och med ${until}.`}</p>
    </Page>
  )
}

type ClosedProps = {
  frame: Frame
  title: string
  text: string
  now: string | null
  isSignInOffered: boolean
  /** What was written and not let in: it is its writer's to copy. */
  typed?: string[]
}

/** What has happened instead, and the way in for those who may sign in. */
export function ClosedPage({ frame, title, text, now, isSignInOffered, typed = [] }: ClosedProps) {
  return (
    <Page title={title} frame={frame}>
      <PageHeading title={title} lead={text} />
      {now && <p>{now}</p>}
      {typed.length > 0 && (
        <Stack>
          <p>Det du skrev har inte sparats, men står här att kopiera.</p>
          {typed.map((written) => (
            <Panel>
              <Prose isTyped>{written}</Prose>
            </Panel>
          ))}
        </Stack>
      )}
      {isSignInOffered && (
        <Actions>
          <ButtonLink href="/logga-in" variant="secondary" icon="log-in">
            Logga in
          </ButtonLink>
        </Actions>
      )}
    </Page>
  )
}

export function UnknownPage({ frame }: { frame: Frame }) {
  return (
    <ClosedPage
      frame={frame}
      title="Länken finns inte"
      text="Adressen är inte hel, eller så finns länken inte längre. Öppna den direkt från mejlet, eller logga in."
      now={null}
      isSignInOffered
    />
  )
}

export function LimitedPage({ frame }: { frame: Frame }) {
  return (
    <ClosedPage
      frame={frame}
      title="Vänta en stund"
      text="Många länkar har öppnats härifrån på kort tid. Försök igen om en timme. Länken är kvar."
      now={null}
      isSignInOffered={false}
    />
  )
}
