import type { Finding } from '../finding.ts'
import { readTokens } from '../tokens.ts'
import { findCaseNumbers } from './case-number.ts'
import { readRuns } from './digits.ts'
import { findEmails } from './e-mail.ts'
import { findHandles } from './handle.ts'
import { findIdentityNumbers } from './identity-number.ts'
import { findStreetAddresses } from './street-address.ts'
import { findTelephones } from './telephone.ts'
import { findVehicles } from './vehicle.ts'

/** What is never kept, not even as a draft: numbers, addresses and accounts that are one person's (domain.md §6). */
export function findCertain(text: string, tokens = readTokens(text)): Finding[] {
  const runs = readRuns(text)
  const written = [
    ...findIdentityNumbers(text, runs),
    ...findTelephones(text, runs),
    ...findEmails(text),
    ...findHandles(text),
  ]
  if (!/\d/.test(text)) return written
  return [...written, ...findStreetAddresses(text, tokens), ...findVehicles(text), ...findCaseNumbers(text)]
}
