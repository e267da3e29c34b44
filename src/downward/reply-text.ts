import { z } from 'zod'
import { text } from '../platform/forms.ts'

/** A reply is short: it is read beside the others'. */
export const replyText = text.pipe(z.string().max(2000, 'Svaret är för långt. Korta det till högst 2 000 tecken'))
