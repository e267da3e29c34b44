import { Actions, Button } from '../../platform/ui/button.tsx'
import { RadioChoices } from '../../platform/ui/choices.tsx'
import { Hidden } from '../../platform/ui/form.tsx'
import { Select, TextArea } from '../../platform/ui/text-fields.tsx'
import { sayFirst, stanceWords } from '../words.ts'
import type { Fields } from './fields.ts'

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
  { value: 'behind', label: sayFirst(stanceWords.behind) },
  { value: 'apart', label: sayFirst(stanceWords.apart) },
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
