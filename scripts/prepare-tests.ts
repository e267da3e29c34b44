/** npm test on a bare machine: installs PostgreSQL and Chromium when missing and allowed, else says which line to run. */
import { execFileSync } from 'node:child_process'
import { findChromium } from '../test/browser/chromium.ts'
import { findPostgres } from '../test/database/server.ts'

const missing = [!findPostgres() && 'postgresql', !findChromium() && 'chromium'].filter((name) => name !== false)

if (missing.length > 0 && process.getuid?.() === 0) {
  process.stdout.write(`Installerar ${missing.join(' och ')} för testerna …\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit', env })
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { stdio: 'inherit', env })
} else if (missing.length > 0) {
  process.stderr.write(`Testerna behöver ${missing.join(' och ')}. Kör: sudo apt-get install -y ${missing.join(' ')}\n`)
  process.exitCode = 1
}
