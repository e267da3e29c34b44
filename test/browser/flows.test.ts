import type { Page, Response } from 'playwright-core'
import { expect, test } from 'vitest'
import { pass } from '../acting.ts'
import { moveTo } from '../app.ts'
import { type BuiltPerson, buildHouse, buildQuestion, type House, questionOf } from '../builders.ts'
import { holdMeetingOf, planMeeting } from '../meetings.ts'
import { lift } from '../steps.ts'
import { inspect, openPage } from './browser.ts'

const formsMax = 6
const title = 'Vem bjuder in när sjukpenningen tar slut?'

test('two conveners take a question up and its answer home in six forms, without script', async () => {
  const house = await buildHouse()
  const { team, group } = house
  await planMeeting(team, 1)
  await planMeeting(group, 8)
  await planMeeting(team, 15)
  const sent: string[] = []
  const [below, above] = [await openQuiet(team.convener, sent), await openQuiet(group.convener, sent)]

  await below.goto(`/${house.slug}`)
  await below.getByRole('link', { name: 'Ny fråga' }).first().click()
  await fillQuestion(below)
  await below.getByRole('button', { name: 'Ställ frågan' }).click()
  const [number] = await numbersOf(house)

  await goForward(house, 1)
  await openMeeting(below, house)
  await below.getByRole('button', { name: 'Spara mötet' }).click()

  await below.goto(`/${house.slug}/fragor/${number}`)
  await below
    .getByText(/^Lyft till/, { exact: false })
    .first()
    .click()
  await below.getByLabel('Vad hindrar?').fill('Ingen av oss får besluta om det.')
  await below.getByLabel('Vad har ni prövat?').fill('Vi har ringt runt i två veckor.')
  await below.getByText('besluta', { exact: true }).click()
  await below.getByRole('button', { name: /^Lyft till/ }).click()
  expect(await questionOf(house, number ?? 0)).toMatchObject({ state: 'raised', forum: { id: group.id } })

  await goForward(house, 7)
  await openMeeting(above, house)
  await unfold(above)
  for (const part of ['kommun', 'af']) {
    await above.getByLabel(`Hur ser det ut hos ${part}?`).fill('Vi ser det varje vecka.')
    await above.getByLabel(`Ställning: ${part}`).selectOption('behind')
  }
  await above.getByLabel('Vem håller i frågan?').selectOption({ index: 1 })
  await above.getByRole('button', { name: 'Spara mötet' }).click()

  await above.goto(`/${house.slug}/fragor/${number}`)
  await above.getByText('Svara dem som frågade').first().click()
  await above.getByLabel('Svar till dem som frågade').fill('Kommunen bjuder in från och med oktober.')
  await above.getByRole('button', { name: 'Skicka svaret' }).click()
  expect(await questionOf(house, number ?? 0)).toMatchObject({ state: 'delivering' })

  await goForward(house, 7)
  await below.goto(`/${house.slug}/forum/${team.key}/ni-fragade`)
  expect(await below.locator('main').textContent()).toContain(title)
  await openMeeting(below, house)
  await below.getByLabel('Ja, det hjälper').check({ force: true })
  await below.getByRole('button', { name: 'Spara mötet' }).click()
  expect(await questionOf(house, number ?? 0)).toMatchObject({ state: 'closed', outcome: 'confirmed' })
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(formsMax)
})

