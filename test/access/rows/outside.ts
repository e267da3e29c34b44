import { randomUUID } from 'node:crypto'
import { assetPath } from '../../../src/platform/assets.ts'
import { type Outcome, outside, type Row } from '../row.ts'
import * as given from '../situations.ts'

const all = (outcome: Outcome) => ({ nobody: outcome, somebody: outcome })

/** Outside the associations: signing in, the own account, health, links in mail, the demo. */
export const outsideRows: Row[] = [
  outside('GET', '/', { nobody: 200, somebody: 303 }),
  outside('GET', '/om', all(200)),
  outside('GET', '/tillganglighet', all(200)),
  outside('GET', '/tillganglighet/fel', all(200)),
  outside('POST', '/tillganglighet/fel', all(303), {
    isOpenToMany: false,
    fields: ({ house }) => ({ key: randomUUID(), forbund: house.slug, text: 'Knappen går inte att nå.' }),
  }),
  outside('GET', '/personuppgifter', all(200)),
  outside('GET', '/logga-in', { nobody: 200, somebody: 303 }),
  outside('POST', '/logga-in', all(303), {
    isOpenToMany: false,
    fields: ({ cast }) => ({ adress: cast.raiser.email }),
  }),
  outside('GET', '/logga-in/kod', all('sign in'), { tries: 'without having asked for a code' }),
  outside('POST', '/logga-in/kod', all(422), { tries: 'a guessed code', fields: () => ({ kod: '123456' }) }),
  outside('POST', '/logga-ut', all(303)),
  outside('GET', '/konto', { nobody: 'sign in', somebody: 200 }),
  outside(
    'POST',
    '/konto/utseende',
    { nobody: 'sign in', somebody: 303 },
    {
      fields: () => ({ farger: 'morkt', teckensnitt: 'lattlast', textstorlek: 'storre' }),
    },
  ),
  outside(
    'POST',
    '/konto/sessioner/avsluta',
    { nobody: 'sign in', somebody: 303 },
    {
      given: given.another,
      tries: "a session of somebody else's (which stays)",
      fields: ({ session = 0 }) => ({ session }),
    },
  ),
  outside('POST', '/konto/sessioner/avsluta-alla', { nobody: 'sign in', somebody: 303 }),
  outside('GET', '/konto/mejl', { nobody: 'sign in', somebody: 200 }),
  outside('POST', '/konto/mejl', { nobody: 'sign in', somebody: 303 }, { fields: () => ({ mejl: 'weekly' }) }),
  outside(
    'POST',
    '/konto/mejl/lankar',
    { nobody: 'sign in', somebody: 303 },
    { tries: "a link of somebody else's (which stays)", fields: () => ({ lank: 1 }) },
  ),
  outside('GET', '/halsa', all(200)),
  outside('GET', '/halsa/redo', all(200)),
  outside('GET', '/matt', all(404), { tries: 'without the token' }),
  outside('GET', '/favicon.ico', all(200)),
  outside('GET', '/tillgangar/:file', all(200), { address: () => assetPath('hissen.css') }),
  outside('GET', '/l/:token', all(404), {
    tries: 'a link that is not there',
    address: () => '/l/finns-inte-men-lang-nog',
  }),
  outside('POST', '/l/:token', all(404), {
    tries: 'a link that is not there',
    address: () => '/l/finns-inte-men-lang-nog',
  }),
  outside('POST', '/l/textprov', all(200), { fields: () => ({ text: 'Det gäller Anna.' }) }),
  outside('GET', '/demo', all(200), { isDemo: true }),
  outside('POST', '/demo/person', all(303), { isDemo: true, fields: ({ cast }) => ({ person: cast.office.id }) }),
  outside('GET', '/demo/klocka', all(200), { isDemo: true }),
  outside('POST', '/demo/klocka', all(303), {
    isDemo: true,
    fields: ({ house }) => ({ forbund: house.slug, steg: 'dag' }),
  }),
  outside('GET', '/demo/utkorg', all(200), { isDemo: true }),
  outside('GET', '/demo/utkorg/:mail', all(404), {
    isDemo: true,
    tries: 'a letter that is not there',
    address: () => '/demo/utkorg/999999999',
  }),
]
