import { Actions, Button } from '../../platform/ui/button.tsx'
import { RadioChoices } from '../../platform/ui/choices.tsx'
import { TextArea, TextField } from '../../platform/ui/text-fields.tsx'
import { needsUnheardReason, unheardParts } from '../rules.ts'
import { asksWords, sayDay, sayList } from '../words.ts'
import type { Fields } from './fields.ts'

export function AnswerFields({ idOf, raw, errors, question, members, today }: Fields & { today: string }) {
  const { talk } = question
  const hasTalked = talk !== null && talk.on <= today
  const kinds = [
    ...(hasTalked ? [{ value: 'talk', label: 'Efter samtalet', hint: 'Skriv vad ni kom fram till.' }] : []),
    { value: 'text', label: 'Svar i text' },
    { value: 'declined', label: 'Tas inte vidare, därför', hint: 'Skälet är svaret.' },
    { value: 'solved_already', label: 'Redan löst', hint: 'Skriv var det är löst och hur man gör.' },
  ]
  const unheard = unheardParts(question).map((id) => members.find((member) => member.id === id)?.name ?? '')
  const isBoard = question.forum.role === 'board'
  return (
    <>
      <RadioChoices
        name="kind"
        id={idOf('kind')}
        label="Vad för slags svar är det?"
        choices={kinds}
        value={raw.kind ?? (hasTalked ? 'talk' : 'text')}
        error={errors.kind}
      />
      {talk && !hasTalked && (
        <p>
          Ett samtal är planerat {sayDay(talk.on, today)}. När det har hållits kan ni svara här med vad ni kom fram
          till.
        </p>
      )}
      <TextArea
        name="body"
        id={idOf('body')}
        label={hasTalked ? 'Vad kom ni fram till?' : 'Svar till dem som frågade'}
        hint="Skriv för dem som läser det nere i teamet: vad gäller nu, och vad kan de göra?"
        value={raw.body}
        error={errors.body}
        rows={6}
      />
      {isBoard && (
        <TextField
          name="paragraph"
          id={idOf('paragraph')}
          label="Paragraf eller delegerat beslut"
          hint="Till exempel § 42. Datumet skrivs ut av sig självt."
          value={raw.paragraph}
          error={errors.paragraph}
        />
      )}
      {needsUnheardReason(question) && (
        <TextArea
          name="unheardReason"
          id={idOf('unheardReason')}
          label={`Varför svarar ni utan att ha hört ${sayList(unheard)}?`}
          value={raw.unheardReason}
          error={errors.unheardReason}
          rows={2}
        />
      )}
      <p>Svaret kan bli allmän handling.</p>
      <Actions>
        <Button icon="send">Skicka svaret</Button>
      </Actions>
    </>
  )
}

export function LiftFields({ idOf, raw, errors, question }: Fields) {
  const asks = Object.entries(asksWords).map(([value, label]) => ({ value, label }))
  return (
    <>
      <TextArea
        name="obstacle"
        id={idOf('obstacle')}
        label="Vad hindrar?"
        hint="Det som ni inte kan avgöra på er våning."
        value={raw.obstacle}
        error={errors.obstacle}
        rows={3}
      />
      <TextArea
        name="tried"
        id={idOf('tried')}
        label="Vad har ni prövat?"
        value={raw.tried}
        error={errors.tried}
        rows={3}
      />
      <RadioChoices
        name="asks"
        id={idOf('asks')}
        label={`Vad behöver ${question.forum.above?.name ?? 'nästa våning'} göra?`}
        choices={asks}
        value={raw.asks}
        error={errors.asks}
        isInline
      />
      <p>Det ni har sagt vid bordet stannar hos er. Skriv här det som behöver följa med upp.</p>
      <p>När frågan har lyfts kan alla i huset läsa den. Det står ”Från” och forumets namn, aldrig ditt.</p>
      <Actions>
        <Button icon="arrow-up">Lyft till {question.forum.above?.name}</Button>
      </Actions>
    </>
  )
}
