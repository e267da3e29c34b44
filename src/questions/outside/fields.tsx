import { addMonths } from '../../meetings/calendar.ts'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { RadioChoices } from '../../platform/ui/choices.tsx'
import { DateField, TextArea, TextField } from '../../platform/ui/text-fields.tsx'
import type { Fields } from '../acts/fields.ts'
import { latestLook } from './rules.ts'

type OutsideProps = Fields & { today: string }

/** To whom, what is asked, the paragraph, and when the office looks next. `recipients` are those turned to before. */
export function SendOutFields({ recipients, ...fields }: OutsideProps & { recipients: readonly string[] }) {
  const { idOf, raw, errors } = fields
  return (
    <>
      <p>
        Det som ingen i huset kan besluta. Frågan ligger kvar i styrelsens förvar: kansliet ser efter den minst en gång
        i halvåret, och svaret kommer tillbaka ner till dem som frågade.
      </p>
      <TextField
        name="recipient"
        id={idOf('recipient')}
        label="Till vem?"
        hint="Till exempel en myndighet, NNS eller regeringen."
        value={raw.recipient}
        error={errors.recipient}
        suggestions={recipients}
      />
      <TextArea name="body" id={idOf('body')} label="Vad ber ni om?" value={raw.body} error={errors.body} rows={4} />
      <TextField
        name="paragraph"
        id={idOf('paragraph')}
        label="Paragraf eller delegerat beslut"
        hint="Till exempel § 42."
        value={raw.paragraph}
        error={errors.paragraph}
      />
      <NextLook {...fields} />
      <Actions>
        <Button icon="landmark">Skicka vidare ut ur huset</Button>
      </Actions>
    </>
  )
}

const looks = [
  { value: 'looked', label: 'Sett över', hint: 'Inget nytt, eller något som hänt på vägen.' },
  { value: 'reminded', label: 'Påmint', hint: 'Ni har hört av er igen till mottagaren.' },
]

export function NoteOutsideFields(fields: OutsideProps) {
  const { idOf, raw, errors } = fields
  return (
    <>
      <RadioChoices
        name="kind"
        id={idOf('kind')}
        label="Vad har ni gjort?"
        choices={looks}
        value={raw.kind ?? 'looked'}
        error={errors.kind}
      />
      <TextArea
        name="body"
        id={idOf('body')}
        label="Något att anteckna?"
        value={raw.body}
        error={errors.body}
        rows={2}
        isOptional
      />
      <NextLook {...fields} />
      <Actions>
        <Button variant="secondary">Anteckna</Button>
      </Actions>
    </>
  )
}

export function BringBackFields({ idOf, raw, errors, question }: Fields) {
  const noReply = question.outing?.isReminded
    ? [
        {
          value: 'no_reply',
          label: 'Inget svar trots påminnelse',
          hint: 'Det är också ett svar att ge dem som frågade.',
        },
      ]
    : []
  return (
    <>
      <RadioChoices
        name="kind"
        id={idOf('kind')}
        label="Vad har hänt?"
        hint={
          noReply.length === 0 ? 'Har inget svar kommit? Påminn först: då kan ni säga att inget svar kom.' : undefined
        }
        choices={[{ value: 'reply', label: 'Svar har kommit' }, ...noReply]}
        value={raw.kind ?? 'reply'}
        error={errors.kind}
      />
      <TextArea
        name="body"
        id={idOf('body')}
        label="Vad säger svaret?"
        hint={noReply.length > 0 ? 'Kan vara tomt när inget svar har kommit.' : undefined}
        value={raw.body}
        error={errors.body}
        rows={4}
      />
      <Actions>
        <Button variant="secondary">Ta hem frågan till styrelsen</Button>
      </Actions>
    </>
  )
}

const usualMonths = 3

function NextLook({ idOf, raw, errors, today }: OutsideProps) {
  return (
    <DateField
      name="next"
      id={idOf('next')}
      label="När ser kansliet efter nästa gång?"
      hint="Inom ett halvår."
      value={raw.next ?? addMonths(today, usualMonths)}
      error={errors.next}
      min={today}
      max={latestLook(today)}
    />
  )
}
