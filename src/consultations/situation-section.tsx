import { fieldsOf } from '../people/seats/fields.tsx'
import { Actions, Button } from '../platform/ui/button.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Form, Hidden } from '../platform/ui/form.tsx'
import { Prose, Section } from '../platform/ui/layout.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { addressOf, type CaseProps } from './case.ts'
import { SituationField } from './fields.tsx'
import { situationDaysMax } from './limits.ts'
import { stands } from './stand.ts'

/**
 * Read by the team, gone with the meeting. What stands is seen and can be erased as long as it does, also with advice; a new one is
 * written before there is any.
 */
export function Situation(props: CaseProps) {
  const { consultation, typed } = props
  const { raw, errors, idOf } = fieldsOf('situation', typed, { situation: consultation.situation ?? '' })
  if (!isShown(props)) return null
  return (
    <Section heading="Situationen" id="situation">
      {consultation.situation && (
        <Notice title={`Raderas när mötet har sparats, senast efter ${situationDaysMax} dagar`}>
          <Prose isTyped>{consultation.situation}</Prose>
        </Notice>
      )}
      <Disclosure
        summary={consultation.situation ? 'Ändra eller radera' : 'Skriv en kort text'}
        isOpen={typed?.form === 'situation'}
        isQuiet
      >
        <Form action={`${addressOf(props)}/situation`} label="Situationen" isNarrow>
          <Hidden name="sedd" value={stands.situation(consultation)} />
          <SituationField {...{ raw, errors, idOf }} />
          <Actions>
            <Button variant="secondary">Spara</Button>
          </Actions>
        </Form>
      </Disclosure>
    </Section>
  )
}

function isShown({ team, consultation, typed }: CaseProps): boolean {
  if (consultation.situation !== null) return true
  const mayTell = team.hasSituationText && !consultation.hasMet && consultation.closedOn === null
  return mayTell && (consultation.advice.length === 0 || typed?.form === 'situation')
}
