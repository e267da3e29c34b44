import type { Errors, Raw } from '../platform/forms.ts'
import { ChipChoices } from '../platform/ui/choices.tsx'
import { DateField, Select, TextArea, TextField } from '../platform/ui/text-fields.tsx'
import { sayFirst } from '../questions/words.ts'
import type { Named } from './consultation.ts'
import { adviceCharactersMax, lineCharactersMax } from './limits.ts'
import type { TeamChoices } from './queries.ts'

type FieldsProps = { choices: TeamChoices; raw: Raw; errors: Errors; idOf?: (name: string) => string | undefined }

const toChoice = ({ id, name }: Named) => ({ value: String(id), label: sayFirst(name) })

/** What kind of obstacle, which parts, and the word the team will know it by. */
export function KindFields({ choices, raw, errors, idOf, offered = [] }: FieldsProps & { offered?: string[] }) {
  // Those at the table first.
  const atTable = new Set(choices.seated.map(({ id }) => id))
  const others = choices.members.filter(({ id }) => !atTable.has(id))
  return (
    <>
      <ChipChoices
        name="teman"
        id={idOf?.('teman')}
        label="Vad för slags hinder?"
        choices={choices.themes.map(toChoice)}
        values={raw.teman}
        error={errors.teman}
      />
      <ChipChoices
        name="parter"
        id={idOf?.('parter')}
        label="Vilka parter rör det?"
        choices={[...choices.seated, ...others].map(toChoice)}
        values={raw.parter}
        error={errors.parter}
      />
      <TextField
        name="kodord"
        id={idOf?.('kodord')}
        label="Kodord"
        hint="Ett påhittat ord, så att ni vet vilket det var om sex veckor. Aldrig något som liknar ett namn."
        value={raw.kodord}
        error={errors.kodord}
        maxlength={30}
        size={16}
        suggestions={offered}
      />
    </>
  )
}

export function SituationField({ raw, errors, idOf }: Omit<FieldsProps, 'choices'>) {
  return (
    <TextArea
      name="situation"
      id={idOf?.('situation')}
      label="Situationen"
      hint="Helst ingenting: prata, skriv inte. Aldrig namn, ålder, ort eller annat som pekar ut någon. Texten raderas när mötet har sparats."
      value={raw.situation}
      error={errors.situation}
      rows={2}
      charactersMax={lineCharactersMax}
      isOptional
    />
  )
}

type AdviceProps = FieldsProps & { isOptional?: boolean; min: string }

/** What the team advised, what happens next, and when to ask how it went. */
export function AdviceFields({ choices, raw, errors, idOf, isOptional = false, min }: AdviceProps) {
  return (
    <>
      <TextArea
        name="rad"
        id={idOf?.('rad')}
        label="Vad rådde teamet?"
        hint="Om hindret och vägen vidare, inte om personen."
        value={raw.rad}
        error={errors.rad}
        rows={3}
        charactersMax={adviceCharactersMax}
        isOptional={isOptional}
      />
      <TextField
        name="steg"
        isFreeText
        id={idOf?.('steg')}
        label="Nästa steg"
        value={raw.steg}
        error={errors.steg}
        maxlength={lineCharactersMax}
        isOptional
      />
      <Select
        name="part"
        id={idOf?.('part')}
        label="Vem bär nästa steg?"
        choices={choices.seated.map(toChoice)}
        emptyLabel="Välj part"
        value={raw.part}
        error={errors.part}
        isOptional
      />
      <DateField
        name="folj-upp"
        id={idOf?.('folj-upp')}
        label="Vi frågar hur det gick"
        hint="Mötet efter nästa, ungefär sex veckor, om ni inte väljer en annan dag."
        value={raw['folj-upp']}
        error={errors['folj-upp']}
        min={min}
      />
    </>
  )
}
