import { Hono } from 'hono'
import { renderPage } from '../../platform/ui/page.tsx'
import { frame } from '../frame.tsx'
import type { Outside } from '../viewer.ts'
import { AboutPage, AccessibilityPage, PersonalDataPage } from './pages.tsx'

/** The pages in every footer, open to all. */
export const aboutRoutes = new Hono<Outside>()
  .get('/om', (c) => c.html(renderPage(<AboutPage frame={frame(c)} />)))
  .get('/tillganglighet', (c) => c.html(renderPage(<AccessibilityPage frame={frame(c)} />)))
  .get('/personuppgifter', (c) => c.html(renderPage(<PersonalDataPage frame={frame(c)} />)))
