import type { Errors, Raw } from '../platform/forms.ts'
import { Actions, Button } from '../platform/ui/button.tsx'
import { ChipChoices, RadioChoices } from '../platform/ui/choices.tsx'
import { Conflict } from '../platform/ui/conflict.tsx'
import { ErrorSummary, Form, Hidden } from '../platform/ui/form.tsx'
import { PageHeading } from '../platform/ui/layout.tsx'
import { Page } from '../platform/ui/page.tsx'
import { sayFirst } from '../questions/words.ts'
import { ConsentFields, DocumentedField } from './fields.tsx'
import { type Around, addressOf, trailOf } from './list-pages.tsx'
import { purposes, purposeWords } from './purposes.ts'
import type { Named, Sitting } from './referral.ts'
import { WhatIsWritten } from './what-is-written.tsx'

export type NewProps = Around & {
  /** Who may be said to have asked, by this viewer. */
  mayConsent: Sitting[]
  /** The parts at the table. */
  parts: Named[]
  latest: string
  raw: Raw
  errors?: Errors
  events?: string[]
}

/** A short form without a single field for text: there is nowhere to write who it is about. */
export function NewReferralPage(props: NewProps) {
  const { frame, forum, mayConsent, parts, today, latest, raw, errors = {}, events = [] } = props
  return (
    <Page title="Ny hänvisning" frame={frame} hasErrors={Object.keys(errors).length > 0} trail={trailOf(props)}>
      <ErrorSummary errors={errors} />
      <PageHeading
        over={forum.name}
        title="Ny hänvisning"
        lead="Skriv bara att samtycket finns och vad det gäller. Ärendet och personen stannar hos parten: här finns inget fält för namn, nummer eller diagnos."
      />
      <Form action={addressOf(props)} label="Ny hänvisning" isNarrow>
        <Hidden name="key" value={String(raw.key ?? '')} />
        {events.length > 0 && <Conflict events={events} />}
        <ConsentFields {...{ raw, errors, mayConsent, today, latest }} />
        <ChipChoices
          name="parter"
          label="Vilka andra parter gäller samtycket?"
          hint="De här läser hänvisningen, och den part som har materialet. Ingen annan."
          choices={parts.map(({ id, name }) => ({ value: String(id), label: sayFirst(name) }))}
          values={raw.parter}
          error={errors.parter}
        />
        <RadioChoices
          name="andamal"
          label="Vad ska ni göra tillsammans?"
          choices={purposes.map((value) => ({ value, label: purposeWords[value] }))}
          value={raw.andamal}
          error={errors.andamal}
        />
        <DocumentedField raw={raw} errors={errors} />
        <Actions>
          <Button>Spara hänvisningen</Button>
        </Actions>
      </Form>
      <WhatIsWritten />
    </Page>
  )
}
