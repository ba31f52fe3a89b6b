import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Half as long as `axe.source`, which every page would be sent anew. */
const SOURCE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe finds wrong on a page as it is now: a line for each kind. */
export async function wrongsOn(page: Page): Promise<string[]> {
  // As text, not as a script of the page: its security policy allows none but its own.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  return page.evaluate(async () => {
    // The line above has put it there. It looks for no selector of each element: we show the element itself.
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
      selectors: false,
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  })
}

/** The same in the light and in the dark scheme, one after the other. */
export async function wrongsInBothSchemes(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await wrongsOn(page)).map((wrong) => `${colorScheme}: ${wrong}`))
  }
  return found
}
