import type { Errors, Raw } from '../platform/forms.ts'
import { Actions, Button, ButtonLink } from '../platform/ui/button.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { ErrorSummary, Form, Hidden } from '../platform/ui/form.tsx'
import { Filters, LinkList, PageHeading, Stack } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Pager } from '../platform/ui/pager.tsx'
import { DateField, Select, TextArea } from '../platform/ui/text-fields.tsx'
import type { AskingForum, Commitment } from './commitment.ts'
import type { PartToAsk } from './queries.ts'
import { CommitmentCards } from './section.tsx'

type View = { value: string; label: string; empty: string }

/** Ways of looking, in the order of what waits for somebody. */
export const views = [
  { value: 'vantar', label: 'Väntar på ert ord', empty: 'Ingenting väntar på er organisations ord.' },
  { value: 'lovat', label: 'Det ni lovat', empty: 'Er organisation har inga öppna löften.' },
  { value: 'bett', label: 'Det ni bett om', empty: 'Era forum har inte bett någon part om något.' },
  { value: 'klart', label: 'Avslutade', empty: 'Inget är gjort eller avböjt än.' },
  { value: 'alla', label: 'Alla du kan läsa', empty: 'Inga åtaganden finns att läsa än.' },
] as const satisfies View[]

type ListProps = {
  frame: Frame
  home: string
  today: string
  show: (typeof views)[number]['value']
  part: { key: string; name: string } | null
  parts: { key: string; name: string }[]
  entries: Commitment[]
  /** The id to go on from; null on the last page. */
  olderThan: number | null
  isFirst: boolean
  mayAsk: boolean
}

/** What is asked of parts and what they have promised. Parts are never ranked: the latest asked stands first. */
export function CommitmentsPage(props: ListProps) {
  const { frame, home, today, show, part, parts, entries, olderThan, isFirst, mayAsk } = props
  const current = views.find(({ value }) => value === show) ?? views[0]
  const address = (view: string) => `${home}/ataganden?visa=${view}${part ? `&part=${part.key}` : ''}`
  return (
    <Page title="Åtaganden" frame={frame}>
      <PageHeading
        title={part ? `Åtaganden: ${part.name}` : 'Åtaganden'}
        lead="Ingen kan ge en part i uppdrag att göra något. Man ber, och parten svarar ja, tar med frågan hem eller säger nej."
        actions={
          mayAsk && (
            <ButtonLink href={`${home}/ataganden/nytt`} icon="plus">
              Be om ett åtagande
            </ButtonLink>
          )
        }
      />
      <Stack gap={3}>
        <Filters
          filters={views.map(({ value, label }) => ({
            label,
            href: address(value),
            isCurrent: value === current.value,
          }))}
        />
        {entries.length === 0 ? (
          <Empty title={isFirst ? current.empty : 'Det finns inga fler.'} />
        ) : (
          <CommitmentCards commitments={entries} home={home} today={today} namesQuestion />
        )}
        <Pager
          newerHref={isFirst ? null : address(current.value)}
          olderHref={olderThan === null ? null : `${address(current.value)}&fore=${olderThan}`}
          newerLabel="Från början"
          olderLabel="Äldre"
        />
        <LinkList
          links={parts.map(({ key, name }) => ({
            href: `${home}/parter/${key}`,
            label: name,
            note: 'Vem som kan säga ja, och vem man frågar',
          }))}
        />
      </Stack>
    </Page>
  )
}

type AskProps = {
  frame: Frame
  home: string
  forums: AskingForum[]
  /** Those that the question touches first. */
  parts: PartToAsk[]
  question: { number: number; title: string } | null
  newKey: string
  today: string
  raw?: Raw
  errors?: Errors
}

/** A forum asks a part in plain words, on a question or without one (domain.md §4.6). */
export function AskPage({ frame, home, forums, parts, question, newKey, today, raw = {}, errors = {} }: AskProps) {
  const [only] = forums
  return (
    <Page
      title="Be om ett åtagande"
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: 'Åtaganden', href: `${home}/ataganden` }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        over={question ? `Fråga ${question.number}: ${question.title}` : undefined}
        title="Be om ett åtagande"
        lead="Parten svarar ja med ett datum, tar med frågan hem eller säger nej och varför. Den som parten har utsett säger ja."
      />
      <Form action={`${home}/ataganden`} isNarrow>
        <Hidden name="key" value={String(raw.key ?? newKey)} />
        {question && <Hidden name="question" value={question.number} />}
        {forums.length === 1 && only ? (
          <>
            <Hidden name="forum" value={only.id} />
            <p>{only.name} ber.</p>
          </>
        ) : (
          <Select
            name="forum"
            label="Vilket forum ber?"
            choices={forums.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={raw.forum}
            error={errors.forum}
          />
        )}
        <Select
          name="member"
          label="Vilken part?"
          hint={`${question ? 'De parter som frågan rör står först. ' : ''}Står det att ingen är utsedd får ingen veta att ni frågar förrän kansliet har sett till att någon utses. Ni kan fråga ändå.`}
          emptyLabel="Välj"
          choices={parts.map((part) => ({ value: String(part.id), label: sayPart(part, forums) }))}
          value={raw.member}
          error={errors.member}
        />
        <TextArea
          name="body"
          label="Vad ber ni om?"
          hint="Skriv så att den som läser kan svara ja eller nej. Skriv inget om enskilda personer."
          value={raw.body}
          error={errors.body}
        />
        <DateField
          name="due"
          label="Till när önskar ni det?"
          min={today}
          value={raw.due}
          error={errors.due}
          isOptional
        />
        <p>
          Det ni skriver läses av parten{question ? ' och av dem som kan läsa frågan' : ', ert forum och kansliet'}.
        </p>
        <Actions>
          <Button icon="send">Fråga parten</Button>
        </Actions>
      </Form>
    </Page>
  )
}

/** With who is there to be told, where nobody has been named. */
function sayPart({ name, hasAcceptor, sitsInForums }: PartToAsk, forums: AskingForum[]): string {
  if (hasAcceptor) return name
  const sitsIn = forums.filter(({ id }) => sitsInForums.includes(id))
  if (sitsIn.length === 0) return `${name} – ingen är utsedd`
  return `${name} – den som sitter i ${sitsIn.map((forum) => forum.name).join(', ')} får frågan`
}
