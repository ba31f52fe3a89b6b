import { expect, test, vi } from 'vitest'
import type { Block } from '../../app/document/letter-text'
import { wrongsOn } from '../setup/axe'
import { prepareBrowser } from '../setup/browser'
import { deskWith } from '../setup/desk'
import { typeAtEndOf, untilSaved, wordsOfLetter } from '../setup/letter-page'

vi.setConfig({ testTimeout: 150_000 })

const browser = prepareBrowser()
const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const LETTER: Block[] = [
  { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Keep the night bus' }] },
  line('Nurses walk home in the dark.'),
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'We ask for a bus at one' },
      { type: 'footnote', content: [{ type: 'text', text: 'Shift survey, page 4.' }] },
    ],
  },
]

test('two people write and leave; what they wrote is kept, compared with the start, and an earlier text brought back, which the other sees come in', async () => {
  const at = await deskWith(browser, LETTER)
  const { page: maryam } = await at.writes('Maryam')
  await maryam.getByRole('link', { name: 'History' }).click()
  await maryam.getByLabel('Name').fill('As begun')
  await maryam.getByRole('button', { name: 'Keep it under this name' }).click()
  await maryam.getByText('The text as it is now is kept under its name.').waitFor()
  expect(await wrongsOn(maryam)).toEqual([])

  await maryam.goto(at.address)
  await untilSaved(maryam)
  const { page: tomasz } = await at.writes('Tomasz')
  await typeAtEndOf(maryam, 1, ' Every night.')
  await typeAtEndOf(tomasz, 2, ' in the morning.')
  await expect
    .poll(() => wordsOfLetter(maryam))
    .toContain('We ask for a bus at one in the morning.')
  await untilSaved(maryam)
  await untilSaved(tomasz)
  await maryam.goto(`${at.address}/history`)
  await tomasz.goto('about:blank')

  const kept = maryam.getByText('Kept by itself when writing ended')
  await expect
    .poll(
      async () => {
        await maryam.reload()
        return kept.count()
      },
      { timeout: 60_000, interval: 2000 },
    )
    .toBe(1)
  expect(await maryam.locator('li', { has: kept }).textContent()).toMatch(
    /Worked on by (Maryam.*, Tomasz|Tomasz.*, Maryam)/,
  )

  const { page: plain } = await at.comes('Tomasz', { javaScriptEnabled: false })
  await plain.goto(`${at.address}/history`)
  await plain.getByLabel('From').selectOption({ label: await labelOf('As begun') })
  await plain.getByRole('button', { name: 'Show what is different' }).click()
  await plain.getByText('2 paragraphs changed.').waitFor()
  expect(await plain.locator('ins', { hasText: 'Every night' }).count()).toBe(1)
  expect(await plain.locator('.what', { hasText: 'Tomasz' }).count()).toBe(1)
  expect(await wrongsOn(maryam)).toEqual([])
  await maryam.goto(plain.url())
  expect(await wrongsOn(maryam)).toEqual([])
  const href = await maryam.getByRole('link', { name: 'Word file' }).getAttribute('href')
  const file = await maryam.request.get(`${at.url}${href}`)
  expect(file.headers()['content-type']).toContain('wordprocessingml')
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1440, 'light'],
  ] as const) {
    await maryam.setViewportSize({ width, height: 900 })
    await maryam.emulateMedia({ colorScheme })
    for (const url of [plain.url(), `${at.address}/history`]) {
      await maryam.goto(url)
      const wide = await maryam.evaluate(() => document.documentElement.scrollWidth)
      expect(wide, `${url} at ${width}`).toBeLessThanOrEqual(width)
      expect(await wrongsOn(maryam)).toEqual([])
    }
  }

  await maryam.setViewportSize({ width: 1440, height: 900 })
  await tomasz.goto(at.address)
  await untilSaved(tomasz)
  await plain.goto(`${at.address}/history`)
  await plain.getByRole('link', { name: '“As begun”' }).click()
  await plain.getByRole('link', { name: 'Bring this text back' }).click()
  await plain.getByRole('button', { name: 'Bring it back' }).click()
  await plain.getByText('The earlier text is back.').waitFor()
  await expect.poll(() => wordsOfLetter(tomasz)).toContain('Nurses walk home in the dark.')
  await expect.poll(() => wordsOfLetter(tomasz)).toContain('We ask for a bus at one')
  await typeAtEndOf(tomasz, 1, ' And on.')
  await untilSaved(tomasz)

  async function labelOf(name: string): Promise<string> {
    const labels = await plain.getByLabel('From').locator('option').allTextContents()
    return labels.find((label) => label.includes(name)) ?? ''
  }
})
