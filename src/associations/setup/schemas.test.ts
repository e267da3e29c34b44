import { join } from 'node:path'
import { expect, test } from 'vitest'
import { schemas } from './schemas.ts'

// When a format changes: vitest run src/associations/setup/schemas.test.ts -u
test.each(Object.entries(schemas))('examples/%s is what the file is read with', async (name, write) => {
  await expect(write()).toMatchFileSnapshot(join(import.meta.dirname, '../../../examples', name))
})
