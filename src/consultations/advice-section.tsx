import { fieldsOf } from '../people/seats/fields.tsx'
import { Actions, Button } from '../platform/ui/button.tsx'
import { Form, Hidden } from '../platform/ui/form.tsx'
import { Section } from '../platform/ui/layout.tsx'
import { AskedBeforeCase } from './asked-before.tsx'
import { addressOf, type CaseProps } from './case.ts'
import { AdviceFields } from './fields.tsx'
import { latestAdvice, offerFollowUpOn, openFollowUp } from './rules.ts'

/** What the team advised, written or put right. */
export function Advise(props: CaseProps & { heading: string }) {
  const { home, consultation, choices, today, typed, heading, toReview = [] } = props
  const isReview = toReview.length > 0
  const now = latestAdvice(consultation)
  const { raw, errors, idOf } = fieldsOf('rad', typed, {
    rad: now?.advice ?? '',
    steg: now?.nextStep ?? '',
    part: now?.part ? String(now.part.id) : '',
    'folj-upp': openFollowUp(consultation)?.dueOn ?? offerFollowUpOn(choices.meetings, today),
  })
  return (
    <Section heading={heading} id="rad">
      <Form action={`${addressOf(props)}/rad`} label={heading} isNarrow>
        {isReview && (
          <>
            <p>Råden är inte sparade än. Någon har frågat något som liknar dem, och kanske fått svar.</p>
            <AskedBeforeCase home={home} likely={toReview} anyway="Spara råden ändå" />
          </>
        )}
        {!isReview && raw.sedda && <Hidden name="sedda" value={String(raw.sedda)} />}
        <Hidden name="version" value={now?.version ?? 0} />
        <AdviceFields {...{ choices, raw, errors, idOf }} min={today} />
        <Actions>
          <Button variant={isReview ? 'secondary' : 'primary'}>{isReview ? 'Spara råden ändå' : 'Spara råden'}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
