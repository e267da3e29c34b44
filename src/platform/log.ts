import type { LogLevel } from './config.ts'

/** Ids, counts and names of routes only: never addresses, names, query strings or what somebody wrote. */
export type LogFields = Record<string, string | number | boolean | null | undefined>

export type Log = Record<LogLevel, (event: string, fields?: LogFields) => void>

const order: LogLevel[] = ['debug', 'info', 'warn', 'error']

/** One JSON object a line: time, level, event and its fields. */
export function createLog(level: LogLevel, write = (line: string) => void process.stdout.write(line)): Log {
  const isHeard = (of: LogLevel) => order.indexOf(of) >= order.indexOf(level)
  const at = (of: LogLevel) => (event: string, fields?: LogFields) => {
    if (isHeard(of)) write(`${JSON.stringify({ time: new Date().toISOString(), level: of, event, ...fields })}\n`)
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/**
 * What may be said about a fault: its name, code and places in our code. Messages of the database are left out, since
 * they can quote what somebody wrote ("Key (email)=(…) already exists").
 */
export function faultFields(fault: unknown): LogFields {
  if (!(fault instanceof Error)) return { fault: typeof fault }
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined
  const places = (fault.stack ?? '').split('\n').filter((part) => part.startsWith('    at '))
  return {
    fault: fault.name,
    code,
    message: code === undefined ? fault.message.slice(0, 200) : undefined,
    places: places
      .slice(0, 8)
      .map((place) => place.trim().replace(/file:\/\/.*?\/(?=(src|node_modules)\/)/, ''))
      .join(' < '),
  }
}
