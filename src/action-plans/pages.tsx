import { HouseTabs } from '../downward/tabs.tsx'
import type { Errors, Raw } from '../platform/forms.ts'
import { Actions, Button } from '../platform/ui/button.tsx'
import { RadioChoices } from '../platform/ui/choices.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { ErrorSummary, Form, Hidden } from '../platform/ui/form.tsx'
import { PageHeading, Section, Stack } from '../platform/ui/layout.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Steps } from '../platform/ui/steps.tsx'
import { DateField, TextArea } from '../platform/ui/text-fields.tsx'
import { sayDay } from '../questions/words.ts'
import { PlanTable } from './plan-table.tsx'
import type { Plan, PlanItem, PlanVersion } from './queries.ts'
import { planStateWords } from './words.ts'

type Around = { frame: Frame; home: string; today: string }

/** Every group's own promises, side by side on one page that prints. */
export function PlansPage({ frame, home, today, plans }: Around & { plans: Plan[] }) {
  return (
    <Page title="Handlingsplaner" frame={frame}>
      <PageHeading
        title="Handlingsplaner"
        lead="Det varje lokal samverkansgrupp har lovat sig själv att göra. Löftena är gruppens egna och inga frågor i hissen."
      />
      <HouseTabs home={home} at="handlingsplaner" />
      {plans.length === 0 && <Empty title="Här finns inga lokala samverkansgrupper" />}
      {plans.map((plan) => (
        <Section
          heading={plan.forum.name}
          aside={<a href={`${home}/handlingsplaner/${plan.forum.key}`}>{`Öppna ${plan.forum.shortName}`}</a>}
        >
          <PlanTable plan={plan} today={today} />
        </Section>
      ))}
    </Page>
  )
}

export type PlanPageProps = Around & {
  plan: Plan
  mayWrite: boolean
  /** For the form that adds. */
  itemKey: string
  /** What was typed, for the item with the id or, without one, for a new promise. */
  attempt?: { item: number | null; raw: Raw; errors: Errors; isOutdated?: boolean }
}

/** One group's plan: to read and print; for its convener to write in. */
export function PlanPage(props: PlanPageProps) {
  const { frame, home, today, plan, mayWrite, attempt } = props
  const { forum, items } = plan
  return (
    <Page
      title={`Handlingsplan ${forum.shortName}`}
      frame={frame}
      hasErrors={Object.keys(attempt?.errors ?? {}).length > 0}
      trail={[{ label: 'Handlingsplaner', href: `${home}/handlingsplaner` }]}
    >
      <ErrorSummary errors={attempt?.errors ?? {}} />
      <PageHeading
        over={forum.name}
        title="Handlingsplan"
        lead="Våra egna löften, hur det går och vad som har ändrats."
      />
      <PlanTable plan={plan} today={today} />
      {mayWrite && <NewPromise {...props} />}
      {items.length > 0 && (
        <Section heading={mayWrite ? 'Ändra ett löfte' : 'Vad som har ändrats'}>
          <Stack gap={1}>
            {items.map((item) => (
              <Item {...props} item={item} />
            ))}
          </Stack>
        </Section>
      )}
      <p>
        <a href={`${home}/forum/${forum.key}`}>{`Till ${forum.shortName}`}</a>
      </p>
    </Page>
  )
}

function NewPromise({ home, plan, itemKey, attempt }: PlanPageProps) {
  const tried = attempt?.item === null ? attempt : undefined
  const raw = tried?.raw ?? {}
  return (
    <Disclosure summary="Lägg till ett löfte" isOpen={tried !== undefined || plan.items.length === 0}>
      <Form action={`${home}/handlingsplaner/${plan.forum.key}`} label="Lägg till ett löfte" isNarrow>
        <Hidden name="key" value={String(raw.key ?? itemKey)} />
        <PromiseFields
          raw={{ state: 'planned', ...raw }}
          errors={tried?.errors ?? {}}
          suffix={attempt && !tried ? 'nytt' : undefined}
        />
        <Actions>
          <Button>Lägg till</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

function Item({ home, today, plan, mayWrite, attempt, item }: PlanPageProps & { item: PlanItem }) {
  const [now] = item.versions
  if (!now) return null
  const tried = attempt?.item === item.id ? attempt : undefined
  if (!mayWrite && item.versions.length === 1) return null
  return (
    <Disclosure summary={now.body} isOpen={tried !== undefined} isQuiet>
      {mayWrite && (
        <Form action={`${home}/handlingsplaner/${plan.forum.key}/${item.id}`} label={`Ändra: ${now.body}`} isNarrow>
          {tried?.isOutdated && (
            <Notice title="Löftet har ändrats sedan du öppnade sidan">
              Det som gäller nu står i tabellen. Det du skrev finns kvar här.
            </Notice>
          )}
          <Hidden name="version" value={now.version} />
          <PromiseFields
            raw={tried?.raw ?? { body: now.body, state: now.state, byOn: now.byOn ?? '', note: now.note ?? '' }}
            errors={tried?.errors ?? {}}
            suffix={tried ? undefined : String(item.id)}
          />
          <Actions>
            <Button variant="secondary">Spara</Button>
          </Actions>
        </Form>
      )}
      {item.versions.length > 1 && <History versions={item.versions} today={today} />}
    </Disclosure>
  )
}

function History({ versions, today }: { versions: PlanVersion[]; today: string }) {
  return (
    <Steps
      label="Så har löftet ändrats"
      steps={versions.map(({ on, body, state, byOn, note }) => ({
        when: sayDay(on, today),
        datetime: on,
        title: `${planStateWords[state]}${byOn ? `, klart senast ${sayDay(byOn, today)}` : ''}`,
        children: note ? `${body}. ${note}` : body,
      }))}
    />
  )
}

/** `suffix` keeps the ids apart where several forms stand on the page. */
function PromiseFields({ raw, errors, suffix }: { raw: Raw; errors: Errors; suffix?: string }) {
  const own = (name: string) => (suffix ? { id: `${name}-${suffix}` } : {})
  return (
    <>
      <TextArea
        name="body"
        {...own('body')}
        label="Vad lovar vi?"
        hint="En mening. Inget om enskilda personer."
        value={raw.body}
        error={errors.body}
        rows={2}
      />
      <RadioChoices
        name="state"
        {...own('state')}
        label="Läge"
        choices={(['planned', 'ongoing', 'done', 'dropped'] as const).map((value) => ({
          value,
          label: value === 'dropped' ? 'Läggs ned, därför att …' : planStateWords[value],
        }))}
        value={raw.state}
        error={errors.state}
        isInline
      />
      <DateField name="byOn" {...own('byOn')} label="Klart senast" value={raw.byOn} error={errors.byOn} isOptional />
      <TextArea
        name="note"
        {...own('note')}
        label="Anteckning"
        hint="Hur det går. När löftet läggs ned: varför."
        value={raw.note}
        error={errors.note}
        rows={2}
        isOptional
      />
    </>
  )
}
