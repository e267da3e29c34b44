import type { z } from 'zod'
import { checkAssociation } from './checks.ts'
import { type Fault, inFileOrder, isNear } from './faults.ts'
import { splitUnknown } from './fields.ts'
import type { Finding } from './findings.ts'
import { AssociationFile } from './format.ts'
import { Outline } from './outline.ts'
import { checkPeople } from './people-checks.ts'
import { PeopleFile } from './people-format.ts'
import { type Path, readSource, type Source } from './source.ts'
import { checkIdentityNumbers } from './text-checks.ts'

export type TextFile = { name: string; text: string }
export type SetupReading = { ok: true; file: AssociationFile } | { ok: false; faults: Fault[] }

/** Reads an association's file, and the people's if they have their own. Every fault of both is told at once. */
export function readSetup(association: TextFile, people?: TextFile): SetupReading {
  const house = readSource(association.name, association.text)
  const staff = people && readSource(people.name, people.text)
  const outline = Outline.parse(house.value ?? {})
  const staffOutline = Outline.parse(staff?.value ?? {})

  const file = AssociationFile.safeParse(house.value)
  const staffFile = staff && PeopleFile.safeParse(staff.value)
  const faults = [
    ...faultsOf(house, file, [
      ...checkAssociation(outline),
      ...checkPeople(outline.personer ?? [], outline),
      ...checkIdentityNumbers(house.value),
    ]),
    ...(staff && staffFile
      ? faultsOf(staff, staffFile, [
          ...checkPeople(staffOutline.personer ?? [], outline),
          ...checkIdentityNumbers(staff.value),
        ])
      : []),
    ...(staff ? checkTogether(staff, outline, staffOutline) : []),
  ]
  if (faults.length > 0 || !file.success) return { ok: false, faults: inFileOrder(faults) }
  if (!staffFile?.success) return { ok: true, file: file.data }
  return { ok: true, file: { ...file.data, people: [...(file.data.people ?? []), ...staffFile.data.people] } }
}

/** Faults of form alone when the text is no YAML; otherwise those of single lines and of lines together. */
export function faultsOf(source: Source, parsed: z.ZodSafeParseResult<unknown>, findings: Finding[]): Fault[] {
  if (source.value === null && source.faults.length > 0) return source.faults
  const issues = parsed.success ? [] : parsed.error.issues.flatMap(findingsOf)
  const strangers = issues.filter(({ point }) => point === 'key').map(({ path }) => path)
  const wrong = new Set(issues.map(({ path }) => path.join('/')))
  // What is wrong with a line by itself is told first; then nothing of what follows from it.
  const consequent = findings.filter(({ path }) => !wrong.has(path.join('/')))
  return [
    ...source.faults,
    ...[...issues, ...consequent].flatMap(({ path, point, message }) => {
      const { line, column, exists } = source.at(path, point)
      const isMisspelt = !exists && strangers.some((stranger) => isSlip(stranger, path))
      return isMisspelt ? [] : [{ file: source.file, line, column, message }]
    }),
  ]
}

function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }]
  return splitUnknown(issue).map(({ key, message }) => ({ path: [...issue.path, key], point: 'key', message }))
}

/** The stranger stands where the missing name should, and looks like it: one slip, told once. */
function isSlip(stranger: Path, missing: Path): boolean {
  return (
    stranger.slice(0, -1).join('/') === missing.slice(0, -1).join('/') &&
    isNear(String(stranger.at(-1)), String(missing.at(-1)))
  )
}

/** One entry per address in both files together. */
function checkTogether(staff: Source, house: Outline, people: Outline): Fault[] {
  const taken = new Set((house.personer ?? []).map((person) => person?.['e-post']?.toLowerCase()))
  return (people.personer ?? []).flatMap((person, index) => {
    const address = person?.['e-post']?.toLowerCase()
    if (!address || !taken.has(address)) return []
    const { line, column } = staff.at(['personer', index, 'e-post'])
    const message = `Adressen »${address}« finns redan i förbundets fil. Skriv personen på ett ställe.`
    return [{ file: staff.file, line, column, message }]
  })
}
