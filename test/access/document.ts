import { allRoles, roles } from './roles.ts'
import type { Outcome, Row } from './row.ts'
import { table } from './table.ts'

const meanings: [Outcome, string][] = [
  [200, 'sees the page'],
  [303, 'it is done, or leads on'],
  ['sign in', 'led to the sign-in page, and back afterwards'],
  [401, 'asked to sign in; everything typed is kept and can be sent again'],
  [403, "may read here, but this is somebody else's to do; nothing changes"],
  [404, 'does not exist for them; nothing changes'],
  [422, 'the form again, saying what is wrong; nothing changes'],
]

/** docs/access.md, written from the table that the tests run. */
export function document(): string {
  return [
    '# Who may do what',
    '',
    'Every route of Hissen, tried as every role, each time from the situation named. This file is written from',
    '`test/access/table.ts`, which joins `test/access/rows/`, and `test/access.test.ts` runs it: a route without a row',
    'fails, and so does an answer that differs. After a new row:',
    '`UPDATE=1 npx vitest run --project postgres test/access.test.ts`.',
    '',
    '## Roles',
    '',
    ...allRoles.map((role) => `- **${role}**: ${roles[role]}`),
    '',
    '## Answers',
    '',
    ...meanings.map(([outcome, meaning]) => `- **${outcome}**: ${meaning}`),
    '',
    ...section('Outside the associations', (row) => !isInside(row) && !row.isDemo),
    ...section('The demo (elsewhere these addresses do not exist)', (row) => row.isDemo === true),
    ...section('Pages of an association', (row) => isInside(row) && row.method === 'GET'),
    ...section('Acts in an association', (row) => isInside(row) && row.method === 'POST'),
  ].join('\n')
}

const isInside = ({ path }: Row) => path.startsWith('/:association')

function section(heading: string, isIn: (row: Row) => boolean): string[] {
  return [
    `## ${heading}`,
    '',
    `| route | begins with | ${allRoles.join(' | ')} |`,
    `|---|---|${allRoles.map(() => '---').join('|')}|`,
    ...table.filter(isIn).map(line),
    '',
  ]
}

function line({ method, path, given, tries, answers }: Row): string {
  const begins = tries ? `${given.says}; ${tries}` : given.says
  return `| \`${method} ${path}\` | ${begins} | ${allRoles.map((role) => answers[role]).join(' | ')} |`
}
