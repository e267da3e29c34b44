import { Actions, Button, ButtonLink } from '../platform/ui/button.tsx'
import { Form, Hidden } from '../platform/ui/form.tsx'
import { PageHeading, Prose, Section } from '../platform/ui/layout.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { TextField } from '../platform/ui/text-fields.tsx'
import { type Interrupted, packInterrupted, textsOf } from './interrupted.ts'

type Props = { frame: Frame; interrupted: Interrupted }

/** 401: nobody is signed in any more, but everything typed is still here. */
export function InterruptedPage({ frame, interrupted }: Props) {
  return (
    <Page title="Logga in igen" frame={frame}>
      <PageHeading
        title="Logga in igen, det du skrev är kvar"
        lead="Du är inte längre inloggad, så det du skickade är inte sparat än. Logga in här, så får du skicka det igen."
      />
      <Form action="/logga-in" label="Logga in" isNarrow>
        <Hidden name="sparat" value={packInterrupted(interrupted)} />
        <TextField name="adress" label="Din e-postadress" type="email" inputmode="email" autocomplete="email" />
        <Actions>
          <Button icon="log-in">Skicka kod</Button>
        </Actions>
      </Form>
      <Section heading="Har du loggat in i en annan flik?">
        <SendAgain interrupted={interrupted} isSecondary />
      </Section>
      <Typed interrupted={interrupted} />
    </Page>
  )
}

/** Signed in again: one press sends what was interrupted. */
export function SendAgainPage({ frame, interrupted }: Props) {
  return (
    <Page title="Skicka det du skrev" frame={frame}>
      <PageHeading title="Skicka det du skrev" />
      <Notice kind="success" isStatus>
        <p>Du är inloggad. Det du skrev är kvar men inte skickat än.</p>
      </Notice>
      <SendAgain interrupted={interrupted} />
      <Typed interrupted={interrupted} />
    </Page>
  )
}

function SendAgain({ interrupted, isSecondary }: { interrupted: Interrupted; isSecondary?: boolean }) {
  const leave = interrupted.action.split('/')[1]
  return (
    <Form action={interrupted.action} label="Skicka igen">
      {Object.entries(interrupted.fields).map(([name, value]) =>
        Array.isArray(value) ? <HiddenList name={name} values={value} /> : <Hidden name={name} value={value} />,
      )}
      <Actions>
        <Button icon="send" variant={isSecondary ? 'secondary' : 'primary'}>
          Skicka igen
        </Button>
        {!isSecondary && (
          <ButtonLink href={`/${leave}`} variant="tertiary">
            Skicka inte
          </ButtonLink>
        )}
      </Actions>
    </Form>
  )
}

/** Ticked boxes: hidden fields of the same name are no valid HTML. */
function HiddenList({ name, values }: { name: string; values: string[] }) {
  return (
    <select name={name} multiple hidden aria-label={name}>
      {values.map((value) => (
        <option value={value} selected>
          {value}
        </option>
      ))}
    </select>
  )
}

function Typed({ interrupted }: { interrupted: Interrupted }) {
  const texts = textsOf(interrupted)
  if (texts.length === 0) return null
  return (
    <Section heading="Det du skrev">
      {texts.map((text) => (
        <Prose isTyped>
          <p>{text}</p>
        </Prose>
      ))}
    </Section>
  )
}
