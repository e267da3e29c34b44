import { z } from 'zod'

// What the checks across the file need, read leniently: a line with a fault of its own is left out here, so that all
// other faults are found in the same reading.

const word = z.string().optional().catch(undefined)
const amount = z.number().optional().catch(undefined)
const amounts = z.array(z.number()).optional().catch(undefined)
const day = z.iso.date().optional().catch(undefined)
// Whatever is no clear no counts as a yes; the line's own fault is told elsewhere.
const yes = z
  .unknown()
  .transform((answer) => ![undefined, null, false, 'nej'].some((no) => no === answer))
  .optional()

const each = <S extends z.ZodRawShape>(shape: S) =>
  z.array(z.object(shape).or(z.null()).catch(null)).catch([]).optional()

export const Outline = z
  .object({
    förbund: z.object({ adress: word }).optional().catch(undefined),
    parter: each({ id: word, slag: word }),
    våningar: each({ id: word, ordning: amount, namn: word, slag: word, stängd: day }),
    forum: each({
      id: word,
      namn: word,
      slag: word,
      våning: word,
      'lyfter till': word,
      'möts tillsammans med': word,
      'identifierade ärenden': yes,
      hänvisningar: yes,
      stängd: day,
      'text om situationen': yes,
      platser: each({ id: word, part: word, sammankallande: yes }),
      möten: each({ datum: day }),
    }),
    sommaruppehåll: z.object({ från: word, till: word }).optional().catch(undefined),
    teman: z.array(word).catch([]).optional(),
    mål: each({ id: word, år: amount, part: word, span: amounts, skala: amounts, enhet: word }),
    personer: each({
      'e-post': word,
      från: day,
      till: day,
      platser: each({ plats: word, som: word, från: day, till: day }),
      'svarar för': each({ part: word, som: word, område: word }),
    }),
  })
  .catch({})

export type Outline = z.output<typeof Outline>
export type ForumOutline = NonNullable<NonNullable<Outline['forum']>[number]>
