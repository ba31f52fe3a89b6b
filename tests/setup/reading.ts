import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** As long as a person reads before they send a form, in milliseconds: the server takes nothing that comes faster. */
export const READING = 2100

/** Waits until a page has been open for as long as a person reads. It works where scripts are off. */
export const read = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(
        "performance.now() - performance.getEntriesByType('navigation')[0].responseEnd",
      ),
    )
    .toBeGreaterThan(READING)
