import type { Child } from 'hono/jsx'
import { About, type FieldProps, type FieldValue, fieldId, several, single } from './field.tsx'

export type Choice = { value: string; label: string; hint?: string }

type RadioChoicesProps = FieldProps & { value?: FieldValue; choices: Choice[]; isInline?: boolean }

/** One of a few. `isInline` puts short choices on one row. */
export function RadioChoices({ value, choices, isInline = false, ...field }: RadioChoicesProps) {
  return (
    <Choices {...field} class={isInline ? 'val-rad' : 'val-lista'}>
      {choices.map((choice, index) => (
        <Option {...field} choice={choice} index={index} type="radio" isChecked={choice.value === single(value)} />
      ))}
    </Choices>
  )
}

type ChipChoicesProps = FieldProps & { values?: FieldValue; choices: Choice[]; isList?: boolean }

/** Any number of short words, drawn as chips to tap; as a list where they are sentences. */
export function ChipChoices({ values, choices, isList = false, ...field }: ChipChoicesProps) {
  return (
    <Choices {...field} class={isList ? 'val-lista' : 'val-chips'}>
      {choices.map((choice, index) => (
        <Option
          {...field}
          choice={choice}
          index={index}
          type="checkbox"
          isChecked={several(values).includes(choice.value)}
        />
      ))}
    </Choices>
  )
}

type CheckboxProps = { name: string; label: string; value?: string; hint?: string; isChecked?: boolean; id?: string }

/** A single yes: absent from the form when not ticked. */
export function Checkbox({ name, label, value = 'ja', hint, isChecked = false, id }: CheckboxProps) {
  return (
    <div class="val-lista">
      <Option
        name={name}
        label={label}
        id={id}
        choice={{ value, label, hint }}
        index={0}
        type="checkbox"
        isChecked={isChecked}
      />
    </div>
  )
}

type ChoicesProps = FieldProps & { class: string; children?: Child }

function Choices({
  name,
  label,
  hint,
  error,
  id = fieldId(name),
  isOptional,
  isLabelHidden,
  class: look,
  children,
}: ChoicesProps) {
  const described = [hint && `${id}-ledtext`, error && `${id}-fel`].filter(Boolean).join(' ')
  return (
    <fieldset class="falt" data-fel={error ? '' : undefined} aria-describedby={described || undefined}>
      <legend class={isLabelHidden ? 'ds-sr-only' : 'etikett'}>
        {label}
        {isOptional && <span class="frivillig"> (frivilligt)</span>}
      </legend>
      <About id={id} hint={hint} error={error} />
      <div class={look}>{children}</div>
    </fieldset>
  )
}

type OptionProps = FieldProps & { choice: Choice; index: number; type: 'radio' | 'checkbox'; isChecked: boolean }

/** The first control carries the field's own id, so that the error summary leads to it. */
function Option({ name, id = fieldId(name), error, choice, index, type, isChecked }: OptionProps) {
  const own = index === 0 ? id : `${id}-${index + 1}`
  return (
    <div class="alternativ">
      <input
        class="ds-input"
        type={type}
        id={own}
        name={name}
        value={choice.value}
        checked={isChecked}
        aria-describedby={choice.hint ? `${own}-om` : undefined}
        aria-invalid={error ? 'true' : undefined}
      />
      <label for={own}>{choice.label}</label>
      {choice.hint && (
        <p class="ledtext" id={`${own}-om`}>
          {choice.hint}
        </p>
      )}
    </div>
  )
}
