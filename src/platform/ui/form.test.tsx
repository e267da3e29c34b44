import { expect, test } from 'vitest'
import { ChipChoices } from './choices.tsx'
import { ErrorSummary } from './form.tsx'
import { type Frame, Page, renderPage } from './page.tsx'
import { TextField } from './text-fields.tsx'

const frame: Frame = {
  associationName: 'Förbundet',
  home: '/f',
  nav: [],
  person: null,
  banner: null,
  flash: null,
  scheme: 'morkt',
  typeface: 'standard',
  textSize: 'normal',
  isProjector: false,
  live: null,
}

test('a fault leads to its field, which keeps what was typed and names hint and fault', () => {
  const html = String(
    <>
      <ErrorSummary errors={{ title: 'Skriv frågan', form: 'Allt gick inte att läsa' }} />
      <TextField name="title" label="Fråga" hint="En mening" error="Skriv frågan" value={['<b>']} />
    </>,
  )
  expect(html).toContain('<a href="#falt-title">Skriv frågan</a>')
  expect(html).toContain('<li>Allt gick inte att läsa</li>')
  expect(html).toContain('value="&lt;b&gt;"')
  expect(html).toContain(
    'id="falt-title" name="title" aria-describedby="falt-title-ledtext falt-title-fel" aria-invalid="true"',
  )
})

test('a fault in a group of choices leads to its first choice', () => {
  const html = String(
    <ChipChoices name="parts" label="Parter" choices={[{ value: 'a', label: 'A' }]} values="a" error="Välj" />,
  )
  expect(html).toMatch(/<input[^>]*id="falt-parts"[^>]*checked/)
})

test('nothing is said where nothing is wrong', () => {
  expect(String(<ErrorSummary errors={{ title: undefined }} />)).toBe('')
})

test('a page says first what it is: doctype, language, and a title that tells of faults', () => {
  const html = renderPage(
    <Page title="Ny fråga" frame={frame} hasErrors>
      <h1>Ny fråga</h1>
    </Page>,
  )
  expect(html).toMatch(/^<!doctype html><html lang="sv" data-color-scheme="dark"/)
  expect(html).toContain('<title>Fel: Ny fråga – Förbundet</title>')
  expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)/)
})
