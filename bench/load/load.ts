import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Job, Outcome } from './ask.ts'

export type Load = { run(job: Job): Promise<Outcome>; stop(): void }

export function startLoad(): Load {
  return startChild<Job, Outcome>(join(import.meta.dirname, 'worker.ts'))
}

/** A script in a process of its own that answers each message with one. */
export function startChild<Asked extends object, Answered>(script: string) {
  const child = fork(script, { execArgv: ['--import', 'tsx'] })
  let settle: { resolve(answer: Answered): void; reject(fault: Error): void } | null = null
  child.on('message', (answer: Answered) => settle?.resolve(answer))
  child.on('exit', () => settle?.reject(new Error('The process of the load ended before it was done')))
  return {
    run(asked: Asked): Promise<Answered> {
      return new Promise((resolve, reject) => {
        settle = { resolve, reject }
        child.send(asked)
      })
    },
    stop: () => void child.kill(),
  }
}
