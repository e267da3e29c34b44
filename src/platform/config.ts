import { BlockList, isIP, isIPv6 } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

export type Config = {
  /** 0 lets the system choose a free port (tests). */
  port: number
  host: string
  /** Null means the embedded database in `dataFolder`. */
  databaseUrl: string | null
  dataFolder: string
  isDemo: boolean
  /** The address people use, without a slash at the end: links in mail, the CSRF origin and secure cookies rest on it. */
  publicUrl: string
  /** Null keeps every mail in the table `mail` and sends none. */
  smtpUrl: string | null
  mailFrom: string
  trustedProxies: BlockList
  /** Null closes /matt and the details of /halsa to everyone. */
  metricsToken: string | null
  logLevel: LogLevel
}

export type LogLevel = z.infer<typeof logLevel>

/** A fault the person who starts Hissen can mend; its message is shown as it is, without a stack. */
export class ConfigFault extends Error {
  override name = 'ConfigFault'
}

const logLevel = z.enum(['debug', 'info', 'warn', 'error'], 'ska vara debug, info, warn eller error')
const yesOrNo = z.enum(['ja', 'nej'], 'ska vara ja eller nej').transform((answer) => answer === 'ja')

const Environment = z.object({
  PORT: z.coerce.number('ska vara ett tal mellan 0 och 65535').int().min(0).max(65535).default(3000),
  HOST: z.string().default('localhost'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./, 'ska börja med postgres://, till exempel postgres://hissen:hemligt@localhost/hissen')
    .optional(),
  HISSEN_DATA: z.string().default('data'),
  HISSEN_DEMO: yesOrNo.optional(),
  HISSEN_URL: z
    .url({ protocol: /^https?$/, error: 'ska vara en hel adress, till exempel https://hissen.exempel.se' })
    .optional(),
  HISSEN_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, 'ska börja med smtp:// eller smtps://')
    .optional(),
  HISSEN_MAIL_FROM: z.string().default('Hissen <hissen@localhost>'),
  HISSEN_PROXIES: z.string().default('').transform(toBlockList),
  HISSEN_METRICS_TOKEN: z.string().min(16, 'ska vara minst 16 tecken').optional(),
  HISSEN_LOG: logLevel.default('info'),
})

/** Reads the environment once. Throws ConfigFault that lists every fault at once. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  if (given.HISSEN_SMTP_URL && !given.HISSEN_MAIL_FROM) {
    faults.push('HISSEN_MAIL_FROM saknas: ange avsändaren när HISSEN_SMTP_URL är satt')
  }
  if (!parsed.success || faults.length > 0) {
    throw new ConfigFault(['Hissen kan inte starta. Rätta detta i inställningarna:', ...faults].join('\n  – '))
  }

  const env = parsed.data
  const isDemo = env.HISSEN_DEMO ?? !env.DATABASE_URL
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL ?? null,
    dataFolder: resolve(env.HISSEN_DATA),
    isDemo,
    publicUrl: (env.HISSEN_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    smtpUrl: isDemo ? null : (env.HISSEN_SMTP_URL ?? null),
    mailFrom: env.HISSEN_MAIL_FROM,
    trustedProxies: env.HISSEN_PROXIES,
    metricsToken: env.HISSEN_METRICS_TOKEN ?? null,
    logLevel: env.HISSEN_LOG,
  }
}

/** `10.0.0.4, 10.1.0.0/16`: addresses and networks whose X-Forwarded-For is believed. */
function toBlockList(list: string, context: z.RefinementCtx): BlockList {
  const trusted = new BlockList()
  for (const entry of list.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits] = entry.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    const bitsMax = family === 'ipv6' ? 128 : 32
    const prefix = bits === undefined ? bitsMax : Number(bits)
    if (isIP(address) && Number.isInteger(prefix) && prefix >= 0 && prefix <= bitsMax) {
      trusted.addSubnet(address, prefix, family)
    } else {
      context.addIssue(`innehåller ”${entry}”, som inte är en adress eller ett nät som 10.0.0.0/8`)
    }
  }
  return trusted
}
