import { Actions, Button } from '../../platform/ui/button.tsx'
import { Form, Hidden } from '../../platform/ui/form.tsx'
import { Section } from '../../platform/ui/layout.tsx'
import { Table } from '../../platform/ui/table.tsx'
import { Select } from '../../platform/ui/text-fields.tsx'
import { sayDay } from '../../questions/words.ts'
import type { NeedsHand } from './queries.ts'

export type Hand = { id: number; name: string }

type NewHandsProps = {
  home: string
  today: string
  questions: NeedsHand[]
  /** Who may go on with them, by forum. */
  handsIn: (forumId: number) => Hand[]
  /** Where to return afterwards. */
  back: string
  saysForum?: boolean
}

/** A hand has left, and somebody is to go on: one act a question (domain.md §4.1). */
export function NewHands(props: NewHandsProps) {
  if (props.questions.length === 0) return null
  return (
    <Section heading="Behöver en ny hand" id="ny-hand">
      <p>Den som höll i frågan har lämnat. Säg vem som går vidare med den.</p>
      <HandTable {...props} />
    </Section>
  )
}

export function HandTable({ home, today, questions, handsIn, back, saysForum = false }: NewHandsProps) {
  return (
    <Table
      caption="Frågor som behöver en ny hand"
      isCaptionHidden
      isStacked
      columns={[
        { label: 'Fråga' },
        ...(saysForum ? [{ label: 'Forum' }] : []),
        { label: 'Sedan' },
        { label: 'Ny hand' },
      ]}
      rows={questions.map(({ number, title, forum, forumId, since }) => ({
        key: `hand-${number}`,
        cells: [
          <a href={`${home}/fragor/${number}`}>{title}</a>,
          ...(saysForum ? [forum] : []),
          sayDay(since, today),
          <Form action={`${home}/fragor/${number}/ny-hand`} label={`Ny hand för fråga ${number}`}>
            <Hidden name="back" value={back} />
            <Select
              name="holder"
              id={`hand-${number}-val`}
              label={`Vem håller i fråga ${number}?`}
              isLabelHidden
              emptyLabel="Välj vem"
              choices={handsIn(forumId).map(({ id, name }) => ({ value: String(id), label: name }))}
            />
            <Actions>
              <Button variant="secondary" isSmall>
                Utse
              </Button>
            </Actions>
          </Form>,
        ],
      }))}
    />
  )
}
