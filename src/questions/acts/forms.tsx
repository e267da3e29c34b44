import type { Errors, Raw } from '../../platform/forms.ts'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { RadioChoices } from '../../platform/ui/choices.tsx'
import { Hidden } from '../../platform/ui/form.tsx'
import { DateField, Select, TextArea, TextField } from '../../platform/ui/text-fields.tsx'
import type { Question } from '../question.ts'
import { needsUnheardReason, unheardParts } from '../rules.ts'
import { asksWords, sayList, stanceWords, verdictWords } from '../words.ts'
import { verdicts } from './coming-down.ts'

/** What the fields of an act's form need: the typed values come first, so that nothing typed is lost. */
export type Fields = {
  question: Question
  raw: Raw
  errors: Errors
  members: { id: number; name: string }[]
  seated: { id: number; name: string; member: string }[]
  viewerId: number
  /** The same name stands in several forms on the page: only the form that was sent has the ids that its errors link to. */
  idOf: (name: string) => string | undefined
}

export function HolderFields({ idOf, raw, errors, seated, viewerId, label }: Fields & { label: string }) {
  const choices = seated.map(({ id, name, member }) => ({ value: String(id), label: `${name}, ${member}` }))
  return (
    <>
      <Select
        name="holder"
        id={idOf('holder')}
        label="Vem håller i frågan?"
        choices={choices}
        value={raw.holder ?? String(viewerId)}
        error={errors.holder}
      />
      <Actions>
        <Button>{label}</Button>
      </Actions>
    </>
  )
}

const stances = [
  { value: '', label: 'Tar inte ställning nu' },
  { value: 'behind', label: stanceWords.behind },
  { value: 'apart', label: stanceWords.apart },
]

/** "Hur ser det ut hos er?" in three lines, one tap for nothing to add. `as` says whether it is one's own or noted at the table. */
export function SpeakFields({
  idOf,
  raw,
  errors,
  members,
  as,
  corrects,
}: Fields & { as: 'written' | 'table'; corrects?: number }) {
  const [only] = members
  return (
    <>
      {corrects && <Hidden name="corrects" value={corrects} />}
      {members.length === 1 && only ? (
        <Hidden name="member" value={only.id} />
      ) : (
        <Select
          name="member"
          id={idOf('member')}
          label="Vilken part?"
          choices={members.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={raw.member}
          error={errors.member}
        />
      )}
      <TextArea
        name="sees"
        id={idOf('sees')}
        label={as === 'table' ? 'Det här ser parten' : 'Det här ser vi'}
        value={raw.sees}
        error={errors.sees}
        rows={3}
      />
      <TextArea
        name="canDo"
        id={idOf('canDo')}
        label="Det här kan göras"
        value={raw.canDo}
        error={errors.canDo}
        rows={2}
        isOptional
      />
      <TextArea
        name="needs"
        id={idOf('needs')}
        label="Det här behövs"
        value={raw.needs}
        error={errors.needs}
        rows={2}
        isOptional
      />
      <RadioChoices
        name="stance"
        id={idOf('stance')}
        label="Står parten bakom förslaget?"
        choices={stances}
        value={raw.stance ?? ''}
        isInline
        isOptional
      />
      <Actions>
        <Button name="as" value={as}>
          {as === 'table' ? 'Anteckna som sagt vid bordet' : 'Skicka'}
        </Button>
        <Button name="as" value="nothing" variant="secondary">
          Inget att tillägga
        </Button>
      </Actions>
    </>
  )
}

export function ProposalFields({ idOf, raw, errors, question }: Fields) {
  const kinds = [
    { value: 'answer', label: 'Ett svar' },
    ...(question.forum.above ? [{ value: 'lift', label: `Ett lyft till ${question.forum.above.name}` }] : []),
  ]
  return (
    <>
      <RadioChoices
        name="kind"
        id={idOf('kind')}
        label="Vad föreslår du?"
        choices={kinds}
        value={raw.kind ?? 'answer'}
        error={errors.kind}
        isInline
      />
      <TextArea name="body" id={idOf('body')} label="Ditt förslag" value={raw.body} error={errors.body} />
      <Actions>
        <Button>Lägg förslaget</Button>
      </Actions>
    </>
  )
}

export function AnswerFields({ idOf, raw, errors, question, members }: Fields) {
  const unheard = unheardParts(question).map((id) => members.find((member) => member.id === id)?.name ?? '')
  const isBoard = question.forum.role === 'board'
  return (
    <>
      <TextArea
        name="body"
        id={idOf('body')}
        label="Svar till dem som frågade"
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
          hint="Till exempel § 42, 24 november 2026."
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
      <p>När frågan har lyfts kan alla i huset läsa den. Det står ”Från” och forumets namn, aldrig ditt.</p>
      <Actions>
        <Button icon="arrow-up">Lyft till {question.forum.above?.name}</Button>
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

export function MeaningFields({ idOf, raw, errors, forumId }: Fields & { forumId: number }) {
  return (
    <>
      <Hidden name="forum" value={forumId} />
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
export function JudgeFields({ idOf, raw, errors, question }: Fields) {
  const offered = question.state === 'closed' ? (['not_enough'] as const) : verdicts
  const choices = offered.map((value) => ({ value, label: verdictWords[value] }))
  return (
    <>
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
      <Actions>
        <Button>Lämna besked</Button>
      </Actions>
    </>
  )
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