test('a question is asked with the keyboard alone', async () => {
  const house = await buildHouse()
  const page = await openPage(house.team.convener)
  await page.goto(`/${house.slug}`)
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatch(/till innehållet/i)
  await tabTo(page, /^Ny fråga$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Ny fråga' }).waitFor()

  await tabTo(page, /^Vad hamnar mellan stolarna/)
  await page.keyboard.type(title)
  await tabTo(page, /^Vad händer, och vad hindrar/)
  await page.keyboard.type('Det faller mellan oss.')
  await tabTo(page, /^Part kommun$/)
  await page.keyboard.press('Space')
  await tabTo(page, /^Ställ frågan$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(await numbersOf(house)).toHaveLength(1)
})

test('on a phone a question is three taps away from the first page', async () => {
  const house = await buildHouse()
  const page = await openPage(house.team.convener, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  await page.goto(`/${house.slug}`)
  await page.getByRole('link', { name: 'Ny fråga' }).first().tap()
  await page.getByLabel('Vad hamnar mellan stolarna?').fill(title)
  await page.getByLabel('Vad händer, och vad hindrar?').fill('Det faller mellan oss.')
  await page.getByLabel('Part kommun').tap()
  await page.getByRole('button', { name: 'Ställ frågan' }).tap()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(await numbersOf(house)).toHaveLength(1)
})

test('words that may point at a person are told of while one writes, and again before others read them', async () => {
  const house = await buildHouse()
  const page = await openPage(house.team.convener)
  await page.goto(`/${house.slug}/fragor/ny`)
  await page.getByLabel('Vad hamnar mellan stolarna?').fill('Vem följer med Anna Nilsson till läkaren?')
  await page.getByRole('button', { name: 'Skriv ”' }).first().click()
  const rewritten = await page.getByLabel('Vad hamnar mellan stolarna?').inputValue()
  expect(rewritten).not.toContain('Anna')

  await page.getByLabel('Vad händer, och vad hindrar?').fill('En kvinna 34 år från Mörrum väntar.')
  await page.getByLabel('Part kommun').check()
  await page.getByRole('button', { name: 'Ställ frågan' }).click()
  await page.getByRole('heading', { level: 1, name: 'Läs igenom en gång till' }).waitFor()
  await inspect(page)
  await page.getByRole('button', { name: 'Gå vidare med de här orden' }).click()
  await page.getByRole('heading', { level: 1, name: rewritten }).waitFor()
  expect(await numbersOf(house)).toHaveLength(1)
})

test('whoever answers a question that has just been lifted is told so, and keeps every word', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  await holdMeetingOf(house.team)
  const [one, two] = [await openPage(house.team.convener), await openPage(house.team.convener)]
  for (const page of [one, two]) await page.goto(`/${house.slug}/fragor/${number}`)

  await two.getByText('Svara och avsluta').first().click()
  await two.getByLabel('Svar till dem som frågade').fill('Mitt svar, som tog en timme att skriva.')
  await one
    .getByText(/^Lyft till/)
    .first()
    .click()
  await one.getByLabel('Vad hindrar?').fill('Ingen av oss får besluta om det.')
  await one.getByLabel('Vad har ni prövat?').fill('Vi har ringt runt.')
  await one.getByLabel('besluta').check({ force: true })
  await one.getByRole('button', { name: /^Lyft till/ }).click()
  await one.getByText('Lyft till', { exact: false }).first().waitFor()

  const refused = answerTo(two)
  await two.getByRole('button', { name: 'Skicka svaret' }).click()
  expect((await refused).status()).toBe(409)
  await two.getByLabel('Svar till dem som frågade').waitFor()
  expect(await two.getByLabel('Svar till dem som frågade').inputValue()).toBe('Mitt svar, som tog en timme att skriva.')
  await inspect(two)
  expect(await questionOf(house, number)).toMatchObject({ state: 'raised', forum: { id: house.group.id } })
})

test('two answers to one question: the second sees the first and keeps its own', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  await holdMeetingOf(house.team)
  await lift(house.team.convener, number)
  await holdMeetingOf(house.group)
  const [one, two] = [await openPage(house.group.convener), await openPage(house.group.convener)]
  for (const page of [one, two]) {
    await page.goto(`/${house.slug}/fragor/${number}`)
    await page.getByText('Skicka tillbaka', { exact: true }).first().click()
  }
  await one.getByLabel('Varför skickas frågan tillbaka?').fill('Det kan ni avgöra själva.')
  await two.getByLabel('Varför skickas frågan tillbaka?').fill('Pröva ett trepartssamtal först.')
  await one.getByRole('button', { name: 'Skicka tillbaka' }).click()
  await one.getByText('Frågan är skickad tillbaka').waitFor()
  await two.getByRole('button', { name: 'Skicka tillbaka' }).click()
  await two.getByText('Pröva ett trepartssamtal först.').waitFor()
  await inspect(two)
})

test('a meeting saved in two browsers is saved once, and the notes of the second are on its page', async () => {
  const house = await buildHouse()
  await buildQuestion(house.team)
  const meeting = await planMeeting(house.team, 0)
  const [one, two] = [await openPage(house.team.convener), await openPage(house.team.convener)]
  for (const page of [one, two]) await page.goto(`/${house.slug}/moten/${meeting}`)
  await unfold(two)
  await two.getByLabel('Hur ser det ut hos kommun?').fill('Vi hinner inte med dem alla.')
  await one.getByRole('button', { name: 'Spara mötet' }).click()
  await one.getByText('Mötet är sparat.').waitFor()

  const refused = answerTo(two)
  await two.getByRole('button', { name: 'Spara mötet' }).click()
  expect((await refused).status()).toBe(409)
  await two.getByText('Vi hinner inte med dem alla.').waitFor()
  await inspect(two)
})

test('notes from a meeting are there again after a look elsewhere, until the meeting is saved or one signs out', async () => {
  const house = await buildHouse()
  const number = await buildQuestion(house.team)
  const meeting = await planMeeting(house.team, 0)
  const page = await openPage(house.team.convener)
  const kept = page.getByText('Dina anteckningar från nyss finns kvar.')
  const size = () => page.evaluate('sessionStorage.length')
  const look = async () => {
    await page.goto(`/${house.slug}/fragor/${number}`)
    await page.goto(`/${house.slug}/moten/${meeting}`)
  }
  const write = async () => {
    await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true')
    await page.getByLabel('Hur ser det ut hos kommun?').fill('Det syns varje vecka.')
  }
  await look()
  expect(await kept.count()).toBe(0)
  await write()
  await look()
  expect(await kept.isVisible()).toBe(true)
  expect(await page.getByLabel('Hur ser det ut hos kommun?').inputValue()).toBe('Det syns varje vecka.')

  await page.getByRole('button', { name: 'Spara mötet' }).click()
  await page.getByText('Mötet är sparat.').waitFor()
  expect(await size()).toBe(0)

  await page.evaluate('sessionStorage.setItem("anteckningar:/x", "{}")')
  await page.goto('/konto')
  await page.getByRole('button', { name: 'Logga ut' }).first().click()
  await page.getByText('Du är utloggad.').waitFor()
  expect(await size()).toBe(0)
})

test('what was typed when the session ended is on the page, and is sent after signing in', async () => {
  const house = await buildHouse()
  const page = await openPage(house.team.convener)
  await page.goto(`/${house.slug}/fragor/ny`)
  await fillQuestion(page)
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Ställ frågan' }).click()
  await page.getByRole('heading', { level: 1, name: /Logga in igen/ }).waitFor()
  expect(await page.locator('main').textContent()).toContain(title)
  await inspect(page)

  await page.getByLabel('Din e-postadress').fill(house.team.convener.email)
  await page.getByRole('button', { name: 'Skicka kod' }).click()
  await page.getByLabel('Koden i mejlet').fill(await codeTo(house.team.convener))
  await page.getByRole('button', { name: 'Logga in' }).click()
  await page.getByRole('heading', { level: 1, name: 'Skicka det du skrev' }).waitFor()
  await inspect(page)
  await page.getByRole('button', { name: 'Skicka igen' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
})

test('a form that is not filled in says so at the top, with links to its fields', async () => {
  const house = await buildHouse()
  const page = await openPage(house.team.convener)
  await page.goto(`/${house.slug}/fragor/ny`)
  await page.getByRole('button', { name: 'Ställ frågan' }).click()
  await page.getByRole('link', { name: 'Skriv en mening om vad som hamnar mellan stolarna' }).click()
  expect(await focused(page)).toMatch(/^Vad hamnar mellan stolarna/)
  await inspect(page)
})

async function openQuiet(person: BuiltPerson, sent: string[]): Promise<Page> {
  const page = await openPage(person, { javaScriptEnabled: false })
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url())
  })
  return page
}

