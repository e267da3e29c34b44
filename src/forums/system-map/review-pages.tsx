import type { Errors, Raw } from '../../platform/forms.ts'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { RadioChoices } from '../../platform/ui/choices.tsx'
import { ErrorSummary, Form, Hidden } from '../../platform/ui/form.tsx'
import { PageHeading, Prose, Section } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { DateField, TextField } from '../../platform/ui/text-fields.tsx'
import { sayDay } from '../../questions/words.ts'
import type { Review } from './review.ts'

export type ReviewProps = {
  frame: Frame
  home: string
  today: string
  reviews: Review[]
  raw: Raw
  errors?: Errors
}

/** The office notes that the system map has been gone through, and by which role. */
export function ReviewPage({ frame, home, today, reviews, raw, errors = {} }: ReviewProps) {
  const path = `${home}/systembild`
  return (
    <Page
      title="Genomgång av systembilden"
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: 'Systembild', href: path }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        title="Genomgång av systembilden"
        lead="Systembilden visas för alla. Läs igenom den och anteckna att den stämmer. Där står vilken roll som gick igenom den, aldrig vem."
      />
      <Prose>
        <p>
          <a href={path}>Öppna systembilden</a>. Forumens egna texter ändras av forumen eller i förbundets fil.
        </p>
      </Prose>
      <Form action={`${path}/genomgang`} isNarrow>
        <Hidden name="key" value={String(raw.key ?? '')} />
        <RadioChoices
          name="av"
          label="Vem har gått igenom den?"
          choices={[
            { value: 'kansliet', label: 'Kansliet' },
            { value: 'styrelsen', label: 'Styrelsen', hint: 'Skriv paragrafen i protokollet.' },
          ]}
          value={raw.av ?? 'kansliet'}
          error={errors.av}
        />
        <TextField
          name="paragraf"
          label="Paragraf"
          hint="Bara när styrelsen har gått igenom den."
          value={raw.paragraf}
          error={errors.paragraf}
          isOptional
        />
        <DateField name="dag" label="Dag" value={raw.dag ?? today} max={today} error={errors.dag} />
        <Actions>
          <Button icon="save">Anteckna genomgången</Button>
        </Actions>
      </Form>
      {reviews.length > 0 && (
        <Section heading="Tidigare genomgångar">
          <Prose>
            <ul>
              {reviews.map(({ on, by, paragraph }) => (
                <li>
                  {`${sayDay(on, today)}: ${by === 'board' ? `styrelsen${paragraph ? `, ${paragraph}` : ''}` : 'kansliet'}`}
                </li>
              ))}
            </ul>
          </Prose>
        </Section>
      )}
    </Page>
  )
}
