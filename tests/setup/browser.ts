import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { findBrowser, launchFlags } from './find-browser.mjs'

export interface OpenedPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Says that a message on the console is expected: it does not fail the test. */
  expectTrouble(pattern: RegExp): void
}

/**
 * A browser for the tests of a file. `open` gives a person of their own: a fresh profile without
 * cookies. Whatever the page's console or the page itself complains of fails the test, unless expected;
 * so does anything that is asked of another host, for no page of ours does that.
 */
export function prepareBrowser() {
  let browser: Browser | undefined
  const ends: (() => Promise<void>)[] = []
  beforeAll(async () => {
    const executablePath = findBrowser()
    if (!executablePath)
      throw new Error('no Chromium or Chrome here: run npm test, which finds one')
    browser = await chromium.launch({ executablePath, args: launchFlags })
  })
  afterAll(async () => {
    await browser?.close()
    for (const end of ends.reverse()) await end()
  })

  return {
    /** Has this done when the tests of the file are over; what came last is done first. */
    afterwards: (end: () => Promise<void>) => void ends.push(end),
    async open(options: Parameters<Browser['newContext']>[0] = {}): Promise<OpenedPage> {
      if (!browser) throw new Error('open a page within a test')
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const trouble: string[] = []
      const expected: RegExp[] = []
      watch(context, trouble)
      onTestFinished(async () => {
        await context.close()
        const unexpected = trouble.filter((line) => !expected.some((pattern) => pattern.test(line)))
        expect(unexpected, 'the console should stay quiet').toEqual([])
      })
      return { page, context, expectTrouble: (pattern) => expected.push(pattern) }
    },
  }
}

/** Collects what pages of a context complain of, also those opened later. */
function watch(context: BrowserContext, trouble: string[]): void {
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') {
      trouble.push(`asked another host: ${request.url()}`)
    }
  })
  context.on('weberror', (error) => trouble.push(String(error.error())))
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    trouble.push(`${message.text()} (${message.location().url})`)
  })
}
