import { Actions, Button } from '../../platform/ui/button.tsx'
import { RadioChoices } from '../../platform/ui/choices.tsx'
import { Hidden } from '../../platform/ui/form.tsx'
import { DateField, TextArea } from '../../platform/ui/text-fields.tsx'
import { ForumField } from '../together/fields.tsx'
import { originsOf } from '../together/verdict-rules.ts'
import { verdictWords } from '../words.ts'
import { verdicts } from './act.ts'
import type { Fields } from './fields.ts'

export function MeaningFields({
  idOf,
  raw,
  errors,
  forumId,
  until,
}: Fields & { forumId: number; until: string | null }) {
  return (
    <>
      <Hidden name="forum" value={forumId} />
      {until && <p>Ni kan lägga till till och med {until}. Det är frivilligt: svaret går ner ändå.</p>}
      <TextArea
        name="body"
        id={idOf('body')}
        label="Vad betyder svaret hos er?"
        value={raw.body}
        error={errors.body}
        rows={3}
      />
      <Actions>
        <Button variant="secondary">Lägg till</Button>
      </Actions>
    </>
  )
}

/** The four verdicts; "räcker inte" asks for one sentence. */
type Judging = Fields & { isAlone?: boolean; forums?: { id: number; name: string }[] }

export function JudgeFields({ isAlone = false, forums = [], ...fields }: Judging) {
  const { idOf, raw, errors, question } = fields
  const isEcho = (id: number) => question.deliveries.some(({ forumId, kind }) => forumId === id && kind === 'echo')
  // What has closed is judged anew only as not enough; those who only see the same may still say what they think.
  const offered =
    question.state === 'closed' && !forums.some(({ id }) => isEcho(id)) ? (['not_enough'] as const) : verdicts
  const choices = offered.map((value) => ({ value, label: verdictWords[value] }))
  return (
    <>
      <ForumField {...fields} forums={forums} />
      <RadioChoices
        name="value"
        id={idOf('value')}
        label="Hjälper svaret?"
        choices={choices}
        value={raw.value}
        error={errors.value}
      />
      <TextArea
        name="sentence"
        id={idOf('sentence')}
        label="En mening"
        hint="Behövs bara om svaret inte räcker: vad saknas?"
        value={raw.sentence}
        error={errors.sentence}
        rows={2}
        isOptional
      />
      <p>{sayNotEnough(question, forums)}</p>
      {isAlone && (
        <>
          <Hidden name="forTeam" value="ja" />
          <p>Det här blir teamets besked. Sammankallande ser det och behöver inte göra något.</p>
        </>
      )}
      <Actions>
        <Button>{isAlone ? 'Lämna teamets besked' : 'Lämna besked'}</Button>
      </Actions>
    </>
  )
}

/** What "räcker inte" leads to, before one says it. */
function sayNotEnough(question: Fields['question'], forums: { id: number }[]): string {
  const isOnly = originsOf(question).length === 1 && forums.every(({ id }) => originsOf(question).includes(id))
  return isOnly
    ? 'Räcker svaret inte öppnas frågan igen, om det har gått mindre än ett år. Annars blir det en ny fråga som bygger vidare på den här.'
    : 'Räcker svaret inte för er blir det en egen fråga hos er, som bygger vidare på den här.'
}

export function VoiceFields({ idOf, raw, errors }: Fields) {
  const choices = verdicts.map((value) => ({ value, label: verdictWords[value] }))
  return (
    <>
      <RadioChoices
        name="value"
        id={idOf('value')}
        label="Hjälper svaret?"
        choices={choices}
        value={raw.value}
        error={errors.value}
        isInline
      />
      <Actions>
        <Button variant="secondary">Säg vad du tycker</Button>
      </Actions>
    </>
  )
}

export function RestFields({ idOf, raw, errors, tomorrow }: Fields & { tomorrow: string }) {
  return (
    <>
      <TextArea
        name="reason"
        id={idOf('reason')}
        label="Varför vilar frågan?"
        value={raw.reason}
        error={errors.reason}
        rows={2}
      />
      <DateField
        name="until"
        id={idOf('until')}
        label="Vilar till"
        value={raw.until}
        error={errors.until}
        min={tomorrow}
      />
      <Actions>
        <Button variant="secondary">Låt vila</Button>
      </Actions>
    </>
  )
}

export function ReasonFields({ idOf, raw, errors, label, button }: Fields & { label: string; button: string }) {
  return (
    <>
      <TextArea name="reason" id={idOf('reason')} label={label} value={raw.reason} error={errors.reason} rows={2} />
      <Actions>
        <Button variant="secondary">{button}</Button>
      </Actions>
    </>
  )
}

/** Acts that need nothing but the pressing. */
export function PressFields({ label, children }: { label: string; children?: string }) {
  return (
    <>
      {children && <p>{children}</p>}
      <Actions>
        <Button variant="secondary">{label}</Button>
      </Actions>
    </>
  )
}
