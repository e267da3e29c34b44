import { expect, test } from 'vitest'
import { buildHouse, buildQuestion } from '../builders.ts'
import { buildAnswered, buildLifted } from '../steps.ts'
import { inspect, openPage, visit } from './browser.ts'

test('the board, as a house, a table, a floor and on a wall', async () => {
  const house = await buildHouse()
  await buildQuestion(house.team, { title: 'Bara vårt' })
  await buildAnswered(house.otherTeam, { title: 'Svaret är på väg' })
  await buildLifted(house.team, { title: 'På väg upp' })
  const page = await openPage(house.team.convener)
  for (const path of ['hissen', 'hissen?som=tabell', 'hissen?tema=mandat', 'hissen/v1', 'hissen?visning=projektor'])
    await visit(page, `/${house.slug}/${path}`)
})

test('every page of the forums', async () => {
  const house = await buildHouse()
  await buildAnswered(house.team, { title: 'Svaret är på väg' })
  const page = await openPage(house.office)
  for (const path of [
    'forum',
    `forum/${house.team.key}`,
    `forum/${house.group.key}`,
    `forum/${house.team.key}/kontakter`,
  ])
    await visit(page, `/${house.slug}/${path}`)
})

test('two browsers see a question rise, and what somebody has opened or chosen stays', async () => {
  const house = await buildHouse()
  const [one, two] = [await openPage(house.office), await openPage(house.colleague)]
  for (const page of [one, two]) await page.goto(`/${house.slug}/hissen`)
  await one.getByText('Visa huset som tabell').click()
  await one.getByLabel('Tema').selectOption({ index: 2 })
  await two.getByRole('link', { name: 'Besvarade' }).focus()

  await buildLifted(house.team, { title: 'Något rör sig' })
  for (const page of [one, two]) await page.getByRole('link', { name: 'Något rör sig' }).waitFor()
  expect(await one.getByRole('table', { name: 'Frågor och svar per våning' }).isVisible()).toBe(true)
  expect(await one.getByLabel('Tema').inputValue()).not.toBe('')
  expect(await two.evaluate('document.activeElement.textContent')).toBe('Besvarade')
  expect(await one.getByText('Ändrad nyss').count()).toBe(1)
  await inspect(two)
})

test('without script the board is the same, and its form leads to what was chosen', async () => {
  const house = await buildHouse()
  await buildLifted(house.team, { title: 'Om Försäkringskassan', touches: ['fk'] })
  await buildLifted(house.team, { title: 'Om kommunen', touches: ['kommun'] })
  const page = await openPage(house.office, { javaScriptEnabled: false })
  await page.goto(`/${house.slug}/hissen`)
  await page.getByLabel('Part som frågan berör').selectOption('fk')
  await page.getByRole('button', { name: 'Visa' }).click()
  expect(await page.getByRole('link', { name: 'Om Försäkringskassan' }).count()).toBe(1)
  expect(await page.getByRole('link', { name: 'Om kommunen' }).count()).toBe(0)
  await page.getByRole('link', { name: /Berör: .* ta bort/ }).click()
  expect(await page.getByRole('link', { name: 'Om kommunen' }).count()).toBe(1)
})
