import type { Errors, Raw } from '../platform/forms.ts'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Hidden } from '../platform/ui/form.tsx'
import { Prose, Section } from '../platform/ui/layout.tsx'
import { DateField, Select, TextField } from '../platform/ui/text-fields.tsx'
import { tableNames, typedReplies } from './at-table.ts'
import type { Commitment } from './commitment.ts'
import { latestOf } from './rules.ts'
import { describeCommitment, replyWords } from './words.ts'

type NotesProps = { commitments: Commitment[]; raw?: Raw; errors?: Errors; today: string; home: string }

/** Åtaganden on a meeting's agenda: a round of what was promised, noted as "sagt vid bordet" (domain.md §7). */
export function CommitmentNotes({ commitments, ...props }: NotesProps) {
  if (commitments.length === 0) return null
  return (
    <Section heading="Åtaganden" id="ataganden">
      {commitments.map((commitment) => (
        <Noted {...props} commitment={commitment} />
      ))}
    </Section>
  )
}

function Noted({
  commitment,
  raw = {},
  errors = {},
  today,
  home,
}: Omit<NotesProps, 'commitments'> & { commitment: Commitment }) {
  const { id, member, body, speakers } = commitment
  const own = Object.values(tableNames).map((name) => name(id))
  const isTouched = own.some((name) => errors[name] || (name !== tableNames.seen(id) && raw[name]))
  const values =
    latestOf(commitment)?.value === 'yes' ? (['done', 'yes', 'home', 'no'] as const) : (['yes', 'home', 'no'] as const)
  return (
    <Disclosure summary={`${member.name}: ${describeCommitment(commitment, today)}`} isOpen={isTouched}>
      <Hidden name={tableNames.seen(id)} value={String(raw[tableNames.seen(id)] ?? latestOf(commitment)?.seq ?? 0)} />
      <Prose isTyped>{body}</Prose>
      <p>
        <a href={`${home}/ataganden/${id}`}>Öppna åtagandet</a>
      </p>
      <Select
        name={tableNames.value(id)}
        label={`Vad sa ${member.name}?`}
        emptyLabel="Inget nytt"
        choices={values.map((value) => ({ value, label: replyWords[value] }))}
        value={raw[tableNames.value(id)]}
        error={errors[tableNames.value(id)]}
      />
      <Select
        name={tableNames.speaker(id)}
        label="Vem sa det?"
        hint="Ja antecknas bara av den som parten har utsett att säga ja."
        emptyLabel="Välj"
        choices={speakers.map((speaker) => ({
          value: String(speaker.id),
          label: speaker.mayAccept ? `${speaker.name} (kan säga ja)` : speaker.name,
        }))}
        value={raw[tableNames.speaker(id)]}
        error={errors[tableNames.speaker(id)]}
      />
      <DateField
        name={tableNames.by(id)}
        label="Senast"
        value={raw[tableNames.by(id)]}
        error={errors[tableNames.by(id)]}
      />
      <TextField
        name={tableNames.body(id)}
        label="Med deras ord"
        hint="Behövs vid nej."
        value={raw[tableNames.body(id)]}
        error={errors[tableNames.body(id)]}
      />
    </Disclosure>
  )
}

/** What was typed about commitments on a page that is no longer there to be sent. */
export function TypedReplies({ raw, home }: { raw: Raw; home: string }) {
  return (
    <>
      {typedReplies(raw).map(({ commitmentId, text }) => (
        <div>
          <p>
            <a href={`${home}/ataganden/${commitmentId}`}>Om ett åtagande</a>
          </p>
          <Prose isTyped>{text}</Prose>
        </div>
      ))}
    </>
  )
}
