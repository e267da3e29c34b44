import { Actions, Button } from '../../platform/ui/button.tsx'
import { DateField, TextField } from '../../platform/ui/text-fields.tsx'
import type { Fields } from '../acts/fields.ts'

type TalkProps = Fields & { today: string; button: string; isOffered?: boolean }

/** When, and with whom. `isOffered` says why it is offered to those who asked and those who answered. */
export function TalkFields({ idOf, raw, errors, today, button, isOffered = false }: TalkProps) {
  return (
    <>
      {isOffered ? (
        <p>
          Svaret har inte räckt två gånger. Då hjälper ofta ett samtal mer än ännu en text. Båda sammankallande kan
          bjuda in till det.
        </p>
      ) : (
        <p>Ett samtal blir ett svar när det har hållits och ni har skrivit vad ni kom fram till.</p>
      )}
      <DateField
        name="on"
        id={idOf('on')}
        label="När?"
        hint="Inom 60 dagar, eller på ett möte som redan är planerat."
        value={raw.on}
        error={errors.on}
        min={today}
      />
      <TextField
        name="withWhom"
        id={idOf('withWhom')}
        label="Vilka är med?"
        hint="Forum eller parter räcker, till exempel KT Ronneby och LSG Karlshamn–Ronneby."
        value={raw.withWhom}
        error={errors.withWhom}
      />
      <Actions>
        <Button variant="secondary">{button}</Button>
      </Actions>
    </>
  )
}
