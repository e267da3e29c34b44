import type { Child } from 'hono/jsx'

/** The id of a field's control, so that the error summary and the field agree without being told. */
export function fieldId(name: string): string {
  return `falt-${name.replaceAll(/[^a-zA-Z0-9_-]/g, '-')}`
}

export type FieldProps = {
  name: string
  label: string
  hint?: string
  error?: string
  /** Only where the same name stands in two forms on one page; else the id follows from the name. */
  id?: string
  isOptional?: boolean
  isLabelHidden?: boolean
}

/** What a control needs to be tied to its label, hint and error. */
export function control({ name, id = fieldId(name), hint, error }: FieldProps) {
  const described = [hint && `${id}-ledtext`, error && `${id}-fel`].filter(Boolean).join(' ')
  return { id, name, 'aria-describedby': described || undefined, 'aria-invalid': error ? 'true' : undefined }
}

/** Label above, hint under it, then the error, then the control. */
export function Field({
  name,
  label,
  hint,
  error,
  id = fieldId(name),
  isOptional,
  isLabelHidden,
  children,
}: FieldProps & { children?: Child }) {
  return (
    <div class="falt" data-fel={error ? '' : undefined}>
      <label class={isLabelHidden ? 'ds-sr-only' : 'etikett'} for={id}>
        {label}
        {isOptional && <span class="frivillig"> (frivilligt)</span>}
      </label>
      <About id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** Hint and error, with the ids that `control()` points at. */
export function About({ id, hint, error }: { id: string; hint?: string; error?: string }) {
  return (
    <>
      {hint && (
        <p class="ledtext" id={`${id}-ledtext`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="ds-validation-message" id={`${id}-fel`}>
          {error}
        </p>
      )}
    </>
  )
}

/** A value as a form hands it back: once, several times or not at all. */
export type FieldValue = string | readonly string[] | undefined

export function single(value: FieldValue): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}

export function several(value: FieldValue): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? [])
}
