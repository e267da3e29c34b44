import { z } from 'zod'

/** Whoever is signed in, seen from outside every association: what the database function load_account answers. */
export const LoadedAccount = z.object({
  id: z.number(),
  name: z.string(),
  email: z.string(),
  /** Somebody pressed this name in the demo. */
  isInvented: z.boolean(),
  scheme: z.enum(['auto', 'ljust', 'morkt']),
  typeface: z.enum(['standard', 'lattlast']),
  textSize: z.enum(['normal', 'storre', 'storst']),
  session: z.number(),
  /** Those the person belongs to today; `today` is the day on the association's own clock. */
  associations: z.array(
    z.object({
      id: z.number(),
      slug: z.string(),
      name: z.string(),
      shortName: z.string(),
      isDemo: z.boolean(),
      today: z.string(),
    }),
  ),
})

export type Account = z.infer<typeof LoadedAccount>
