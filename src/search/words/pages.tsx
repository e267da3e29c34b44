import type { Errors, Raw } from '../../platform/forms.ts'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { Disclosure } from '../../platform/ui/disclosure.tsx'
import { Empty } from '../../platform/ui/empty.tsx'
import { ErrorSummary, Form, QueryForm } from '../../platform/ui/form.tsx'
import { PageHeading, Section } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Table } from '../../platform/ui/table.tsx'
import { TextField } from '../../platform/ui/text-fields.tsx'
import { sayDay } from '../../questions/words.ts'
import type { WordGroup } from './queries.ts'

type WordsProps = {
  frame: Frame
  home: string
  today: string
  groups: WordGroup[]
  ended: WordGroup[]
  /** A word that is looked up, and the rows that say it, the program's own first. */
  lookedUp: { word: string; found: string[][] } | null
  raw?: Raw
  errors?: Errors
}

/** Words that mean the same here: used when one searches, and when one asks what has been asked before. */
export function WordsPage({ frame, home, today, groups, ended, lookedUp, raw = {}, errors = {} }: WordsProps) {
  const address = `${home}/kansli/ordlista`
  return (
    <Page
      title="Ordlista för sökning"
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: 'Kansliet', href: `${home}/kansli` }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        over="Kansliet"
        title="Ordlista för sökning"
        lead="Ord som betyder detsamma hos er: den som söker på ett av dem hittar de andra. Vanliga ord i samverkan finns redan."
      />
      <LookUp address={address} lookedUp={lookedUp} />
      <Add address={address} raw={raw} errors={errors} />
      <Own address={address} today={today} groups={groups} ended={ended} />
    </Page>
  )
}

function LookUp({ address, lookedUp }: { address: string } & Pick<WordsProps, 'lookedUp'>) {
  return (
    <Section heading="Finns ordet redan?">
      <QueryForm action={address} label="Slå upp ett ord">
        <TextField name="ord" label="Ord" value={lookedUp?.word} maxlength={60} />
        <Button variant="secondary" icon="search">
          Slå upp
        </Button>
      </QueryForm>
      {lookedUp && <LookedUp {...lookedUp} />}
    </Section>
  )
}

function LookedUp({ word, found }: { word: string; found: string[][] }) {
  if (found.length === 0) return <p>{`”${word}” står inte på någon rad än.`}</p>
  return (
    <>
      <p>{`”${word}” betyder detsamma som:`}</p>
      <ul>
        {found.map((words) => (
          <li>{words.join(', ')}</li>
        ))}
      </ul>
    </>
  )
}

function Add({ address, raw, errors }: { address: string; raw: Raw; errors: Errors }) {
  return (
    <Section heading="Lägg till ord som betyder detsamma">
      <Form action={address} isNarrow>
        <TextField
          name="words"
          label="Orden, med komma mellan"
          hint="Till exempel: växeln, receptionen, kundtjänst. Gäller för nya sökningar direkt, och för det som redan står inom någon minut."
          value={raw.words}
          error={errors.words}
          maxlength={200}
        />
        <Actions>
          <Button icon="plus">Lägg till</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Own({ address, today, groups, ended }: { address: string } & Pick<WordsProps, 'today' | 'groups' | 'ended'>) {
  return (
    <Section heading="Era egna ord">
      {groups.length === 0 ? (
        <Empty title="Inga egna ord än">Lägg till ord som ni använder och som andra inte hittar med.</Empty>
      ) : (
        <Table
          caption="Ord som betyder detsamma"
          isCaptionHidden
          isStacked
          columns={[{ label: 'Ord' }, { label: 'Tillagt' }, { label: 'Ta bort', isLabelHidden: true }]}
          rows={groups.map(({ id, words, addedOn }) => ({
            cells: [words.join(', '), sayDay(addedOn, today), <Remove address={address} id={id} words={words} />],
          }))}
        />
      )}
      {ended.length > 0 && (
        <Disclosure summary="Det som har gällt tidigare" isQuiet>
          <Table
            caption="Ord som är borttagna"
            isCaptionHidden
            columns={[{ label: 'Ord' }, { label: 'Gällde' }]}
            rows={ended.map(({ words, addedOn, endedOn }) => ({
              cells: [words.join(', '), `${sayDay(addedOn, today)} till ${endedOn ? sayDay(endedOn, today) : ''}`],
            }))}
          />
        </Disclosure>
      )}
    </Section>
  )
}

function Remove({ address, id, words }: { address: string; id: number; words: string[] }) {
  return (
    <Form action={`${address}/${id}/ta-bort`} label={`Ta bort ${words.join(', ')}`}>
      <Button variant="danger" isSmall>
        Ta bort
      </Button>
    </Form>
  )
}
