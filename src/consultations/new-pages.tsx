import type { Errors, Raw } from '../platform/forms.ts'
import { Actions, Button } from '../platform/ui/button.tsx'
import { Conflict } from '../platform/ui/conflict.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { EarlierPlace } from '../platform/ui/earlier.tsx'
import { ErrorSummary, Form, Hidden } from '../platform/ui/form.tsx'
import { PageHeading, Stack } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import type { Likely } from '../search/asked-before/likely.ts'
import { AskedBeforeCase } from './asked-before.tsx'
import type { Team } from './consultation.ts'
import { AdviceFields, KindFields, SituationField } from './fields.tsx'
import { trailOf } from './list-pages.tsx'
import type { TeamChoices } from './queries.ts'
import { whyNotTellNew } from './rules.ts'

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
  /** Earlier questions like it: looked at before it is saved. */
  toReview?: Likely[]
}

/** One short form: what is said about it is said at the table. */
export function NewConsultationPage(props: NewProps) {
  const { frame, home, today, team, choices, offered, raw, errors = {}, events = [], toReview = [] } = props
  const isReview = toReview.length > 0
  // What was typed is drawn again, also where it may not be saved.
  const mayTell = whyNotTellNew(team, choices) === null || Boolean(raw.situation)
  const isAdvised = [raw.rad, raw.steg, raw.part, errors['folj-upp']].some(Boolean)
  return (
    <Page title="Nytt ärende" frame={frame} hasErrors={Object.keys(errors).length > 0} trail={trailOf({ home, team })}>
      <ErrorSummary errors={errors} />
      <PageHeading
        over={team.name}
        title={isReview ? 'Frågat förut?' : 'Nytt ärende'}
        lead={
          isReview
            ? 'Ärendet är inte sparat än. Någon har frågat något som liknar det, och kanske fått svar.'
            : 'Prata, skriv inte. Det här räcker för att minnas vilket det var och lära av det.'
        }
      />
      <Form action={`${home}/forum/${team.key}/arenden`} label="Nytt ärende" isNarrow>
        {isReview ? (
          <AskedBeforeCase home={home} likely={toReview} anyway="Spara ärendet ändå" mayLeave />
        ) : (
          raw.sedda && <Hidden name="sedda" value={String(raw.sedda)} />
        )}
        <Hidden name="key" value={String(raw.key ?? '')} />
        {events.length > 0 && <Conflict events={events} />}
        <KindFields {...{ choices, raw, errors, offered }} />
        {mayTell && <SituationField raw={raw} errors={errors} />}
        <Disclosure summary="Ni har redan pratat: skriv råden nu (frivilligt)" isOpen={isAdvised} isQuiet>
          <Stack>
            <AdviceFields {...{ choices, raw, errors }} min={today} isOptional />
          </Stack>
        </Disclosure>
        {!isReview && <EarlierPlace source={`${home}/fragor/liknande?visa=las`} />}
        <p>Bara {team.shortName} läser ärendet.</p>
        <Actions>
          <Button variant={isReview ? 'secondary' : 'primary'}>
            {isReview ? 'Spara ärendet ändå' : 'Spara ärendet'}
          </Button>
        </Actions>
      </Form>
    </Page>
  )
}
