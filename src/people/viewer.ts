import { z } from 'zod'
import type { Config } from '../platform/config.ts'
import type { OpenDatabase } from '../platform/database/open.ts'
import type { TextJudge } from '../platform/free-text.ts'
import type { Jobs } from '../platform/jobs.ts'
import type { Log } from '../platform/log.ts'
import type { OpenScope } from '../platform/scope.ts'
import type { Account } from './account/account.ts'

const Association = z.object({
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  shortName: z.string(),
  isDemo: z.boolean(),
  /** Month and day, 'MM-DD'; null where no pause is kept. */
  pauseFrom: z.string().nullable(),
  pauseUntil: z.string().nullable(),
  questionDaysMax: z.number(),
  verdictDaysMax: z.number(),
  deliveryDaysMax: z.number(),
  meaningDaysMax: z.number(),
  correctionDaysMax: z.number(),
  reopenDaysMax: z.number(),
})

const Person = z.object({
  id: z.number(),
  name: z.string(),
  isDemo: z.boolean(),
  isOffice: z.boolean(),
  scheme: z.enum(['auto', 'ljust', 'morkt']),
  typeface: z.enum(['standard', 'lattlast']),
  textSize: z.enum(['normal', 'storre', 'storst']),
})

const Seat = z.object({
  seat: z.number(),
  forum: z.number(),
  member: z.number(),
  kind: z.enum(['ordinary', 'deputy']),
  isConvening: z.boolean(),
})

/** What the database function load_viewer answers. */
export const LoadedViewer = z.object({
  association: Association,
  now: z.string().transform((moment) => new Date(moment)),
  today: z.string(),
  /** Notices not yet read; a hundred means a hundred or more. */
  unread: z.number(),
  isSignedIn: z.boolean(),
  /** Somebody pressed this name in the demo. */
  isInvented: z.boolean(),
  /** Null also where somebody is signed in who does not belong to the association. */
  person: Person.nullable(),
  seats: z.array(Seat),
})

/** Who is asking, in which association, and when: all that a rule may know of the request. */
export type Viewer = {
  association: z.infer<typeof Association>
  person: z.infer<typeof Person>
  seats: z.infer<typeof Seat>[]
  /** Forums in which the person holds a seat today, each once. */
  forums: number[]
  /** Forums the person convenes. */
  convenes: number[]
  now: Date
  /** 'YYYY-MM-DD' in Sweden, moved by the demo's clock. */
  today: string
  unread: number
}

export type Everywhere = {
  config: Config
  log: Log
  jobs: Jobs
  listen: OpenDatabase['listen']
  texts: TextJudge
  now: Date
  today: string
}

/** Routes under `/:association`: somebody who belongs there is signed in. */
export type App = { Variables: Everywhere & OpenScope & { viewer: Viewer } }

/** Routes outside every association: signing in, the account, the demo. `now` is the real time. */
export type Outside = { Variables: Everywhere & OpenScope & { account: Account | null } }

export function toViewer({ person, seats, ...loaded }: z.infer<typeof LoadedViewer>): Viewer | null {
  if (!person) return null
  const { association, now, today, unread } = loaded
  const forums = [...new Set(seats.map((seat) => seat.forum))]
  const convenes = [...new Set(seats.filter((seat) => seat.isConvening).map((seat) => seat.forum))]
  return { association, person, seats, forums, convenes, now, today, unread }
}
