import { expect, test } from 'vitest'
import { csvFile, toCsv } from './csv.ts'

test('nothing and an empty text differ in CSV', () => {
  expect(toCsv([null, '', 'a,b', 'a"b', true, 7, new Date(0)])).toBe(
    ',"","a,b","a""b",true,7,1970-01-01T00:00:00.000Z\r\n',
  )
})

test('a text that a spreadsheet would run as a formula begins with an apostrophe, and a number does not', () => {
  const texts = ['=1+1', '+46 70', '-1+1', '@SUM(A1)', '\t=1', 'a=b', '-2.50']
  expect(toCsv([...texts, -7])).toBe("'=1+1,'+46 70,'-1+1,'@SUM(A1),'\t=1,a=b,-2.50,-7\r\n")
})

test('a file begins with the mark of UTF-8 and its headings', () => {
  expect(csvFile(['rubrik', 'nummer'], [['Kö', 7]])).toBe('\ufeffrubrik,nummer\r\nKö,7\r\n')
})
