import type { Errors, Raw } from '../platform/forms.ts'
import { Actions, Button } from '../platform/ui/button.tsx'
import { RadioChoices } from '../platform/ui/choices.tsx'
import { Hidden } from '../platform/ui/form.tsx'
import { DateField, Select, TextArea } from '../platform/ui/text-fields.tsx'
import type { Commitment, ReplyValue } from './commitment.ts'
import { latestOf } from './rules.ts'
import { replyWords } from './words.ts'

type ReplyFieldsProps = {
  commitment: Commitment
  raw: Raw
  errors: Errors
  /** What this person may say; the others are not shown. */
  values: ReplyValue[]
  /** The forum that asked notes what somebody said at the table. */
  isNoting: boolean
  corrects: number | null
  idOf: (name: string) => string | undefined
}

const hints: Partial<Record<ReplyValue, string>> = {
  yes: 'Skriv vilken dag det senast är gjort.',
  home: 'Skriv vilken dag ni senast ger besked.',
  no: 'Skriv varför.',
}

/** Three replies, and that it is done; one date and one line for all of them. */
export function ReplyFields({ commitment, raw, errors, values, isNoting, corrects, idOf }: ReplyFieldsProps) {
  const choices = values.map((value) => ({ value, label: replyWords[value], hint: hints[value] }))
  const speakers = commitment.speakers.map(({ id, name, mayAccept }) => ({
    value: String(id),
    label: mayAccept ? `${name} (kan säga ja)` : name,
  }))
  return (
    <>
      <Hidden name="seen" value={latestOf(commitment)?.seq ?? 0} />
      <Hidden name="form" value={isNoting ? 'noted' : 'own'} />
      {corrects !== null && <Hidden name="corrects" value={corrects} />}
      {isNoting && (
        <Select
          name="speaker"
          id={idOf('speaker')}
          label="Vem sa det vid bordet?"
          hint="Personen kan rätta det ni antecknar i 14 dagar."
          emptyLabel={values.includes('done') ? 'Ingen: vi såg själva att det är gjort' : 'Välj'}
          choices={speakers}
          value={raw.speaker}
          error={errors.speaker}
        />
      )}
      <RadioChoices
        name="value"
        id={idOf('value')}
        label={isNoting ? 'Vad sas?' : 'Vad säger ni?'}
        choices={choices}
        value={raw.value}
        error={errors.value}
      />
      <DateField
        name="by"
        id={idOf('by')}
        label="Senast"
        hint="Vid ja och när frågan tas med hem."
        value={raw.by}
        error={errors.by}
      />
      <TextArea
        name="body"
        id={idOf('body')}
        label="Med egna ord"
        hint="Behövs vid nej, annars frivilligt."
        value={raw.body}
        error={errors.body}
        rows={3}
      />
      <Actions>
        <Button>{isNoting ? 'Anteckna' : corrects === null ? 'Svara' : 'Rätta'}</Button>
      </Actions>
    </>
  )
}
