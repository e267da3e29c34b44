import type { z } from 'zod'
import { date, list, oneOf, pattern, section, slug, text, yesNo } from './fields.ts'

const Person = section({
  namn: text('För- och efternamn', 'Kim Exempelsson', { most: 120 }),
  'e-post': pattern(/^[^@\s]+@[^@\s]+\.[^@\s.]+$/, 'Skriv en hel adress.', {
    about: 'Adress som koder och blad skickas till',
    example: 'kim@exempel.invalid',
  }).transform((address) => address.toLowerCase()),
  kansli: yesNo('Arbetar personen på kansliet?').optional(),
  kollega: yesNo('Kollega utan plats: läser det som är öppet för hela länet').optional(),
  från: date('Första dagen', '2026-01-01').optional(),
  till: date('Sista dagen', '2027-12-31').optional(),
  platser: list(
    'Platserna personen har',
    section({
      plats: pattern(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Skriv forumets id, snedstreck och platsens id.', {
        about: 'Forum och plats',
        example: 'kt-solvesborg/fk',
      }),
      som: oneOf('Ordinarie eller ersättare', { ordinarie: 'ordinary', ersättare: 'deputy' }).optional(),
      från: date('Första dagen på platsen', '2026-01-01').optional(),
      till: date('Sista dagen på platsen', '2027-12-31').optional(),
    }).transform((holding) => ({
      seat: holding.plats,
      kind: holding.som ?? ('ordinary' as const),
      from: holding.från,
      until: holding.till,
    })),
  ).optional(),
  'svarar för': list(
    'Parter som personen är utsedd av',
    section({
      part: slug('Parten', 'olofstrom'),
      som: oneOf('Kontakt att fråga, eller den som kan säga ja', { kontakt: 'contact', 'säger ja': 'acceptor' }),
      område: text('Inom vilket område; behövs för den som säger ja', 'ekonomiskt bistånd', { most: 200 }).optional(),
      från: date('Första dagen som utsedd', '2026-01-01').optional(),
    }).transform((named) => ({
      part: named.part,
      kind: named.som,
      area: named.område ?? null,
      from: named.från,
    })),
  ).optional(),
}).transform((person) => ({
  name: person.namn,
  email: person['e-post'],
  isOffice: person.kansli ?? false,
  from: person.från,
  until: person.till,
  seats: person.platser ?? [],
  namedFor: person['svarar för'] ?? [],
}))

/** People and the seats they hold. */
export const People = list('Personer som loggar in eller får bladet med posten', Person)

/** A second file may hold the people, so that names and addresses need not travel with the house. */
export const PeopleFile = section({ personer: People }).transform((file) => ({ people: file.personer }))

export type PersonEntry = z.output<typeof Person>
