import type { Errors, Raw } from '../platform/forms.ts'
import { Checkbox, ChipChoices, RadioChoices } from '../platform/ui/choices.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Fieldset, Hidden } from '../platform/ui/form.tsx'
import { Prose, Section } from '../platform/ui/layout.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { Table as Rows } from '../platform/ui/table.tsx'
import { Select, TextArea, TextField } from '../platform/ui/text-fields.tsx'
import { asksWords, sayDay, sayList, stanceWords, verdictWords } from '../questions/words.ts'
import type { HoldProps } from './hold-pages.tsx'
import { names, newQuestions, typedAbout } from './notes.ts'
import type { TableAnswer, TablePart, TableQuestion } from './queries.ts'

type FieldsProps = { raw?: Raw; errors?: Errors }

/** Ticked until somebody unticks it: an item not reached moves on to the next meeting. */
function Reached({ number, raw }: FieldsProps & { number: number }) {
  const name = names.isReached(number)
  return <Checkbox name={name} label="Togs upp på mötet" isChecked={raw === undefined || raw[name] !== undefined} />
}

const verdictChoices = [
  ...(['helps', 'partly', 'obstacle_remains', 'not_enough'] as const).map((value) => ({
    value,
    label: verdictWords[value],
  })),
  { value: '', label: 'Vi återkommer om det' },
]

/** One answer: whether it was told, and what the forum that asked says about it. */
export function AnswerNotes({ answer, raw, errors = {}, today, home, mayJudge }: HoldProps & { answer: TableAnswer }) {
  const { number, title, answeredBy, answeredOn, voices, verdict } = answer
  const from = `svar från ${answeredBy}, ${sayDay(answeredOn, today)}`
  return (
    <Fieldset legend={title} hint={about(answer, from)}>
      <Prose isTyped>{answer.answer}</Prose>
      <Hidden name={names.answer(number)} value={answer.answerId} />
      <p>
        <a href={`${home}/fragor/${number}`}>Öppna fråga {number}</a>
      </p>
      <Reached number={number} raw={raw} />
      {verdict && <p>Besked finns redan: {verdictWords[verdict]}.</p>}
      {mayJudge(answer) && (
        <>
          <RadioChoices
            name={names.verdict(number)}
            label="Hjälper svaret?"
            hint={voices.length > 0 ? sayVoices(voices) : undefined}
            choices={verdictChoices}
            value={raw?.[names.verdict(number)] ?? ''}
            error={errors[names.verdict(number)]}
          />
          <TextField
            name={names.sentence(number)}
            label="Vad saknas i svaret?"
            hint="En mening, bara om svaret inte räcker."
            value={raw?.[names.sentence(number)]}
            error={errors[names.sentence(number)]}
          />
        </>
      )}
    </Fieldset>
  )
}

function sayVoices(voices: TableAnswer['voices']): string {
  return `Teamet har tyckt till: ${voices.map(({ value, count }) => `${verdictWords[value]}: ${count}`).join(' · ')}.`
}

/** One question: whether it was reached, what was said, and who holds it. */
export function QuestionNotes(props: HoldProps & { question: TableQuestion }) {
  const { question, raw, errors = {}, meeting, home, today } = props
  const { number, title, body, lift, parts, state, holderId } = question
  const holders = props.holders.map(({ id, name, member }) => ({ value: String(id), label: `${name}, ${member}` }))
  const isTaken = state === 'preparing' && props.holders.some(({ id }) => id === holderId)
  const isGroup = meeting.forum.role === 'group'
  return (
    <Fieldset legend={title} hint={about(question, standing(question, today))}>
      <Disclosure summary="Läs frågan" isQuiet>
        <Prose isTyped>{body}</Prose>
        {lift && <Prose isTyped>{`Det som hindrar: ${lift.obstacle}\nNi ombeds: ${asksWords[lift.asks]}`}</Prose>}
        <p>
          <a href={`${home}/fragor/${number}`}>Öppna fråga {number}</a>
        </p>
      </Disclosure>
      <Reached number={number} raw={raw} />
      {errors[names.isReached(number)] && <Notice kind="danger">{errors[names.isReached(number)]}</Notice>}
      {parts.length > 0 && meeting.forum.role !== 'board' && <Said {...{ number, parts, raw, errors, isGroup }} />}
      <Select
        name={names.holder(number)}
        label="Vem håller i frågan?"
        hint={
          isGroup && !isTaken ? 'Den som väljs tar frågan för gruppen. Sedan kan den besvaras eller lyftas.' : undefined
        }
        emptyLabel={isGroup && !isTaken ? 'Ingen har tagit den ännu' : 'Som förut'}
        choices={holders}
        value={raw?.[names.holder(number)] ?? (isTaken ? String(holderId) : '')}
        error={errors[names.holder(number)]}
      />
    </Fieldset>
  )
}

