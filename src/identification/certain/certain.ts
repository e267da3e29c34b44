import type { Finding } from '../finding.ts'
import { readTokens, type Token } from '../tokens.ts'
import { findCaseNumbers } from './case-number.ts'
import { readRuns } from './digits.ts'
import { findEmails } from './e-mail.ts'
import { findFarms } from './farm.ts'
import { findHandles } from './handle.ts'
import { findHouseNumbers } from './house-number.ts'
import { findIdentityNumbers } from './identity-number.ts'
import { findPersonsNumbers } from './persons-number.ts'
import { findStreetAddresses } from './street-address.ts'
import { findTelephones } from './telephone.ts'
import { findVehicles } from './vehicle.ts'

/** What is never kept, not even as a draft: numbers, addresses and accounts that are one person's (domain.md §6). */
export function findCertain(text: string, tokens = readTokens(text)): Finding[] {
  const free = [accounts, things].reduce(
    (rest, pattern) =>
      rest.replaceAll(pattern, (found) => (identity.test(found) ? found : found.replaceAll(/\d/g, 'x'))),
    text,
  )
  return findIn(free, free === text ? tokens : readTokens(free))
}

function findIn(text: string, tokens: Token[]): Finding[] {
  const runs = readRuns(text)
  const runsOverLines = /\d[^\p{L}\p{N}\n]*\n/u.test(text) ? readRuns(text, true) : []
  const written = [
    ...findIdentityNumbers(text, runs, runsOverLines),
    ...findTelephones(text, runs, runsOverLines),
    ...findEmails(text),
    ...findHandles(text),
  ]
  if (!/\p{Nd}/u.test(text))
    return spelledStreet.test(text) ? [...written, ...findStreetAddresses(text, tokens), ...findFarms(text)] : written
  return [
    ...written,
    ...findStreetAddresses(text, tokens),
    ...findFarms(text),
    ...findHouseNumbers(text),
    ...findVehicles(text),
    ...findCaseNumbers(text),
    ...findPersonsNumbers(text),
  ]
}

/** "Ringvägen fjorton" */
const spelledStreet =
  /(?:gatan|vägen|gränd|gränden|stigen|torget|allén|backen|nummer|port|porten|uppgång)\s(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\p{L}+ton|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)/iu

/** Account numbers of the whole world, of twenty digits: no one's number is read out of them. */
const accounts = /(?<![\p{L}\d])SE\d{2}(?:\s?\d{4}){5}(?!\d)/gu

/** "ocr 12 19850312-1234": what no such number looks like, behind one that does. */
const identity = /(?<!\d)(?:19|20)?\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01])-\d{4}(?!\d)/

/** Numbers of goods, invoices and books. */
const things =
  /(?<![\p{L}\d])(?:isbn|issn|ocr|ean|gtin|doi|art(?:ikel)?\.?-?\s?(?:nr|nummer)|order-?(?:nr|nummer)|faktura-?(?:nr|nummer)|serie-?(?:nr|nummer)|inventarie-?(?:nr|nummer)|streckkod|bankgiro|plusgiro|bg|pg|kostnadsställe|kontering|kontosträng|kurskod|licens(?:nyckel|nummer)|försändelse-?(?:nr|nummer)|kollinr|upphandling)(?:et|en)?(?:\s(?:är)|:)?[\s:.]{1,3}\p{Lu}{0,4}[\d ./-]{3,24}\d/giu
