import { addDays } from '../../meetings/calendar.ts'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { DateField, Select, TextArea } from '../../platform/ui/text-fields.tsx'
import type { Fields } from '../acts/fields.ts'

const proposedDays = 21

/** The contact reads these words, and not the question: what was typed begins with the question's own text. */
export function AskPartFields({
  idOf,
  raw,
  errors,
  question,
  members,
  body,
  today,
}: Fields & { body: string; today: string }) {
  const waiting = question.partQuestions.filter(({ isAnswered }) => !isAnswered).map(({ memberId }) => memberId)
  const choices = question.contacts
    .filter(({ memberId }) => !waiting.includes(memberId))
    .map(({ memberId, personId, name }) => ({
      value: `${memberId}-${personId}`,
      label: `${members.find(({ id }) => id === memberId)?.name ?? ''}: ${name}`,
    }))
  const [only] = choices
  return (
    <>
      <p>
        Kontakten läser bara det ni skriver här, inte frågan. Lyfts frågan följer både det ni skriver och svaret med
        till dem som läser den. Skriv inget om enskilda personer.
      </p>
      <Select
        name="contact"
        id={idOf('contact')}
        label="Vem frågar ni?"
        emptyLabel={choices.length === 1 ? undefined : 'Välj'}
        choices={choices}
        value={raw.contact ?? (choices.length === 1 ? only?.value : undefined)}
        error={errors.contact}
      />
      <TextArea
        name="body"
        id={idOf('body')}
        label="Vad undrar ni?"
        value={raw.body ?? body}
        error={errors.body}
        rows={6}
      />
      <DateField
        name="due"
        id={idOf('due')}
        label="Svar önskas senast"
        min={addDays(today, 1)}
        value={raw.due ?? addDays(today, proposedDays)}
        error={errors.due}
      />
      <Actions>
        <Button icon="send">Fråga organisationen</Button>
      </Actions>
    </>
  )
}
