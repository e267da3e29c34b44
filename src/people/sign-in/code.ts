import { randomInt } from 'node:crypto'
import { hash } from '../session.ts'

const codeDigits = 6

export function createCode(): string {
  return String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0')
}

/** Hashed together with the secret of the browser that asked: alone, a million codes would soon be tried. */
export function hashCode(challenge: string, code: string): Buffer {
  return hash(`${challenge}:${code}`)
}

const browsers: [RegExp, string][] = [
  [/Edg/, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'Mac'],
  [/Linux|CrOS/, 'Linux'],
]

/** Enough for a person to know their own device again, and no more: "Firefox på Windows". */
export function describeDevice(userAgent: string): string {
  const nameIn = (known: [RegExp, string][]) => known.find(([pattern]) => pattern.test(userAgent))?.[1]
  const [browser, system] = [nameIn(browsers), nameIn(systems)]
  return `${browser ?? 'En webbläsare'}${system ? ` på ${system}` : ''}`
}
