import { expect, test } from 'vitest'
import { ConfigFault, readConfig } from './config.ts'

test('nothing set is a demo on the embedded database', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    databaseUrl: null,
    isDemo: true,
    smtpUrl: null,
    publicUrl: 'http://localhost:3000',
  })
})

test('with DATABASE_URL it is no demo unless asked for', () => {
  const DATABASE_URL = 'postgres://hissen@localhost/hissen'
  expect(readConfig({ DATABASE_URL }).isDemo).toBe(false)
  expect(readConfig({ DATABASE_URL, HISSEN_DEMO: 'ja' }).isDemo).toBe(true)
})

test('a demo never sends mail', () => {
  const mail = { HISSEN_SMTP_URL: 'smtp://post.exempel.se', HISSEN_MAIL_FROM: 'Hissen <hissen@exempel.se>' }
  expect(readConfig({ ...mail, HISSEN_DEMO: 'ja' }).smtpUrl).toBeNull()
  expect(readConfig({ ...mail, HISSEN_DEMO: 'nej' }).smtpUrl).toBe('smtp://post.exempel.se')
})

test('every fault is told at once, in Swedish', () => {
  const broken = {
    PORT: '99999',
    DATABASE_URL: 'mysql://x',
    HISSEN_DEMO: 'yes',
    HISSEN_URL: 'hissen',
    HISSEN_PROXIES: '10.0.0.0/8 hund',
    HISSEN_METRICS_TOKEN: 'kort',
    HISSEN_SMTP_URL: 'smtp://post.exempel.se',
  }
  expect(() => readConfig(broken)).toThrow(ConfigFault)
  try {
    readConfig(broken)
  } catch (fault) {
    expect(String(fault).split('\n  – ').slice(1)).toEqual([
      'PORT ska vara ett tal mellan 0 och 65535',
      'DATABASE_URL ska börja med postgres://, till exempel postgres://hissen:hemligt@localhost/hissen',
      'HISSEN_DEMO ska vara ja eller nej',
      'HISSEN_URL ska vara en hel adress, till exempel https://hissen.exempel.se',
      'HISSEN_PROXIES innehåller ”hund”, som inte är en adress eller ett nät som 10.0.0.0/8',
      'HISSEN_METRICS_TOKEN ska vara minst 16 tecken',
      'HISSEN_MAIL_FROM saknas: ange avsändaren när HISSEN_SMTP_URL är satt',
    ])
  }
})

test('only named proxies are trusted', () => {
  const { trustedProxies } = readConfig({ HISSEN_PROXIES: '10.0.0.0/8, 2001:db8::1' })
  expect(trustedProxies.check('10.2.3.4')).toBe(true)
  expect(trustedProxies.check('11.2.3.4')).toBe(false)
  expect(trustedProxies.check('2001:db8::1', 'ipv6')).toBe(true)
})
