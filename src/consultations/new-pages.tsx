import type { Errors, Raw } from '../platform/forms.ts'
import { Actions, Button } from '../platform/ui/button.tsx'
import { Conflict } from '../platform/ui/conflict.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { EarlierPlace } from '../platform/ui/earlier.tsx'
import { ErrorSummary, Form, Hidden } from '../platform/ui/form.tsx'
import { PageHeading, Stack } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import type { Team } from './consultation.ts'
import { AdviceFields, KindFields, SituationField } from './fields.tsx'
import { trailOf } from './list-pages.tsx'
import type { TeamChoices } from './queries.ts'

export type NewProps = {
  frame: Frame
  home: string
  today: string
  team: Team
  choices: TeamChoices
  offered: string[]
  raw: Raw
  errors?: Errors
  events?: string[]
}

/** One short form: what is said about it is said at the table. */
export function NewConsultationPage(props: NewProps) {
  const { frame, home, today, team, choices, offered, raw, errors = {}, events = [] } = props
  const isAdvised = [raw.rad, raw.steg, raw.part, errors['folj-upp']].some(Boolean)
  return (
    <Page title="Nytt ärende" frame={frame} hasErrors={Object.keys(errors).length > 0} trail={trailOf({ home, team })}>
      <ErrorSummary errors={errors} />
      <PageHeading
        over={team.name}
        title="Nytt ärende"
        lead="Prata, skriv inte. Det här räcker för att minnas vilket det var och lära av det."
      />
      <Form action={`${home}/forum/${team.key}/arenden`} label="Nytt ärende" isNarrow>
        <Hidden name="key" value={String(raw.key ?? '')} />
        {events.length > 0 && <Conflict events={events} />}
        <KindFields {...{ choices, raw, errors, offered }} />
        {team.hasSituationText && <SituationField raw={raw} errors={errors} />}
        <Disclosure summary="Ni har redan pratat: skriv råden nu (frivilligt)" isOpen={isAdvised} isQuiet>
          <Stack>
            <AdviceFields {...{ choices, raw, errors }} min={today} isOptional />
          </Stack>
        </Disclosure>
        <EarlierPlace source={`${home}/fragor/liknande?visa=las`} />
        <p>Bara {team.shortName} läser ärendet.</p>
        <Actions>
          <Button>Spara ärendet</Button>
        </Actions>
      </Form>
    </Page>
  )
}
