import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import type { Block } from '../../app/document/letter-text'
import { Close } from '../../app/document/protocol'
import { wrongsOn } from '../setup/axe'
import { prepareBrowser } from '../setup/browser'
import { deskWith } from '../setup/desk'
import { letterOf, OFFLINE, typeAtEndOf, untilSaved, wordsOfLetter } from '../setup/letter-page'

vi.setConfig({ testTimeout: 60_000 })

const browser = prepareBrowser()
const TITLE: Block = {
  type: 'heading',
  attrs: { level: 1 },
  content: [{ type: 'text', text: 'A' }],
}
const LINE: Block = { type: 'paragraph', content: [{ type: 'text', text: 'First line.' }] }

const desk = () => deskWith(browser, [TITLE, LINE])

const SENTENCE =
  'Undersigned has been updated since this page was opened. Reload the page to go on: 15 changes are kept on this device and will be sent then.'

/**
 * Makes of a page, until it is loaded again, one that was built with the schema before: so says the
 * address of each socket that it opens from now on.
 */
async function growsOld(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.old = 'yes'
  })
}

/** Lets `growsOld` work on every page that this one loads. To be called before it is loaded again. */
async function mayGrowOld(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.WebSocket = class extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        const asked = new URL(address)
        if (document.documentElement.dataset.old === 'yes') {
          asked.searchParams.set('schema', String(Number(asked.searchParams.get('schema')) - 1))
        }
        super(asked, protocols)
        this.addEventListener('close', ({ code }) => {
          document.documentElement.dataset.closed = String(code)
        })
      }
    }
  })
  await page.reload()
  await untilSaved(page)
}

test('a page that has become too old is told to reload before it hears or says anything; what was written in it stays on the device and merges after that', async () => {
  const at = await desk()
  const { page: tomasz } = await at.writes('Tomasz')
  const { page: maryam, context, expectTrouble } = await at.writes('Maryam')
  expectTrouble(OFFLINE)
  await mayGrowOld(maryam)

  await context.setOffline(true)
  await typeAtEndOf(maryam, 1, ' In the tunnel.')
  await maryam.getByText('15 changes are kept on this device').waitFor()
  await typeAtEndOf(tomasz, 1, ' Meanwhile.')
  await untilSaved(tomasz)
  const before = await at.draft()

  let said = 0
  let heard = 0
  maryam.on('websocket', (socket) => {
    expect(socket.url()).toContain('schema=')
    socket.on('framereceived', () => {
      heard += 1
    })
    socket.on('framesent', ({ payload }) => {
      // Sync step 2 and sync update: what carries text.
      if (payload[0] === 0 && payload[1] !== 0) said += 1
    })
  })
  await growsOld(maryam)
  await context.setOffline(false)
  const strip = maryam.getByRole('status').filter({ hasText: 'Reload' })
  await strip.waitFor()
  expect(await maryam.evaluate(() => document.documentElement.dataset.closed)).toBe(
    String(Close.oldPage),
  )
  await strip.getByText(SENTENCE).waitFor()
  expect(await letterOf(maryam).getAttribute('contenteditable')).toBe('false')
  expect(await wrongsOn(maryam)).toEqual([])
  expect({ said, heard }).toEqual({ said: 0, heard: 0 })
  expect(await at.draft()).toEqual(before)
  expect(await wordsOfLetter(tomasz)).toContain('First line. Meanwhile.')

  await strip.getByRole('button', { name: 'Reload' }).click()
  await untilSaved(maryam)
  await expect.poll(() => wordsOfLetter(tomasz)).toEqual(await wordsOfLetter(maryam))
  const [, line] = await wordsOfLetter(tomasz)
  expect(line).toContain(' In the tunnel.')
  expect(line).toContain(' Meanwhile.')
})
