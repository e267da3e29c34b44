import { z } from 'zod'
import { QuestionsFile } from '../import/format.ts'
import { AssociationFile } from './format.ts'
import { PeopleFile } from './people-format.ts'

/** JSON Schemas for editors, made from what the files are read with; they stand in examples/ and a test keeps them current. */
export const schemas = {
  'hissen.schema.json': () => toSchema(AssociationFile, 'Förbundets uppsättningsfil'),
  'hissen-personer.schema.json': () => toSchema(PeopleFile, 'Personer i ett förbund'),
  'hissen-fragor.schema.json': () => toSchema(QuestionsFile, 'Frågor med sina resor'),
}

function toSchema(schema: z.ZodType, title: string): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) }, null, 2)}\n`
}
