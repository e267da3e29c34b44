import { test } from 'vitest'
import { openTestApp } from '/work/main/test/app.ts'
test('x', async () => { const app = await openTestApp(); console.log([...new Set(app.routes.filter(r=>r.method!=='ALL').map(r=>r.method+' '+r.path))].join('\n')) })
