import type { Path } from './source.ts'

/** What lines of the file say together that cannot be: where, and what to write instead. */
export type Finding = { path: Path; point?: 'key'; message: string }

/** The second and later of those that are alike, with the place of the first. */
export function doubles<T>(entries: T[], keyOf: (entry: T) => string | number | undefined) {
  const seen = new Map<string | number, number>()
  return entries.flatMap((entry, index) => {
    const value = keyOf(entry)
    if (value === undefined || value === '') return []
    const first = seen.get(value)
    if (first !== undefined) return [{ index, value, first }]
    seen.set(value, index)
    return []
  })
}

/** The ids that other lines may point at. */
export function known(entries: ({ id?: string } | null)[]): string[] {
  return entries.flatMap((entry) => entry?.id ?? [])
}
