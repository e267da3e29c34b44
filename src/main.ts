import { ConfigFault, readConfig } from './platform/config.ts'
import { faultFields } from './platform/log.ts'
import { type Serving, serve } from './serve.ts'

try {
  const config = readConfig()
  const serving = await serve(config)
  stopOnSignal(serving)
  endOnFault(serving)
  const engine = config.databaseUrl ? 'postgres' : 'pglite'
  serving.log.info('started', { url: serving.url, engine, demo: config.isDemo })
  if (process.stderr.isTTY) process.stderr.write(`\n  Hissen svarar på ${serving.url}   (stoppa med Ctrl+C)\n\n`)
} catch (fault) {
  if (!(fault instanceof ConfigFault)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 1
}

/** Without the message, which can quote what somebody wrote; whatever keeps Hissen running starts it again. */
function endOnFault({ log }: Serving): void {
  process.once('uncaughtException', (fault) => {
    log.error('uncaught', faultFields(fault))
    process.exit(1)
  })
}

/** The first signal stops cleanly; a second one at once. */
function stopOnSignal(serving: Serving): void {
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1))
      void serving.stop().then(() => process.exit(0))
    })
  }
}
