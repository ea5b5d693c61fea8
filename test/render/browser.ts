/** Chromium, for tests that look at pages as a reader does. */
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const places = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
]

export async function openBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => place !== '' && existsSync(place))
  if (!executablePath) throw new Error('no Chromium found: install one, or say where it is in CHROMIUM')
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}
