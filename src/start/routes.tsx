import { Hono } from 'hono'
import { listHouse } from '../forums/house-queries.ts'
import { frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { whatIsAsked } from './asks.ts'
import { StartPage } from './pages.tsx'
import { listAsked, listNews, listStartForums } from './queries.ts'

export const startRoutes = new Hono<App>().get('/:association', async (c) => {
  const { viewer } = c.var
  const home = `/${viewer.association.slug}`
  const { forums, asked, news, house } = await c.var.read(async (trx) => ({
    forums: await listStartForums(trx),
    asked: await listAsked(trx, viewer),
    news: await listNews(trx),
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
        asks={whatIsAsked({ viewer, forums, asked, openIn: (id) => openByForum.get(id) ?? 0 })}
        news={news}
        own={forums.filter(isOwn)}
        others={forums.filter((forum) => !isOwn(forum))}
        house={house}
        isOutside={viewer.forums.length === 0 && !viewer.person.isOffice}
      />,
    ),
  )
})
