import { HouseTabs } from '../../downward/tabs.tsx'
import type { Errors, Raw } from '../../platform/forms.ts'
import { Actions, Button, ButtonLink } from '../../platform/ui/button.tsx'
import { ChipChoices, RadioChoices } from '../../platform/ui/choices.tsx'
import { Disclosure } from '../../platform/ui/disclosure.tsx'
import { Empty } from '../../platform/ui/empty.tsx'
import { ErrorSummary, Form, Hidden } from '../../platform/ui/form.tsx'
import { PageHeading, Panel, Prose, Section, Stack } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Pager } from '../../platform/ui/pager.tsx'
import { DateField, TextArea, TextField } from '../../platform/ui/text-fields.tsx'
import { outcomeWords, sayDay, sayFirst, sayList } from '../words.ts'
import type { Input, InputReceiver, LearningForum } from './queries.ts'

type Around = { frame: Frame; home: string; today: string }

export type InputsProps = Around & {
  forums: LearningForum[]
  inputs: Input[]
  next: number | null
  isFirst: boolean
  isOffice: boolean
  /** The tick that was refused: for which question, and why. */
  attempt?: { number: number; raw: Raw; errors: Errors }
}

/** "Från RUF": the names of the forums that are open to all, else of every learning forum. */
function sayFrom(forums: LearningForum[]): string {
  const open = forums.filter(({ isOpenToAll }) => isOpenToAll)
  const names = (open.length > 0 ? open : forums).map(({ shortName }) => shortName)
  return names.length > 0 ? `Från ${sayList(names)}` : 'Inspel'
}

/** What the learning forums have given in, where it stands, and the answers: public to all who belong to the association. */
export function InputsPage(props: InputsProps) {
  const { frame, home, today, forums, inputs, next, isFirst, isOffice, attempt } = props
  const errors = attempt?.errors ?? {}
  const [meeting] = forums.flatMap(({ shortName, nextOn }) => (nextOn ? [{ shortName, nextOn }] : []))
  return (
    <Page title={sayFrom(forums)} frame={frame} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <PageHeading
        title={sayFrom(forums)}
        lead="Det som kommer upp när hela länet möts lämnas till en grupp eller styrelsen, som håller i frågan. Svaret står här och läses upp nästa gång."
        actions={
          isOffice &&
          forums.length > 0 && (
            <ButtonLink href={`${home}/ruf/nytt`} icon="plus">
              Lämna ett inspel
            </ButtonLink>
          )
        }
      />
      <HouseTabs home={home} at="ruf" />
      {meeting && <p>{`Nästa ${meeting.shortName} är ${sayDay(meeting.nextOn, today)}.`}</p>}
      {inputs.length === 0 && (
        <Empty title={isFirst ? 'Inga inspel ännu' : 'Inga äldre inspel'}>
          Kansliet skriver in det som har kommit upp, och vem som håller i det.
        </Empty>
      )}
      {inputs.map((input) => (
        <InputSection {...props} input={input} />
      ))}
      <Pager
        newerHref={isFirst ? null : `${home}/ruf`}
        newerLabel="De senaste"
        olderHref={next === null ? null : `${home}/ruf?fore=${next}`}
      />
    </Page>
  )
}

