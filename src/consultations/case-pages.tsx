import { fieldsOf, type Typed } from '../people/seats/fields.tsx'
import { Actions, Button } from '../platform/ui/button.tsx'
import { RadioChoices } from '../platform/ui/choices.tsx'
import { Conflict } from '../platform/ui/conflict.tsx'
import { Definitions } from '../platform/ui/definition.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { ErrorSummary, Form, Hidden } from '../platform/ui/form.tsx'
import { LinkList, PageHeading, Panel, Prose, Section, Stack } from '../platform/ui/layout.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Steps } from '../platform/ui/steps.tsx'
import { DateField, TextField } from '../platform/ui/text-fields.tsx'
import { sayDay, sayFirst, sayList } from '../questions/words.ts'
import type { Likely } from '../search/asked-before/likely.ts'
import type { Consultation, Team } from './consultation.ts'
import { AdviceFields, KindFields, SituationField } from './fields.tsx'
import { lineCharactersMax } from './limits.ts'
import { trailOf } from './list-pages.tsx'
import type { TeamChoices } from './queries.ts'
import { followUpsUntil, latestAdvice, offerFollowUpOn, openFollowUp, removalDay, standingOf } from './rules.ts'
import { stands } from './stand.ts'
import { tellTrail } from './trail.ts'
import { caseOutcomeWords, outcomes, sayConsultation, sayFollowUp } from './words.ts'

export type CaseProps = {
  frame: Frame
  home: string
  today: string
  team: Team
  consultation: Consultation
  choices: TeamChoices
  typed?: Typed
  /** Questions that others have asked of what is like it. */
  likely?: Likely[]
}

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
      return (
        <>
          <Situation {...props} />
          <Advise {...props} heading="Råd och nästa steg" />
        </>
      )
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

const pathOf = ({ home, team, consultation }: CaseProps) => `${home}/forum/${team.key}/arenden/${consultation.number}`

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

/** Two taps: how it went, and whether it is done. */
function FollowUpForm(props: CaseProps) {
  const { consultation, choices, today, typed } = props
  const due = openFollowUp(consultation)
  const again = offerFollowUpOn(choices.meetings, today)
  const { raw, errors, idOf } = fieldsOf('uppfoljning', typed, { igen: again })
  if (!due) return null
  return (
    <Section heading="Hur gick det?" id="uppfoljning">
      <Advised {...props} />
      <Form action={`${pathOf(props)}/uppfoljning`} label="Hur gick det?" isNarrow>
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
          label="Eller fråga igen den"
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

function Facts({ consultation, choices, today }: CaseProps) {
  const items = [
    { term: 'Tema', description: sayFirst(sayList(consultation.themes.map(({ name }) => name))) },
    { term: 'Parter', description: sayList(consultation.parts.map(({ name }) => name)) },
    ...(consultation.advice.length > 0 && !consultation.isRemoved
      ? [{ term: 'Råden tas bort', description: sayDay(removalDay(consultation, choices.monthsMax), today) }]
      : []),
  ]
  return <Definitions items={items} />
}

/** Somebody may have asked it already, and have an answer. */
function AskedByOthers({ home, likely = [] }: CaseProps) {
  if (likely.length === 0) return null
  return (
    <Section heading="Frågat förut i hissen">
      <LinkList
        links={likely.map(({ number, title, from, essence, isExample }) => ({
          href: `${home}/fragor/${number}`,
          label: title,
          note: [`Fråga ${number} från ${from}`, isExample && 'exempel', essence].filter(Boolean).join(' · '),
        }))}
      />
    </Section>
  )
}

function Trail({ consultation, today }: CaseProps) {
  return (
    <Section heading="Vad som har hänt">
      <Steps
        label="Ärendets gång"
        steps={tellTrail(consultation, today).map(({ on, title, text, isAhead }) => ({
          when: sayDay(on, today),
          datetime: on,
          title,
          tone: isAhead ? ('now' as const) : ('plain' as const),
          children: text && <Prose isTyped>{text}</Prose>,
        }))}
      />
    </Section>
  )
}

function Advise(props: CaseProps & { heading: string }) {
  const { consultation, choices, today, typed, heading } = props
  const now = latestAdvice(consultation)
  const { raw, errors, idOf } = fieldsOf('rad', typed, {
    rad: now?.advice ?? '',
    steg: now?.nextStep ?? '',
    part: now?.part ? String(now.part.id) : '',
    'folj-upp': openFollowUp(consultation)?.dueOn ?? offerFollowUpOn(choices.meetings, today),
  })
  return (
    <Section heading={heading} id="rad">
      <Form action={`${pathOf(props)}/rad`} label={heading} isNarrow>
        <Hidden name="version" value={now?.version ?? 0} />
        <AdviceFields {...{ choices, raw, errors, idOf }} min={today} />
        <Actions>
          <Button>Spara råden</Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** Where the team writes one: read by the team, gone with the meeting. */
function Situation(props: CaseProps) {
  const { team, consultation, typed } = props
  const { raw, errors, idOf } = fieldsOf('situation', typed, { situation: consultation.situation ?? '' })
  if (!team.hasSituationText || consultation.hasMet) return null
  return (
    <Section heading="Situationen" id="situation">
      {consultation.situation && (
        <Notice title="Raderas när mötet har sparats">
          <Prose isTyped>{consultation.situation}</Prose>
        </Notice>
      )}
      <Disclosure
        summary={consultation.situation ? 'Ändra eller radera' : 'Skriv en kort text'}
        isOpen={typed?.form === 'situation'}
        isQuiet
      >
        <Form action={`${pathOf(props)}/situation`} label="Situationen" isNarrow>
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

/** What is put right without much noise. */
function Mend(props: CaseProps) {
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
          <Form action={`${pathOf(props)}/slag`} label="Tema, parter och kodord" isNarrow>
            <Hidden name="sedd" value={stands.slag(consultation)} />
            <KindFields {...{ choices, raw, errors, idOf }} />
            <Actions>
              <Button variant="secondary">Spara</Button>
            </Actions>
          </Form>
        </Disclosure>
        {!hasAdvice && (
          <Form action={`${pathOf(props)}/avsluta`} label="Avsluta utan råd">
            <Actions>
              <Button variant="tertiary">Ärendet behövs inte längre</Button>
            </Actions>
          </Form>
        )}
      </Stack>
    </Section>
  )
}

function Reopen(props: CaseProps) {
  const { choices, today, typed } = props
  const { raw, errors, idOf } = fieldsOf('oppna', typed, { 'folj-upp': offerFollowUpOn(choices.meetings, today) })
  return (
    <Disclosure summary="Ta upp ärendet igen" isOpen={typed?.form === 'oppna'} isQuiet>
      <Form action={`${pathOf(props)}/oppna`} label="Ta upp ärendet igen" isNarrow>
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
