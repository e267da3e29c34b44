import { Actions, Button } from '../../platform/ui/button.tsx'
import { RadioChoices } from '../../platform/ui/choices.tsx'
import { Hidden } from '../../platform/ui/form.tsx'
import { Select, TextArea, TextField } from '../../platform/ui/text-fields.tsx'
import type { Fields } from '../acts/fields.ts'
import { bandWords, sayFirst } from '../words.ts'

type Named = { id: number; name: string }

/** For whom one speaks: said only where one speaks for several. */
export function ForumField({ idOf, raw, errors, forums }: Fields & { forums: Named[] }) {
  const [first, second] = forums
  if (!second) return first ? <Hidden name="forum" value={first.id} /> : null
  return (
    <Select
      name="forum"
      id={idOf('forum')}
      label="Vilket forum talar du för?"
      choices={forums.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={raw.forum}
      error={errors.forum}
    />
  )
}

/** "Vi ser det också": a press is enough; a sentence and how often are offers. */
export function EchoFields({ forums, ...fields }: Fields & { forums: Named[] }) {
  const { idOf, raw, errors } = fields
  const bands = Object.entries(bandWords).map(([value, words]) => ({ value, label: sayFirst(words) }))
  return (
    <>
      <p>Ni får svaret när det kommer. Frågan väntar inte på er.</p>
      <ForumField {...fields} forums={forums} />
      <TextArea
        name="sentence"
        id={idOf('sentence')}
        label="Hur ser det ut hos er?"
        hint="En mening räcker. Skriv inget om enskilda personer."
        value={raw.sentence}
        error={errors.sentence}
        rows={2}
        isOptional
      />
      <RadioChoices
        name="caseBand"
        id={idOf('caseBand')}
        label="Hur vanligt är det hos er?"
        choices={[{ value: '', label: 'Vet inte' }, ...bands]}
        value={raw.caseBand ?? ''}
        error={errors.caseBand}
      />
      <Actions>
        <Button variant="secondary">Vi ser det också</Button>
      </Actions>
    </>
  )
}

/** Which of the questions that lie here is about the same. */
export function GatherFields({ idOf, raw, errors, question }: Fields) {
  const choices = question.beside
    .filter(({ isGathering }) => !isGathering)
    .map(({ number, title }) => ({ value: String(number), label: `Fråga ${number}: ${title}` }))
  return (
    <>
      <p>Den fråga du väljer följer med den här. Alla som har frågat får samma svar, och ni kan dela upp dem igen.</p>
      <RadioChoices
        name="number"
        id={idOf('number')}
        label="Vilken fråga handlar om samma sak?"
        choices={choices}
        value={raw.number}
        error={errors.number}
      />
      <Actions>
        <Button variant="secondary">Samla</Button>
      </Actions>
    </>
  )
}

/** The answer as it stands, to be put right. */
export function AmendFields({
  idOf,
  raw,
  errors,
  question,
  now,
}: Fields & { now: { body: string; paragraph: string | null } }) {
  return (
    <>
      <p>
        Det rättade svaret kommer ner igen till alla som frågade, och de säger på nytt om det hjälper. Det förra svaret
        finns kvar att läsa.
      </p>
      <TextArea
        name="body"
        id={idOf('body')}
        label="Svaret, så som det ska stå"
        value={raw.body ?? now.body}
        error={errors.body}
        rows={6}
      />
      {question.forum.role === 'board' && (
        <TextField
          name="paragraph"
          id={idOf('paragraph')}
          label="Paragraf eller delegerat beslut"
          value={raw.paragraph ?? now.paragraph ?? undefined}
          error={errors.paragraph}
        />
      )}
      <Actions>
        <Button variant="secondary">Rätta svaret</Button>
      </Actions>
    </>
  )
}
