import type { Raw } from '../platform/forms.ts'
import { Actions, Button } from '../platform/ui/button.tsx'
import { ErrorSummary, Form, Hidden } from '../platform/ui/form.tsx'
import { PageHeading, Section } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { TextArea } from '../platform/ui/text-fields.tsx'
import { applySuggestions } from './check.ts'
import { FindingList } from './finding-list.tsx'
import { neutralise } from './neutral.ts'
import { type Doubted, thoughtNames } from './thought.ts'

type Props = {
  frame: Frame
  /** Where the form goes: the address it was sent to. */
  action: string
  raw: Raw
  doubted: Doubted[]
  reason: string
  rewritten: Raw
  fault: string | null
}

/** Nothing is done yet: the texts with what may point at somebody, neutral words ready to send, and the way past with a reason. */
export function ThoughtPage({ frame, action, raw, doubted, reason, rewritten, fault }: Props) {
  const fields = doubted.filter(({ isField }) => isField)
  const errors = fault ? { [thoughtNames.reason]: fault } : {}
  const carried = Object.entries(raw).filter(([name]) => !fields.some((field) => field.name === name))
  return (
    <Page title="Läs igenom en gång till" frame={frame} hasErrors={fault !== null}>
      <ErrorSummary errors={errors} />
      <PageHeading
        title="Läs igenom en gång till"
        lead="Något i texten kan peka ut en person för den som känner trakten. Inget är sparat än."
      />
      <Form action={action} label="Det du skrev">
        {carried.map(([name, value]) => (
          <Carried name={name} value={value} />
        ))}
        {doubted.map((text) => (
          <DoubtedText {...text} proposed={[rewritten[text.name] ?? proposalFor(text)].flat().join('\n')} />
        ))}
        {fields.length > 0 && (
          <Actions>
            <Button icon="send">Gå vidare med de här orden</Button>
          </Actions>
        )}
        <Section heading={fields.length > 0 ? 'Eller behåll det du skrev' : 'Om det ändå är rätt'}>
          <Hidden name={thoughtNames.seen} value={doubted.map(({ name }) => name).join(' ')} />
          <TextArea
            name={thoughtNames.reason}
            label="Varför är det ändå rätt att skriva så?"
            hint="Skälet sparas, men inte texten. Skriv inget som pekar ut någon här heller."
            value={reason}
            error={fault ?? undefined}
            rows={2}
          />
          <Actions>
            <Button name={thoughtNames.choice} value="mina" variant="secondary">
              Gå vidare ändå
            </Button>
            <Button name={thoughtNames.choice} value="tillbaka" variant="tertiary">
              Tillbaka till formuläret
            </Button>
          </Actions>
        </Section>
      </Form>
    </Page>
  )
}

/** Also for what points at somebody only by another of the texts. */
const proposalFor = ({ text, findings }: Doubted) => neutralise(applySuggestions(text, findings))

function DoubtedText({ name, label, text, findings, isField, proposed }: Doubted & { proposed: string }) {
  return (
    <Section heading={label}>
      <FindingList text={text} findings={findings} />
      {isField ? (
        <>
          <Hidden name={thoughtNames.own(name)} value={text} />
          <TextArea
            name={name}
            label={`${label}, med neutrala ord`}
            hint="Ändra som du vill."
            value={proposed}
            rows={3}
          />
        </>
      ) : (
        <p>Texten står redan i frågan och går inte att ändra här.</p>
      )}
    </Section>
  )
}

/** Ticked boxes: hidden fields of the same name are no valid HTML. */
function Carried({ name, value }: { name: string; value: Raw[string] }) {
  if (!Array.isArray(value)) return <Hidden name={name} value={value} />
  return (
    <select name={name} multiple hidden aria-label={name}>
      {value.map((each) => (
        <option value={each} selected>
          {each}
        </option>
      ))}
    </select>
  )
}
