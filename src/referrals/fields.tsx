import type { Errors, Raw } from '../platform/forms.ts'
import { ChipChoices } from '../platform/ui/choices.tsx'
import { DateField, Select } from '../platform/ui/text-fields.tsx'
import type { Sitting } from './referral.ts'

type FieldsProps = { raw: Raw; errors: Errors }

const toValue = ({ person, part }: Sitting) => `${person.id}-${part.id}`
const toChoice = (sitting: Sitting) => ({
  value: toValue(sitting),
  label: `${sitting.person.name}, ${sitting.part.name}`,
})

/** Oneself for one's own part, where there is no doubt of it. */
export function usualConsent(mayConsent: Sitting[], personId: number): string {
  const own = mayConsent.find(({ person }) => person.id === personId)
  return own ? toValue(own) : ''
}

/** Who has asked the person, until when it holds, and that it stands where it should. */
export function ConsentFields({
  raw,
  errors,
  mayConsent,
  today,
  latest,
}: FieldsProps & { mayConsent: Sitting[]; today: string; latest: string }) {
  return (
    <>
      <Select
        name="inhamtat-av"
        label="Vem har frågat personen?"
        hint="En kollega hos den part som har materialet."
        choices={mayConsent.map(toChoice)}
        emptyLabel="Välj"
        value={raw['inhamtat-av']}
        error={errors['inhamtat-av']}
      />
      <DateField
        name="till-och-med"
        label="Samtycket gäller till och med"
        hint="Så kort som behövs, högst tolv månader: sedan frågar ni personen igen."
        value={raw['till-och-med']}
        error={errors['till-och-med']}
        min={today}
        max={latest}
      />
    </>
  )
}

export function DocumentedField({ raw, errors }: FieldsProps) {
  return (
    <ChipChoices
      name="dokumenterat"
      label="Samtycket hos parten"
      choices={[{ value: 'ja', label: 'Samtycket är dokumenterat hos parten' }]}
      values={raw.dokumenterat}
      error={errors.dokumenterat}
      isList
    />
  )
}
