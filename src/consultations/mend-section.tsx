import { fieldsOf } from '../people/seats/fields.tsx'
import { Actions, Button } from '../platform/ui/button.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Form, Hidden } from '../platform/ui/form.tsx'
import { Section, Stack } from '../platform/ui/layout.tsx'
import { DateField } from '../platform/ui/text-fields.tsx'
import { Advise } from './advice-section.tsx'
import { addressOf, type CaseProps } from './case.ts'
import { KindFields } from './fields.tsx'
import { offerFollowUpOn } from './rules.ts'
import { stands } from './stand.ts'

/** What is put right without much noise. */
export function Mend(props: CaseProps) {
  const { consultation, choices, typed } = props
  const { raw, errors, idOf } = fieldsOf('slag', typed, {
    teman: consultation.themes.map(({ id }) => String(id)),
    parter: consultation.parts.map(({ id }) => String(id)),
    kodord: consultation.codeWord ?? '',
  })
  const hasAdvice = consultation.advice.length > 0
  return (
    <Section heading="Ändra">
      <Stack gap={1}>
        {hasAdvice && (
          <Disclosure summary="Rätta råden eller flytta uppföljningen" isOpen={typed?.form === 'rad'} isQuiet>
            <Advise {...props} heading="Råd, nästa steg och dag" />
          </Disclosure>
        )}
        <Disclosure summary="Ändra tema, parter eller kodord" isOpen={typed?.form === 'slag'} isQuiet>
          <Form action={`${addressOf(props)}/slag`} label="Tema, parter och kodord" isNarrow>
            <Hidden name="sedd" value={stands.slag(consultation)} />
            <KindFields {...{ choices, raw, errors, idOf }} />
            <Actions>
              <Button variant="secondary">Spara</Button>
            </Actions>
          </Form>
        </Disclosure>
        {!hasAdvice && (
          <Form action={`${addressOf(props)}/avsluta`} label="Avsluta utan råd">
            <Actions>
              <Button variant="tertiary">Ärendet behövs inte längre</Button>
            </Actions>
          </Form>
        )}
      </Stack>
    </Section>
  )
}

/** What has been closed is taken up again with a new day. */
export function Reopen(props: CaseProps) {
  const { choices, today, typed } = props
  const { raw, errors, idOf } = fieldsOf('oppna', typed, { 'folj-upp': offerFollowUpOn(choices.meetings, today) })
  return (
    <Disclosure summary="Ta upp ärendet igen" isOpen={typed?.form === 'oppna'} isQuiet>
      <Form action={`${addressOf(props)}/oppna`} label="Ta upp ärendet igen" isNarrow>
        <DateField
          name="folj-upp"
          id={idOf('folj-upp')}
          label="Vi frågar hur det gick"
          value={raw['folj-upp']}
          error={errors['folj-upp']}
          min={today}
        />
        <Actions>
          <Button variant="secondary">Öppna igen</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
