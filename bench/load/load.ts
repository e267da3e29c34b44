import { join } from 'node:path'
import type { Job, Outcome } from './ask.ts'
import { startChild } from './child.ts'

export type Load = { run(job: Job): Promise<Outcome>; stop(): void }

export function startLoad(): Load {
  return startChild<Job, Outcome>(join(import.meta.dirname, 'worker.ts'))
}
