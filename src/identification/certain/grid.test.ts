import { describe, expect, test } from 'vitest'
import { checkText } from '../check.ts'

/** How a sentence holds a number, whatever it is of: at its end, in signs, in small letters, without a person. */
const sentences = [
  '{x}',
  'Ang. {x}, ny tid bokad.',
  'ang {x} ny tid bokad',
  'Vem tar över? {x} har fått avslag.',
  'Klienten ({x}) väntar på besked.',
  'Skriv till ”{x}” först, hon svarar.',
  'Möte 2026-03-12 kl. 13.00: {x} och handläggaren kom.',
]

/** Nobody's: Skatteverket's and PTS's test ranges, addresses at example.com, streets and registers that are invented. */
const stopped = {
  'identity number': [
    ...['850314-9812', '85 03 14-9812', '1985-03-14 9812', '1985.03.14/9812', '19850314 – 9812', '850374+9813'],
    ...['8503149812', '19850314, 9812', '85O314-9812', '8 5 0 3 1 4 - 9 8 1 2', '850314 sista fyra 9812'],
  ],
  'reserve number': [
    ...['22880714-BR16', '22880714 BR16', '25720125FC19', '19840519K237', '840519-K237', '19690930 X 528'],
    ...['940516/T123', '940516tt12', '19940516-12AB', '99 2021 604 827', '991983-004217', 'RID TB-4471'],
  ],
  telephone: [
    '070-174 06 05',
    '+46 (0)70 1740605',
    '0046-70.174.06.05',
    '08-465 004 27',
    '(0980) 319 244',
    '031/390 06 55',
  ],
  'e-mail': [
    ...[
      'joel.fjallstig@example.com',
      'joelfjallstig+rehab@example.com',
      'j_f84 (at) example.com',
      'h-e.b @ example.com',
    ],
    ...['joel.fjallstig snabel-a example punkt com', 'joel.f[at]example[dot]net', 'joel.fjallstig ät example.com'],
  ],
  'street address': [
    ...[
      'Sjömansgat 27',
      'Nybyggarv. 27',
      'Linnég. 4 B',
      'Ö. Hamnplanen 16',
      'Prästkvarteret 8',
      'Kungsespl. 3',
      'S:t Olofsgatan 5',
    ],
    ...['Granrisvägen 14, lgh 1103', 'Nybyggarv 14-16', 'Möllebergs torg 2', 'hemma på Hamnplanen 16', 'Lingonst. 7'],
  ],
  vehicle: [
    'reg.nr ABE 123',
    'bilen ABE-123',
    'mopeden abe12d',
    'parkeringstillstånd för ABE 12D',
    'skjuts i ABE–123',
    'bilen A B E 1 2 3',
  ],
  'case number': [
    ...[
      'Kfm S-20417-25',
      'IVO 3.5.1-20914/2025-6',
      'hennes HSL2025-00123',
      'mål T 1234-25',
      '5000-K123456-25',
      'hans CSN 4402 8817',
    ],
    ...[
      'hans dnr 019384-2025',
      'hennes FK 2025-317742',
      'hennes Af-2025/0031 8846',
      'hennes MIG 58-294713',
      'Patientens V2025/1187',
    ],
  ],
  handle: [
    ...[
      '@liv_i_spillror85',
      'Insta: sandra.s.vardag',
      'Messenger, profilen heter Mullvaden Pärsgård',
      'discord.gg/livi',
    ],
    ...['m.me/jompa.skogslov', 'insta.com/livi', 'snap: krattan.kungen99', 'linkedin.com/in/p-mossbergare'],
  ],
}

describe.each(Object.entries(stopped))('%s', (_kind, written) => {
  test.each(written)('%s stops in any sentence', (x) => {
    const passed = sentences.map((sentence) => sentence.replace('{x}', x)).filter((text) => !isStopped(text))
    expect(passed).toEqual([])
  })
})

const papers = [
  'Det står i {x}.',
  'Vi följer upp {x} i delårsrapporten.',
  'Bilden från {x} visar 12 insatser, 38 deltagare.',
  '– {x}, fråga kansliet',
  'Hur tolkar ni {x}? Vi är osäkra.',
  'Klienter väntar länge, se {x}.',
  'Handläggaren hänvisar till {x} när deltagare frågar.',
]

/** Numbers of laws, papers, days, sums, goals, rooms and houses. */
test.each([
  ...[
    '26 kap. 1 § OSL',
    'SFS 2003:1210',
    'SOU 2018:32 s. 123–145',
    'prop. 2002/03:132',
    'HFD 2018 ref. 22',
    'RiR 2018:22',
  ],
  ...['2026-03-12 kl. 13.00–15.30', '260312-1300', '2024-01-01–2026-12-31', '2025/2026', '1/1–30/6 2026'],
  ...[
    '1 850 000 kr',
    '52 500 + 12 500 = 65 000',
    '62 procent (148 av 239)',
    '2 400 000 – 3 100 000 kr',
    '12 10 11 12 14',
  ],
  ...['org.nr 222000-2980', 'bankgiro 5050-1055', 'OCR 1234567890123', 'IBAN SE45 5000 0000 0583 9825 7466'],
  ...[
    'avtalet dnr KS 2023-00412',
    'delårsrapporten (dnr 2025-14)',
    'verksamhetsplan, dnr SF 2025/14',
    'remissen S2024/01234',
  ],
  ...['mål-id M2025-03', 'delmål 3.2.1', 'mål 2025-2027', 'uppföljning U-2025-04', 'Agenda 2030 mål 8.5'],
  ...[
    'version 2.3.1',
    'Sal B 214',
    'id 385 204 917 66',
    'kursen PSY204',
    'SOC401',
    'blankett FK 7263',
    'F43.9',
    'N06AB10',
  ],
  ...['Handlingsplanen 27', 'Utvärderingen 3', 'Sjukhuset plan 4', 'Botkyrka, Salem och Nynäshamn', '0771-524 524'],
])('%s is nobody’s', (x) => {
  const found = papers.map((sentence) => sentence.replace('{x}', x)).filter(isStopped)
  expect(found).toEqual([])
})

function isStopped(text: string): boolean {
  return checkText(text).level === 'block'
}
