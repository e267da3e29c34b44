import type { Child } from 'hono/jsx'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { Conflict } from '../../platform/ui/conflict.tsx'
import { Disclosure } from '../../platform/ui/disclosure.tsx'
import { Empty } from '../../platform/ui/empty.tsx'
import { Form, Hidden } from '../../platform/ui/form.tsx'
import { HiddenText } from '../../platform/ui/hidden-text.tsx'
import { Table } from '../../platform/ui/table.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { DateField } from '../../platform/ui/text-fields.tsx'
import { sayCount, sayDay } from '../../questions/words.ts'
import { fieldsOf, type Typed } from './fields.tsx'
import type { Holding } from './queries.ts'

type HolderTableProps = {
  holdings: Holding[]
  /** The address of the seat. */
  path: string
  today: string
  /** Those who invite see whether somebody has been in, and may end or undo. */
  mayStaff: boolean
  heldBy: (person: number) => number
  /** One new key for each form that may send a letter. */
  newKey: () => string
  typed?: Typed
}

/** Who sits on a seat, from when to when. */
export function HolderTable(props: HolderTableProps) {
  const { holdings, today, mayStaff } = props
  if (holdings.length === 0) return <Empty title="Platsen är ledig." icon="users" />
  return (
    <Table
      caption="Vilka som sitter på platsen"
      isCaptionHidden
      isStacked
      columns={[{ label: 'Namn' }, { label: 'Som' }, ...(mayStaff ? [{ label: 'Inbjudan' }, { label: 'Ändra' }] : [])]}
      rows={holdings.map((holding) => ({
        key: `person-${holding.id}`,
        cells: [
          holding.name,
          sayHolding(holding, today),
          ...(mayStaff
            ? [<Tag tone="quiet">{sayEntered(holding, today)}</Tag>, <Change {...props} holding={holding} />]
            : []),
        ],
      }))}
    />
  )
}

/** "ordinarie till 30 november", "ersättare från 1 december". */
export function sayHolding(holding: Pick<Holding, 'kind' | 'from' | 'until' | 'leavesOn'>, today: string): string {
  const { kind, from, until, leavesOn } = holding
  const begins = from > today ? ` från ${sayDay(from, today)}` : ''
  const last = [until, leavesOn].filter((day) => day !== null).sort()[0]
  const ends = last ? ` till ${sayDay(last, today)}` : ''
  return `${kind === 'deputy' ? 'ersättare' : 'ordinarie'}${begins}${ends}`
}

/** Whether somebody has been in at all, never when (domain.md §2). */
export function sayEntered(
  { hasEntered, invitedOn }: Pick<Holding, 'hasEntered' | 'invitedOn'>,
  today: string,
): string {
  if (hasEntered) return 'har varit inne'
  return invitedOn ? `inbjuden ${sayDay(invitedOn, today)}` : 'inte inbjuden än'
}

type ChangeProps = HolderTableProps & { holding: Holding }

function Change({ holding, path, today, heldBy, newKey, typed }: ChangeProps): Child {
  const own = `${path}/innehavare/${holding.id}`
  const form = `slut-${holding.id}`
  const { raw, errors, idOf } = fieldsOf(form, typed, { till: holding.until ?? '' })
  const isTried = typed?.form === form
  return (
    <Disclosure summary="Ändra" isOpen={isTried} isQuiet>
      <Form action={`${own}/slut`} label={`Sista dag för ${holding.name}`} isNarrow>
        {isTried && typed.events && <Conflict events={typed.events} />}
        <Hidden name="visad" value={holding.until ?? ''} />
        <DateField
          name="till"
          id={idOf('till')}
          label="Sista dag på platsen"
          hint={sayLeaving(heldBy(holding.person))}
          value={raw.till}
          error={errors.till}
          min={today}
          isOptional
        />
        <Actions>
          <Button variant="secondary">Spara sista dag</Button>
        </Actions>
      </Form>
      {!holding.hasEntered && (
        <Form action={`${own}/inbjudan`} label={`Inbjudan till ${holding.name}`}>
          <Hidden name="key" value={newKey()} />
          <Actions>
            <Button variant="tertiary" icon="mail">
              {holding.invitedOn ? 'Skicka inbjudan igen' : 'Skicka inbjudan'}
              <HiddenText>{` till ${holding.name}`}</HiddenText>
            </Button>
          </Actions>
        </Form>
      )}
      {holding.from >= today && (
        <Form action={`${own}/ta-tillbaka`} label={`Ta tillbaka inbjudan till ${holding.name}`}>
          <Actions>
            <Button variant="danger">
              Ta tillbaka inbjudan
              <HiddenText>{` till ${holding.name}`}</HiddenText>
            </Button>
          </Actions>
        </Form>
      )}
    </Disclosure>
  )
}

/** Before the last day the page says what the person holds (domain.md §4.1). */
export function sayLeaving(held: number): string {
  const access = 'Från natten efter kommer personen inte in här längre. Lämna tomt om ingen sista dag är bestämd.'
  if (held === 0) return `Håller inte i någon fråga här. ${access}`
  return `Håller i ${sayCount(held, 'fråga', 'frågor')} här, som då behöver en ny hand. ${access}`
}
