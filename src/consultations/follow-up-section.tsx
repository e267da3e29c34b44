import { fieldsOf } from '../people/seats/fields.tsx'
import { Actions, Button } from '../platform/ui/button.tsx'
import { RadioChoices } from '../platform/ui/choices.tsx'
import { Form, Hidden } from '../platform/ui/form.tsx'
import { Panel, Prose, Section } from '../platform/ui/layout.tsx'
import { DateField, TextField } from '../platform/ui/text-fields.tsx'
import { addressOf, type CaseProps } from './case.ts'
import { lineCharactersMax } from './limits.ts'
import { latestAdvice, offerFollowUpOn, openFollowUp } from './rules.ts'
import { caseOutcomeWords, outcomes } from './words.ts'

/** Two taps: how it went, and whether it is done. */
export function FollowUpForm(props: CaseProps) {
  const { consultation, choices, today, typed } = props
  const due = openFollowUp(consultation)
  const again = offerFollowUpOn(choices.meetings, today)
  const { raw, errors, idOf } = fieldsOf('uppfoljning', typed, { igen: again })
  if (!due) return null
  return (
    <Section heading="Hur gick det?" id="uppfoljning">
      <Advised {...props} />
      <Form action={`${addressOf(props)}/uppfoljning`} label="Hur gick det?" isNarrow>
        <Hidden name="uppfoljning" value={due.id} />
        <RadioChoices
          name="hur"
          id={idOf('hur')}
          label="Hur gick det?"
          isLabelHidden
          choices={outcomes.map((value) => ({ value, label: caseOutcomeWords[value] }))}
          value={raw.hur}
          error={errors.hur}
          isInline
        />
        <TextField
          name="forandring"
          isFreeText
          id={idOf('forandring')}
          label="En förändring värd att minnas, också en liten"
          hint="Raden finns kvar när råden har tagits bort. Inget om vem det var."
          value={raw.forandring}
          error={errors.forandring}
          maxlength={lineCharactersMax}
          isOptional
        />
        <Actions>
          <Button name="sedan" value="klart">
            Spara, ärendet är klart
          </Button>
        </Actions>
        <DateField
          name="igen"
          id={idOf('igen')}
          label="Eller följ upp igen den"
          value={raw.igen}
          error={errors.igen}
          min={today}
        />
        <Actions>
          <Button name="sedan" value="igen" variant="secondary">
            Spara och följ upp igen
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** What was advised, above the question how it went. */
function Advised({ consultation }: CaseProps) {
  const now = latestAdvice(consultation)
  if (!now?.advice) return null
  return (
    <Panel>
      <Prose isTyped>
        <p>{now.advice}</p>
      </Prose>
      {now.nextStep && now.part && <p>{`Nästa steg: ${now.nextStep} (${now.part.name})`}</p>}
    </Panel>
  )
}
