import type { Browser, Page } from 'playwright-core'

/** Milliseconds since the address was entered. */
export interface Opened {
  /** Until the server began to answer. */
  readonly answered: number
  /** Until something of the page was on the screen. */
  readonly painted: number
  /** Until the letter could be written in; only of a page where it can. */
  readonly live?: number
}

declare global {
  interface Window {
    /** When the letter could be written in. */
    liveAt?: number
  }
}

/** A page of somebody's own, with nothing kept from before. */
export async function freshPage(browser: Browser, url: string, cookie?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = cookie?.split('=') ?? []
  if (cookie) await context.addCookies([{ name, value, url }])
  return context.newPage()
}

/** Opens a letter and waits until one can write in it. */
export async function openLetter(page: Page, address: string): Promise<Opened> {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('.ProseMirror[contenteditable="true"] > p')) {
        window.liveAt = performance.now()
      } else requestAnimationFrame(look)
    }
    look()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.liveAt !== undefined)
  const live = await page.evaluate(() => window.liveAt ?? Number.NaN)
  return { ...(await timesOf(page)), live }
}

/** Goes from one page to another that is complete as it comes, and waits until that is on the screen. */
export async function openFrom(page: Page, before: string, address: string): Promise<Opened> {
  await page.goto(before, { waitUntil: 'load' })
  await page.goto(address, { waitUntil: 'load' })
  return timesOf(page)
}

async function timesOf(page: Page): Promise<Opened> {
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  )
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return {
      answered:
        navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : Number.NaN,
      painted: paint?.startTime ?? Number.NaN,
    }
  })
}