const stances = [
  { value: 'nothing', label: 'inget att tillägga' },
  { value: 'behind', label: stanceWords.behind },
  { value: 'apart', label: stanceWords.apart },
]

type SaidProps = Required<Pick<HoldProps, 'errors'>> & {
  number: number
  parts: TablePart[]
  raw?: Raw
  isGroup: boolean
}

/** One line a part; the rest is folded. A group hears the parts before it answers; in a team the round at the table is enough. */
function Said({ number, parts, raw, errors, isGroup }: SaidProps) {
  const isTyped = typedAbout(raw ?? {}, number).length > 0
  const isOpen = isTyped || (isGroup && parts.some((part) => !part.hasSpoken))
  const hasMore = parts.some(({ id }) => raw?.[names.canDo(number, id)] || raw?.[names.needs(number, id)])
  return (
    <Disclosure summary={`Sagt vid bordet: ${sayList(parts.map(({ name }) => name))}`} isOpen={isOpen}>
      <Rows
        caption={`Sagt vid bordet om fråga ${number}`}
        isCaptionHidden
        isStacked
        columns={[{ label: 'Part' }, { label: 'Hur ser det ut hos dem?' }, { label: 'Ställning' }]}
        rows={parts.map(({ id, name, hasSpoken }) => ({
          cells: [
            hasSpoken ? `${name} (har svarat)` : name,
            <TextField
              name={names.sees(number, id)}
              label={`Hur ser det ut hos ${name}?`}
              isLabelHidden
              value={raw?.[names.sees(number, id)]}
              error={errors[names.sees(number, id)]}
            />,
            <Select
              name={names.stance(number, id)}
              label={`Ställning: ${name}`}
              isLabelHidden
              emptyLabel="—"
              choices={stances}
              value={raw?.[names.stance(number, id)]}
              error={errors[names.stance(number, id)]}
            />,
          ],
        }))}
      />
      <Disclosure summary="Skriv också vad parterna kan göra och behöver" isQuiet isOpen={hasMore}>
        {parts.map(({ id, name }) => (
          <>
            <TextField
              name={names.canDo(number, id)}
              label={`${name} kan göra`}
              value={raw?.[names.canDo(number, id)]}
              isOptional
            />
            <TextField
              name={names.needs(number, id)}
              label={`${name} behöver`}
              value={raw?.[names.needs(number, id)]}
              isOptional
            />
          </>
        ))}
      </Disclosure>
    </Disclosure>
  )
}

function about({ number, isExample }: { number: number; isExample: boolean }, rest: string): string {
  return [`Fråga ${number}`, isExample && 'exempel', rest].filter(Boolean).join(' · ')
}

function standing({ from, state, waitsSince }: TableQuestion, today: string): string {
  const since = sayDay(waitsSince, today)
  if (state === 'raised') return from ? `lyft hit från ${from} ${since}` : `ny, ställd ${since}`
  return [from && `från ${from}`, state === 'preparing' ? `bereds sedan ${since}` : `väntar sedan ${since}`]
    .filter(Boolean)
    .join(' · ')
}

/** Room for what comes up at the table. */
export function NewQuestions({ parts, keys, raw, errors }: HoldProps & { raw: Raw; errors: Errors }) {
  return (
    <Section heading="Nytt från bordet">
      {newQuestions.map((place) => (
        <Disclosure
          summary={place === 1 ? 'Ställ en fråga som kom upp' : 'Ställ en fråga till'}
          isOpen={isFilled(raw, place)}
        >
          <Hidden name={names.newKey(place)} value={String(raw[names.newKey(place)] ?? keys[place - 1] ?? '')} />
          <TextField
            name={names.newTitle(place)}
            label="Vad hamnar mellan stolarna?"
            hint="En mening. Den blir frågans rubrik."
            value={raw[names.newTitle(place)]}
            error={errors[names.newTitle(place)]}
            maxlength={200}
          />
          <TextArea
            name={names.newBody(place)}
            label="Vad händer, och vad hindrar?"
            hint="Skriv om mönstret, inte om en person."
            value={raw[names.newBody(place)]}
            error={errors[names.newBody(place)]}
          />
          <ChipChoices
            name={names.newTouches(place)}
            label="Vilka berörs?"
            choices={parts.map(({ id, name }) => ({ value: String(id), label: name }))}
            values={raw[names.newTouches(place)]}
            error={errors[names.newTouches(place)]}
          />
        </Disclosure>
      ))}
    </Section>
  )
}

function isFilled(raw: Raw, place: number): boolean {
  return [names.newTitle, names.newBody, names.newTouches].some((name) => (raw[name(place)] ?? '').length > 0)
}
