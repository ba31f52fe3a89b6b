import lighthouse, { type Result } from 'lighthouse'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launch } from '../../app/domain/sign-on/page/launching.server'
import { readTerms, setTerms } from '../../app/domain/sign-on/terms.server'
import { findBrowser, launchFlags } from '../setup/find-browser.mjs'
import { freePort } from '../setup/port'
import { signingInstance } from '../setup/signing-instance'

// Lighthouse waits for each page to be quiet, and the machine does other things too.
vi.setConfig({ testTimeout: 120_000 })

let browser: Browser | undefined
let port = 0

beforeAll(async () => {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no Chromium or Chrome here: run npm test, which finds one')
  port = await freePort()
  const args = [...launchFlags, `--remote-debugging-port=${port}`]
  browser = await chromium.launch({ executablePath, args })
})
afterAll(() => browser?.close())

// A slow phone is computed from what was seen, not waited for.
const SETTINGS = {
  logLevel: 'error',
  disableFullPageScreenshot: true,
  pauseAfterLoadMs: 0,
  pauseAfterFcpMs: 0,
  networkQuietThresholdMs: 100,
  cpuQuietThresholdMs: 100,
} as const

/** What Lighthouse gives a page out of 100, and every audit of these categories that is not whole. */
async function judged(url: string) {
  const result = (await lighthouse(url, { ...SETTINGS, port }))?.lhr
  if (!result) throw new Error(`Lighthouse gave nothing for ${url}`)
  const score = (category: string) => Math.round((result.categories[category]?.score ?? 0) * 100)
  return {
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    performance: score('performance'),
    wrong: wrongIn(result, ['accessibility', 'best-practices', 'seo']),
  }
}

/** By name, so that a score that is not whole says why. */
const wrongIn = (result: Result, categories: readonly string[]): string[] =>
  categories
    .flatMap((category) => result.categories[category]?.auditRefs ?? [])
    .map(({ id }) => id)
    .filter((id) => (result.audits[id]?.score ?? 1) < 1)

test('Lighthouse gives the page of a launched letter and a form of its own 100 out of 100 on a phone.', async () => {
  const { db, letter, page } = await signingInstance()
  const { coordinator, letterId } = letter
  const terms = await readTerms(db, coordinator, letterId)
  await setTerms(db, coordinator, letterId, { ...terms, listing: 'listed', allowsPersons: true })
  await launch(db, coordinator, letterId, 'now')
  const whole = { accessibility: 100, bestPractices: 100 }
  const found = await judged(page)
  expect(found).toMatchObject({ ...whole, seo: 100, wrong: [] })
  // The form of its own that asks most; it is no page to be found by searching.
  const form = await judged(`${page}/person`)
  expect(form).toMatchObject({ ...whole, wrong: ['is-crawlable', 'meta-description'] })
  // It follows from the machine as well as from the page: told, not held.
  console.info(`Performance by Lighthouse: ${found.performance}, of the form ${form.performance}`)
})
