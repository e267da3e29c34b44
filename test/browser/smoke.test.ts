import { expect, test } from 'vitest'
import { openPage, visit } from './browser.ts'

test('somebody who is not signed in finds the way in, with and without script', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await openPage(null, { javaScriptEnabled })
    await page.goto('/logga-in')
    expect(await page.title()).toContain('Logga in')
  }
})

test('the pages outside the associations have no faults', async () => {
  const page = await openPage(null)
  await visit(page, '/logga-in')
})

test('a page that does not exist says so', async () => {
  const page = await openPage(null)
  await visit(page, '/finns-inte/alls', 404)
})