function InputSection({ home, today, input, isOffice, attempt }: InputsProps & { input: Input }) {
  const { number, title, body, from, givenOn, isExample, answer } = input
  const tried = attempt?.number === number ? attempt : undefined
  return (
    <Section
      heading={title}
      id={`inspel-${number}`}
      aside={<a href={`${home}/fragor/${number}`}>{`Fråga ${number}`}</a>}
    >
      <p>{`${from} den ${sayDay(givenOn, today)}${isExample ? ' · exempel' : ''}. ${sayStanding(input, today)}`}</p>
      {answer ? (
        <Panel>
          <p>
            <strong>{`Svar från ${answer.by}, ${sayDay(answer.on, today)}`}</strong>
          </p>
          <Prose isTyped>{answer.body}</Prose>
        </Panel>
      ) : (
        <Prose isTyped>{body}</Prose>
      )}
      {input.isToBeRead && isOffice && (
        <Disclosure summary={`Svaret på fråga ${number} har lästs upp`} isOpen={tried !== undefined} isQuiet>
          <Form action={`${home}/ruf/upplast`} label={`Svaret på fråga ${number} har lästs upp`} isNarrow>
            <Hidden name="number" value={number} />
            <DateField
              name="read"
              id={tried ? undefined : `upplast-${number}`}
              label={`Uppläst på ${from} den`}
              hint={`Dagen för mötet i ${from}. Frågan avslutas då av sig själv.`}
              value={tried?.raw.read}
              error={tried?.errors.read}
              max={today}
            />
            <Actions>
              <Button variant="secondary">Anteckna</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
}

function sayStanding({ state, outcome, forum, from, waitsSince, nextOn, isToBeRead, readOn }: Input, today: string) {
  const since = sayDay(waitsSince, today)
  const next = nextOn ? ` Nästa datum är ${sayDay(nextOn, today)}.` : ''
  if (readOn) return `Uppläst på ${from} den ${sayDay(readOn, today)}.`
  if (isToBeRead) return `${forum} har svarat. Svaret läses upp på nästa ${from}.`
  switch (state) {
    case 'raised':
      return `Lämnat till ${forum} ${since}.${next}`
    case 'received':
    case 'preparing':
      return `${forum} håller i frågan sedan ${since}.${next}`
    case 'resting':
      return `Vilar i ${forum} till ${sayDay(nextOn ?? waitsSince, today)}.`
    case 'outside':
      return `Utanför huset sedan ${since}.${next}`
    case 'gathered':
      return `Samlad med en annan fråga i ${forum}.`
    case 'delivering':
    case 'delivered':
      return 'Svaret är på väg ner.'
    case 'closed':
      return `${sayFirst(outcome ? outcomeWords[outcome] : 'avslutad')}.`
  }
}

export type NewInputProps = Around & {
  forums: LearningForum[]
  receivers: InputReceiver[]
  members: { id: number; name: string }[]
  themes: { id: number; name: string }[]
  raw: Raw
  errors?: Errors
}

/** The office writes in what came up, and hands it to whoever holds it from then on. */
export function NewInputPage({
  frame,
  home,
  today,
  forums,
  receivers,
  members,
  themes,
  raw,
  errors = {},
}: NewInputProps) {
  const toChoice = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name })
  const [first] = forums
  return (
    <Page
      title="Lämna ett inspel"
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: sayFrom(forums), href: `${home}/ruf` }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        title="Lämna ett inspel"
        lead="Den som får inspelet håller i frågan och svarar. Alla i huset läser den från början."
      />
      <Form action={`${home}/ruf`} isNarrow>
        <Hidden name="key" value={String(raw.key ?? '')} />
        {forums.length > 1 ? (
          <RadioChoices
            name="from"
            label="Var kom det upp?"
            choices={forums.map(({ id, shortName }) => ({ value: String(id), label: shortName }))}
            value={raw.from ?? String(first?.id)}
            error={errors.from}
            isInline
          />
        ) : (
          <Hidden name="from" value={String(first?.id ?? '')} />
        )}
        <DateField
          name="given"
          label="Vilken dag?"
          value={raw.given ?? first?.lastOn ?? ''}
          error={errors.given}
          max={today}
        />
        <TextField
          name="title"
          isFreeText
          label="Vad kom upp?"
          hint="En mening. Den blir frågans rubrik."
          value={raw.title}
          error={errors.title}
          maxlength={200}
        />
        <TextArea
          name="body"
          label="Vad sades, och vad är det man vill ha svar på?"
          hint="Inga namn eller annat som pekar ut någon."
          value={raw.body}
          error={errors.body}
        />
        <ChipChoices
          name="touches"
          label="Vilka berörs?"
          choices={members.map(toChoice)}
          values={raw.touches}
          error={errors.touches}
        />
        <RadioChoices
          name="to"
          label="Vem ska svara?"
          choices={receivers.map(toChoice)}
          value={raw.to}
          error={errors.to}
        />
        <Disclosure summary="Lägg till tema (frivilligt)" isOpen={raw.themes !== undefined} isQuiet>
          <Stack>
            <ChipChoices name="themes" label="Tema" choices={themes.map(toChoice)} values={raw.themes} isOptional />
          </Stack>
        </Disclosure>
        <p>Det som publiceras här kan bli allmän handling.</p>
        <Actions>
          <Button icon="send">Lämna inspelet</Button>
        </Actions>
      </Form>
    </Page>
  )
}
