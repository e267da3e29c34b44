import type { Choice } from './choices.tsx'
import { control, Field, type FieldProps, type FieldValue, single } from './field.tsx'

type TextFieldProps = FieldProps & {
  value?: FieldValue
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'time' | 'number'
  autocomplete?: string
  inputmode?: 'numeric' | 'email' | 'tel' | 'url' | 'text'
  maxlength?: number
  /** Free text, looked at while somebody writes, as all that is written in several lines is. */
  isFreeText?: boolean
  /** Width in characters, for what has a known length. */
  size?: number
  /** Offered while one types; anything else may be written. */
  suggestions?: readonly string[]
}

/** One line of text. */
export function TextField({
  value,
  type = 'text',
  autocomplete,
  inputmode,
  maxlength,
  isFreeText,
  size,
  suggestions = [],
  ...field
}: TextFieldProps) {
  const attributes = control(field)
  const listId = suggestions.length > 0 ? `${attributes.id}-forslag` : undefined
  return (
    <Field {...field}>
      <input
        class="ds-input"
        type={type}
        value={single(value)}
        autocomplete={autocomplete ?? 'off'}
        inputmode={inputmode}
        maxlength={maxlength}
        size={size}
        list={listId}
        data-fritext={isFreeText ? '' : undefined}
        {...attributes}
      />
      {listId && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  )
}

type DateFieldProps = FieldProps & { value?: FieldValue; min?: string; max?: string }

/** A day, 'YYYY-MM-DD'. */
export function DateField({ value, min, max, ...field }: DateFieldProps) {
  return (
    <Field {...field}>
      <input class="ds-input datum" type="date" value={single(value)} min={min} max={max} {...control(field)} />
    </Field>
  )
}

type TextAreaProps = FieldProps & { value?: FieldValue; rows?: number; charactersMax?: number }

/** Several lines of text. `charactersMax` is said as a hint, not enforced while typing. */
export function TextArea({ value, rows = 4, charactersMax, ...field }: TextAreaProps) {
  const length = charactersMax && `Högst ${charactersMax.toLocaleString('sv-SE')} tecken.`
  const hint = [field.hint, length].filter(Boolean).join(' ') || undefined
  const full = { ...field, hint }
  return (
    <Field {...full}>
      <textarea class="ds-input" rows={rows} {...control(full)}>
        {single(value)}
      </textarea>
    </Field>
  )
}

type SelectProps = FieldProps & { value?: FieldValue; choices: Choice[]; emptyLabel?: string }

/** One of many. Five choices or fewer read better as RadioChoices. */
export function Select({ value, choices, emptyLabel, ...field }: SelectProps) {
  return (
    <Field {...field}>
      <select class="ds-input" {...control(field)}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === single(value)}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
