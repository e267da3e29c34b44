import { Conflict } from '../platform/ui/conflict.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { ErrorSummary } from '../platform/ui/form.tsx'
import { PageHeading, Prose } from '../platform/ui/layout.tsx'
import { Page } from '../platform/ui/page.tsx'
import { sayDay } from '../questions/words.ts'
import { Advise } from './advice-section.tsx'
import type { CaseProps } from './case.ts'
import { FollowUpForm } from './follow-up-section.tsx'
import { trailOf } from './list-pages.tsx'
import { Mend, Reopen } from './mend-section.tsx'
import { followUpsUntil, openFollowUp, standingOf } from './rules.ts'
import { Situation } from './situation-section.tsx'
import { AskedByOthers, Facts, Trail } from './told-sections.tsx'
import { sayConsultation, sayFollowUp } from './words.ts'

/** One consultation: what waits, what was advised, and what has happened since. */
export function ConsultationPage(props: CaseProps) {
  const { frame, home, team, consultation, typed } = props
  const errors = typed?.errors ?? {}
  const name = sayConsultation(consultation)
  return (
    <Page
      title={`Ärende ${consultation.codeWord ?? consultation.number}`}
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={trailOf({ home, team })}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        over={[team.name, consultation.isExample && 'Exempel'].filter(Boolean).join(' · ')}
        title={consultation.codeWord ? `Ärende ${name}` : name}
        lead={sayNow(props)}
      />
      <Changed {...props} />
      <Situation {...props} />
      <Now {...props} />
      <Facts {...props} />
      <AskedByOthers {...props} />
      <Trail {...props} />
      {!consultation.closedOn && <Mend {...props} />}
      {consultation.closedOn && !consultation.isRemoved && consultation.advice.length > 0 && <Reopen {...props} />}
    </Page>
  )
}

/** What waits for the team, in a sentence. */
function sayNow({ consultation, choices, today }: CaseProps): string {
  const due = openFollowUp(consultation)
  if (consultation.isRemoved) return 'Råden är borttagna efter sin tid. Det ni lärde er finns kvar.'
  if (consultation.closedOn) return `Avslutat ${sayDay(consultation.closedOn, today)}.`
  if (!due) {
    const [next] = choices.meetings
    return next
      ? `Tas upp vid bordet ${sayDay(next, today)}. Skriv sedan vad ni rådde.`
      : 'Skriv vad ni rådde när ni har pratat.'
  }
  return `Ärendet ${sayFollowUp(due.dueOn, today)}.`
}

function Now(props: CaseProps) {
  const { consultation, choices, today } = props
  const until = followUpsUntil(choices.meetings[0] ?? null, today)
  switch (standingOf(consultation, until)) {
    case 'closed':
      return null
    case 'advise':
      return <Advise {...props} heading="Råd och nästa steg" />
    case 'follow up':
      return <FollowUpForm {...props} />
    case 'wait':
      return (
        <Disclosure summary="Följ upp redan nu" isOpen={props.typed?.form === 'uppfoljning'}>
          <FollowUpForm {...props} />
        </Disclosure>
      )
  }
}

/** Somebody was faster: says so, and keeps what was typed where its form is no longer drawn. */
function Changed({ consultation, typed }: CaseProps) {
  if (!typed?.events) return null
  const texts = ['rad', 'steg', 'forandring', 'situation'].flatMap((name) => typed.raw[name] || [])
  return (
    <Conflict events={typed.events}>
      {consultation.closedOn && texts.length > 0 && <Prose isTyped>{texts.join('\n')}</Prose>}
    </Conflict>
  )
}
