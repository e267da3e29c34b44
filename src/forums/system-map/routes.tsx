import { Hono } from 'hono'
import { openFrame } from '../../people/frame.tsx'
import { NotFound } from '../../platform/errors.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { ColleaguesPage, ColleagueTeamPage } from './colleague-pages.tsx'
import type { PublicHouse } from './house.ts'
import { type Open, openPaths } from './open.ts'
import { MapPage, RolePage } from './pages.tsx'
import { rolesOf } from './roles.ts'
import { writeMap } from './text.ts'

const [map, mapAsText, role, colleagues, team] = openPaths

/** What the association shows to everybody. */
export const systemMapRoutes = new Hono<Open>()
  .get(map, (c) => {
    const { house } = c.var
    const given = { house, roles: rolesOf(house), address: addressOf(c.var) }
    return c.html(renderPage(<MapPage frame={openFrame(c, house)} {...given} />))
  })
  .get(mapAsText, (c) => c.text(writeMap(c.var.house, addressOf(c.var))))
  .get(role, (c) => {
    const { house } = c.var
    const roles = rolesOf(house)
    const found = roles.find(({ key }) => key === c.req.param('roll'))
    if (!found) throw new NotFound()
    const others = roles.filter((each) => each !== found)
    return c.html(renderPage(<RolePage frame={openFrame(c, house)} house={house} role={found} others={others} />))
  })
  .get(colleagues, (c) => {
    const { house } = c.var
    return c.html(renderPage(<ColleaguesPage frame={openFrame(c, house)} house={house} teams={teamsOf(house)} />))
  })
  .get(team, (c) => {
    const { house } = c.var
    const found = teamsOf(house).find(({ key }) => key === c.req.param('key'))
    if (!found) throw new NotFound()
    return c.html(renderPage(<ColleagueTeamPage frame={openFrame(c, house)} house={house} team={found} />))
  })

function teamsOf({ floors, forums }: PublicHouse) {
  const ofTeams = new Set(floors.filter(({ role }) => role === 'team').map(({ key }) => key))
  return forums.filter(({ floor }) => floor !== null && ofTeams.has(floor))
}

function addressOf({ config, house }: Open['Variables']): string {
  return `${config.publicUrl}/${house.slug}/systembild`
}
