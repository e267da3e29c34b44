import { fork } from 'node:child_process'

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

/** The script's own side: what it cannot answer ends it, and whoever waits is told by that. */
export function answerMessages<Asked, Answered>(answer: (asked: Asked) => Promise<Answered>): void {
  process.on('message', (asked: Asked) => {
    answer(asked).then(
      (answered) => process.send?.(answered),
      (fault: unknown) => {
        process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
        process.exit(1)
      },
    )
  })
}
