import type { Errors, Raw } from '../../platform/forms.ts'
import { Checkbox, RadioChoices } from '../../platform/ui/choices.tsx'
import { Hidden } from '../../platform/ui/form.tsx'
import { DateField, Select, TextArea, TextField } from '../../platform/ui/text-fields.tsx'
import type { StaffedSeat } from './queries.ts'

/** What was sent in one of the page's forms and came back. */
export type Typed = { form: string; raw: Raw; errors: Errors; events?: string[] }

export type FormFields = {
  raw: Raw
  errors: Errors
  /** Several forms on a page have fields of the same name; the one that came back has the plain ids its summary leads to. */
  idOf: (name: string) => string | undefined
}

/** The fields of one form of a page: what came back in it, or what it begins with. */
export function fieldsOf(form: string, typed: Typed | undefined, begins: Raw = {}): FormFields {
  const own = typed?.form === form ? typed : undefined
  const hasFaults = own !== undefined && Object.keys(own.errors).length > 0
  return {
    raw: { ...begins, ...own?.raw },
    errors: own?.errors ?? {},
    idOf: (name) => (hasFaults ? undefined : `${form}-${name}`),
  }
}

/** Name, work address, as what, from when. */
export function InviteFields({ raw, errors, idOf, today, newKey, isSeat }: FormFields & InviteProps) {
  return (
    <>
      <Hidden name="key" value={String(raw.key ?? newKey)} />
      <TextField name="namn" id={idOf('namn')} label="Namn" value={raw.namn} error={errors.namn} maxlength={200} />
      <TextField
        name="epost"
        id={idOf('epost')}
        label="E-post i arbetet"
        hint="Personen loggar in med en kod som kommer dit."
        type="email"
        inputmode="email"
        value={raw.epost}
        error={errors.epost}
        maxlength={200}
      />
      {isSeat && (
        <RadioChoices
          name="som"
          id={idOf('som')}
          label="Som"
          value={raw.som ?? 'ordinarie'}
          error={errors.som}
          choices={[
            { value: 'ordinarie', label: 'Ordinarie' },
            { value: 'ersattare', label: 'Ersättare' },
          ]}
          isInline
        />
      )}
      <DateField name="fran" id={idOf('fran')} label="Från" value={raw.fran ?? today} error={errors.fran} min={today} />
      <DateField
        name="till"
        id={idOf('till')}
        label="Till och med"
        hint="Lämna tomt om ingen sista dag är bestämd."
        value={raw.till}
        error={errors.till}
        min={today}
        isOptional
      />
    </>
  )
}

type InviteProps = { today: string; newKey: string; isSeat: boolean }

/** How often the seat is there. */
export function RhythmFields({ raw, errors, idOf }: FormFields) {
  return (
    <>
      <RadioChoices
        name="rytm"
        id={idOf('rytm')}
        label="Är med"
        value={raw.rytm}
        error={errors.rytm}
        choices={[
          { value: 'every', label: 'Varje möte' },
          { value: 'schedule', label: 'Enligt schema' },
          { value: 'yearly', label: 'Några gånger om året' },
          { value: 'needed', label: 'Vid behov' },
        ]}
        isInline
      />
      <TextField
        name="ganger"
        id={idOf('ganger')}
        label="Hur många gånger om året?"
        hint="Bara om platsen är med några gånger om året."
        value={raw.ganger}
        error={errors.ganger}
        inputmode="numeric"
        size={4}
        isOptional
      />
    </>
  )
}

export const rhythmOf = ({ rhythm, timesPerYear }: StaffedSeat): Raw => ({
  rytm: rhythm,
  ganger: timesPerYear === null ? '' : String(timesPerYear),
})

/** The part's own words, and how it is reached. */
export function WordFields({ raw, errors, idOf, hasMandate }: FormFields & { hasMandate: boolean }) {
  return (
    <>
      {hasMandate && (
        <TextArea
          name="mandat"
          id={idOf('mandat')}
          label="Mandat"
          hint="Vilket område gäller det, vad kan ni lova vid bordet, och vem frågar ni om resten?"
          value={raw.mandat}
          error={errors.mandat}
          isOptional
        />
      )}
      <TextField
        name="telefon"
        id={idOf('telefon')}
        label="Telefon"
        hint="Till funktionen, om det finns ett sådant nummer."
        type="tel"
        value={raw.telefon}
        error={errors.telefon}
        maxlength={60}
        isOptional
      />
      <TextField
        name="tider"
        id={idOf('tider')}
        label="När någon svarar"
        hint="Till exempel vardagar 9–11."
        value={raw.tider}
        error={errors.tider}
        maxlength={120}
        isOptional
      />
      <TextField
        name="vag-in"
        id={idOf('vag-in')}
        label="Väg in"
        hint="Vem frågar man efter, och var?"
        value={raw['vag-in']}
        error={errors['vag-in']}
        maxlength={200}
        isOptional
      />
    </>
  )
}

export const wordsOf = ({ mandate, phone, hours, wayIn }: StaffedSeat): Raw => ({
  mandat: mandate ?? '',
  telefon: phone ?? '',
  tider: hours ?? '',
  'vag-in': wayIn ?? '',
})

type NewSeatProps = FormFields & { parts: { id: number; name: string }[]; newKey: string }

/** Part, function, rhythm, and whether it convenes. */
export function NewSeatFields({ parts, newKey, ...fields }: NewSeatProps) {
  const { raw, errors, idOf } = fields
  return (
    <>
      <Hidden name="key" value={String(raw.key ?? newKey)} />
      <Select
        name="part"
        id={idOf('part')}
        label="Part"
        value={raw.part}
        error={errors.part}
        emptyLabel="Välj part"
        choices={parts.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <TextField
        name="funktion"
        id={idOf('funktion')}
        label="Funktion"
        hint="Till exempel ekonomiskt bistånd eller psykiatri."
        value={raw.funktion}
        error={errors.funktion}
        maxlength={120}
        isOptional
      />
      <RhythmFields {...fields} raw={{ rytm: 'every', ...raw }} />
      <Checkbox
        name="sammankallande"
        id={idOf('sammankallande')}
        label="Platsen är sammankallande"
        isChecked={raw.sammankallande !== undefined}
      />
    </>
  )
}
