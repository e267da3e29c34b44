import { existsSync } from 'node:fs'

/** The system's Chromium, or null when none is installed. */
export function findChromium(): string | null {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return places.find((path) => existsSync(path)) ?? null
}
