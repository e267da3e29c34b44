import { sql } from 'kysely'
import { z } from 'zod'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { define } from '../kind.ts'

/** Ends the mail to one person. Mail programs press it by themselves when somebody asks them to (RFC 8058). */
export const noMail = define({
  kind: 'no_mail',
  label: 'sluta få mejl',
  schema: z.unknown(),
  isOnQuestion: false,
  find: async () => null,
  show: () => ({
    over: null,
    title: 'Vill du sluta få mejl från Hissen?',
    lead: 'Då skickas inga fler mejl till dig, inte heller bladet före mötena. Det som rör dig finns kvar under Aviseringar när du loggar in, och där kan du ändra dig.',
    draw: () => (
      <Actions>
        <Button>Skicka inga fler mejl</Button>
      </Actions>
    ),
  }),
  refuse: () => null,
  perform: (trx) => sql`select stop_mail_by_link()`.execute(trx),
  thanks: 'Inga fler mejl skickas till dig. Vill du ha dem igen väljer du det under Mitt konto.',
})
