import { Actions, Button, ButtonLink } from '../../platform/ui/button.tsx'
import { ErrorSummary, type FieldErrors, Form, Hidden } from '../../platform/ui/form.tsx'
import { PageHeading } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { TextField } from '../../platform/ui/text-fields.tsx'

/** What is carried through signing in: where to go then, or the form that was interrupted. */
export type Carried = { till: string; sparat?: string | undefined }

type SignInProps = {
  frame: Frame
  carried: Carried
  isDemo: boolean
  address?: string
  errors?: FieldErrors
  /** Why one stands here again. */
  notice?: string
}

export function SignInPage({ frame, carried, isDemo, address, errors = {}, notice }: SignInProps) {
  return (
    <Page title="Logga in" frame={frame} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <PageHeading title="Logga in" lead="Skriv din e-postadress, så skickar vi en kod som du loggar in med." />
      {notice && (
        <Notice kind="warning" isStatus>
          <p>{notice}</p>
        </Notice>
      )}
      {isDemo && <InDemo />}
      <Form action="/logga-in" label="Logga in" isNarrow>
        <CarriedFields {...carried} />
        <TextField
          name="adress"
          label="Din e-postadress"
          hint="Den som kansliet har antecknat, oftast din adress på arbetet."
          type="email"
          inputmode="email"
          autocomplete="email"
          value={address}
          error={errors.adress}
        />
        <Actions>
          <Button icon="mail">Skicka kod</Button>
        </Actions>
      </Form>
    </Page>
  )
}

type CodeProps = { frame: Frame; carried: Carried; isDemo: boolean; errors?: FieldErrors }

export function CodePage({ frame, carried, isDemo, errors = {} }: CodeProps) {
  return (
    <Page title="Skriv koden" frame={frame} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <PageHeading
        title="Skriv koden"
        lead="Om adressen finns hos oss har vi skickat en kod dit. Den gäller i tio minuter."
      />
      {isDemo && <InDemo hasCode />}
      <Form action="/logga-in/kod" label="Skriv koden" isNarrow>
        <CarriedFields {...carried} />
        <TextField
          name="kod"
          label="Koden i mejlet"
          hint="Sex siffror"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={12}
          size={8}
          error={errors.kod}
        />
        <Actions>
          <Button icon="log-in">Logga in</Button>
          {!carried.sparat && (
            <ButtonLink href={`/logga-in?till=${encodeURIComponent(carried.till)}`} variant="tertiary">
              Be om en ny kod
            </ButtonLink>
          )}
        </Actions>
      </Form>
      <p>Kommer det inget mejl? Titta i skräpposten, och fråga kansliet vilken adress de har antecknat för dig.</p>
    </Page>
  )
}

function CarriedFields({ till, sparat }: Carried) {
  return (
    <>
      <Hidden name="till" value={till} />
      {sparat && <Hidden name="sparat" value={sparat} />}
    </>
  )
}

function InDemo({ hasCode = false }: { hasCode?: boolean }) {
  return (
    <Notice>
      <p>
        I exemplet skickas inga mejl.{' '}
        {hasCode ? (
          <a href="/demo/utkorg">Läs koden i utkorgen</a>
        ) : (
          <a href="/demo">Välj vem du vill vara bland de påhittade personerna</a>
        )}
        .
      </p>
    </Notice>
  )
}