async function fillQuestion(page: Page) {
  await page.getByLabel('Vad hamnar mellan stolarna?').fill(title)
  await page.getByLabel('Vad händer, och vad hindrar?').fill('Det faller mellan oss.')
  for (const part of ['kommun', 'af']) await page.getByLabel(`Part ${part}`).check({ force: true })
}

/** From the first page, as somebody does who has just sat down at the table. */
async function openMeeting(page: Page, { slug }: House) {
  await page.goto(`/${slug}`)
  await page.getByRole('link', { name: 'Öppna mötet' }).first().click()
}

async function unfold(page: Page) {
  const folded = page.locator('main details:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
}

async function goForward(house: House, days: number) {
  pass(house, days)
  moveTo(house.now)
}

async function numbersOf(house: House): Promise<number[]> {
  const rows = await house.system.read((trx) => trx.selectFrom('question').select('number').orderBy('number').execute())
  return rows.map(({ number }) => number)
}

/** The name of what has the focus, as it is read out; the focus must be seen as well. */
async function focused(page: Page): Promise<string> {
  const found: unknown = await page.evaluate(`(() => {
    const element = document.activeElement
    const label = element.labels?.[0]?.innerText ?? element.innerText ?? ''
    const around = [element, element.parentElement, element.labels?.[0]].filter(Boolean)
    const isSeen = around.some((one) => {
      const style = getComputedStyle(one)
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
    })
    return isSeen ? label.trim() : 'no visible focus on: ' + label
  })()`)
  return String(found)
}

const stopsMax = 60

async function tabTo(page: Page, name: RegExp) {
  for (let stops = 0; stops < stopsMax; stops++) {
    await page.keyboard.press('Tab')
    if (name.test(await focused(page))) return
  }
  throw new Error(`${name} is not reached with Tab`)
}

async function codeTo({ email, house }: BuiltPerson): Promise<string> {
  const letters = await house.db.selectFrom('mail').select('text_body').where('to_address', '=', email).execute()
  return letters.at(-1)?.text_body?.match(/\d{3} \d{3}/)?.[0] ?? ''
}

/** What the page itself is answered when its form is sent; texts are tried in the background meanwhile. */
function answerTo(page: Page): Promise<Response> {
  return page.waitForResponse((response) => response.request().isNavigationRequest())
}
