import { Hono } from 'hono'
import { listHouse } from '../forums/house-queries.ts'
import { listOffered } from '../introductions/queries.ts'
import { frame } from '../people/frame.tsx'
import { listPlaces } from '../people/places.ts'
import type { App } from '../people/viewer.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { whatIsAsked } from './asks.ts'
import { StartPage } from './pages.tsx'
import { PlacesPage } from './places-pages.tsx'
import { listAsked, listNews, listStartForums, listWaiting } from './queries.ts'

/** The way to every page; `hasRoute` tells which of them there are. */
export function placesRoutes({ hasRoute }: { hasRoute: (route: string) => boolean }): Hono<App> {
  return new Hono<App>().get('/:association/huset', (c) => {
    const groups = listPlaces(`/${c.var.viewer.association.slug}`, hasRoute)
    return c.html(renderPage(<PlacesPage frame={frame(c)} groups={groups} />))
  })
}

export const startRoutes = new Hono<App>().get('/:association', async (c) => {
  const { viewer } = c.var
  const home = `/${viewer.association.slug}`
  const { forums, asked, waiting, news, house, offered } = await c.var.read(async (trx) => ({
    forums: await listStartForums(trx),
    asked: await listAsked(trx, viewer),
    waiting: await listWaiting(trx, viewer),
    news: await listNews(trx),
    offered: await listOffered(trx, viewer.person.id),
    house: await listHouse(trx, (floor) => `${home}/hissen#vaning-${floor}`),
  }))
  const openByForum = new Map(house.floors.flatMap((floor) => floor.forums.map(({ id, open }) => [id, open])))
  const isOwn = ({ id }: { id: number }) => viewer.forums.includes(id)
  const live = house.meetingIn.length > 0 ? `Möte pågår i ${house.meetingIn.join(', ')}` : null
  return c.html(
    renderPage(
      <StartPage
        frame={frame(c, { live })}
        home={home}
        today={viewer.today}
        name={viewer.person.name}
        asks={whatIsAsked({
          viewer,
          forums,
          asked,
          askedBelow: waiting.below,
          waiting: waiting.words,
          cases: waiting.cases,
          referrals: waiting.referrals,
          office: waiting.office,
          openIn: (id) => openByForum.get(id) ?? 0,
        })}
        news={news}
        offered={offered}
        own={forums.filter(isOwn)}
        others={forums.filter((forum) => !isOwn(forum))}
        house={house}
        isOutside={viewer.forums.length === 0 && !viewer.person.isOffice}
      />,
    ),
  )
})
