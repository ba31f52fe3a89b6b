import axe from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What axe finds wrong on a page as it is now, a line for each kind: empty where nothing is. Besides
 * its default rules those that it calls good practice.
 */
export async function wrongsOn(page: Page): Promise<string[]> {
  // As text, not as a script of the page: its security policy allows none but its own.
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    // The line above has put it there.
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
}
