import { z } from 'zod'

/** The last row of the page before, in a list by day and number; what is not understood counts as the first page. */
export const After = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}_\d{1,9}$/)
  .refine((place) => z.iso.date().safeParse(place.slice(0, 10)).success)
  .optional()
  .catch(undefined)

/** The day and number that the next page comes after. */
export function readAfter(after: string): { day: string; number: number } {
  const [day = '', number = ''] = after.split('_')
  return { day, number: Number(number) }
}
