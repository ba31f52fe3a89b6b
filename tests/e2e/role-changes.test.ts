import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Block } from '../../app/document/letter-text'
import { Message, SyncMessage } from '../../app/document/protocol'
import { FRAGMENT } from '../../app/document/shared-text'
import { updateFrame } from '../../server/collaboration/frames'
import { wrongsOn } from '../setup/axe'
import { prepareBrowser } from '../setup/browser'
import { deskWith } from '../setup/desk'
import { letterOf, OFFLINE, typeAtEndOf, untilSaved, wordsOfLetter } from '../setup/letter-page'

vi.setConfig({ testTimeout: 60_000 })

const browser = prepareBrowser()
const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const TITLE: Block = {
  type: 'heading',
  attrs: { level: 1 },
  content: [{ type: 'text', text: 'A' }],
}
const NOTED: Block = {
  type: 'paragraph',
  content: [
    { type: 'text', text: 'Second line' },
    { type: 'footnote', content: [{ type: 'text', text: 'The note.' }] },
  ],
}
/** Longer than any screen. */
const LONG = [TITLE, line('First line.'), NOTED, ...Array.from({ length: 60 }, () => line('More.'))]
const desk = () => deskWith(browser, LONG)

const SENTENCE = 'You can read this letter now, but no longer change it.'
const isWritable = (page: Page) =>
  letterOf(page).evaluate((element) => element.getAttribute('contenteditable') === 'true')

test.each(['their role', 'the archive'])(
  'who may no longer write is told so at once, reads on, and writes again without loading the page: by %s',
  async (by) => {
    const at = await desk()
    const { page: maryam } = await at.writes('Maryam')
    const { page: tomasz } = await at.writes('Tomasz')
    await typeAtEndOf(tomasz, 1, ' While I may.')
    const isArchive = by === 'the archive'
    await (isArchive ? at.archive() : at.makes('Tomasz', 'reader'))
    await tomasz.getByText('Everything that you wrote is saved.').waitFor()
    const why = isArchive ? 'This letter was archived on' : SENTENCE
    await tomasz.locator('p', { hasText: why }).waitFor()
    expect(await wrongsOn(tomasz)).toEqual([])
    expect(await isWritable(tomasz)).toBe(false)
    expect(await tomasz.getByRole('toolbar').count()).toBe(0)
    await tomasz.keyboard.type('Not mine to write')
    await expect.poll(() => wordsOfLetter(maryam)).toContain('First line. While I may.')
    expect(await wordsOfLetter(tomasz)).toEqual(await wordsOfLetter(maryam))
    expect(await tomasz.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
    if (!isArchive) {
      await typeAtEndOf(maryam, 3, ' Seen.')
      await expect.poll(() => wordsOfLetter(tomasz)).toContain('More. Seen.')
    }

    const loaded = await tomasz.evaluate(() => performance.timeOrigin)
    await (isArchive ? at.unarchive() : at.makes('Tomasz', 'editor'))
    await tomasz.getByRole('toolbar').waitFor()
    expect(await tomasz.getByText('Everything that you wrote is saved.').count()).toBe(0)
    await untilSaved(tomasz)
    await typeAtEndOf(tomasz, 1, ' Again.')
    await expect.poll(() => wordsOfLetter(maryam)).toContain('First line. While I may. Again.')
    await untilSaved(tomasz)
    expect(await tomasz.evaluate(() => performance.timeOrigin)).toBe(loaded)
  },
)

test('what was not sent before the role changed is shown, can be copied, and goes out when they may write again', async () => {
  const at = await desk()
  const { page: maryam } = await at.writes('Maryam')
  const { page: tomasz, context, expectTrouble } = await at.writes('Tomasz')
  expectTrouble(OFFLINE)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await context.setOffline(true)
  await typeAtEndOf(tomasz, 1, ' In the tunnel.')
  await tomasz.getByText('15 changes are kept on this device').waitFor()
  await at.makes('Tomasz', 'reader')
  await context.setOffline(false)
  await tomasz
    .getByText(
      `${SENTENCE} What you wrote last was not saved. It is still in the text below and kept on this device`,
    )
    .waitFor()
  expect(await isWritable(tomasz)).toBe(false)
  expect(await wordsOfLetter(tomasz)).toContain('First line. In the tunnel.')
  expect(await wrongsOn(tomasz)).toEqual([])
  await tomasz.getByRole('button', { name: 'Copy what was not saved' }).click()
  await tomasz.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await tomasz.evaluate(() => navigator.clipboard.readText())).toBe(
    'First line. In the tunnel.',
  )
  expect(await wordsOfLetter(maryam)).toContain('First line.')
  await at.makes('Tomasz', 'editor')
  await untilSaved(tomasz)
  await expect.poll(() => wordsOfLetter(maryam)).toContain('First line. In the tunnel.')
  await typeAtEndOf(tomasz, 1, ' Out of it.')
  await expect.poll(() => wordsOfLetter(maryam)).toContain('First line. In the tunnel. Out of it.')
})

test('who was refused may take the letter as it is, and nothing of theirs is sent later', async () => {
  const at = await desk()
  const { page: tomasz, context, expectTrouble } = await at.writes('Tomasz')
  expectTrouble(OFFLINE)
  await context.setOffline(true)
  await typeAtEndOf(tomasz, 1, ' Given up.')
  await tomasz.getByText('10 changes are kept on this device').waitFor()
  await at.makes('Tomasz', 'reader')
  await context.setOffline(false)
  await tomasz.getByRole('button', { name: 'Show the letter as it is' }).click()
  await tomasz.locator('[data-saved="reading"]').waitFor()
  expect(await wordsOfLetter(tomasz)).toContain('First line.')
  await at.makes('Tomasz', 'editor')
  await untilSaved(tomasz)
  expect(await wordsOfLetter(tomasz)).toContain('First line.')
})

test('a page of which a change is not taken shows the letter anew by itself, offers what was not taken, and writes on', async () => {
  const at = await desk()
  const { page: maryam } = await at.writes('Maryam')
  const { page: tomasz, context } = await at.comes('Tomasz')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  // In the place of the next change, the server gets what no letter holds.
  let isNext = false
  await tomasz.routeWebSocket(/collaboration/, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((frame) => {
      const isChange = isNext && frame[0] === Message.sync && frame[1] === SyncMessage.update
      if (isChange) isNext = false
      server.send(isChange ? Buffer.from(updateFrame(noLetter())) : frame)
    })
  })
  await tomasz.reload()
  await untilSaved(tomasz)
  isNext = true
  // The change that is not taken may be no more than the first letter.
  await typeAtEndOf(tomasz, 1, 'Not taken.')
  await tomasz
    .getByText(
      'The server could not take a change. Here is the letter as everybody has it, and you can go on. What you wrote last is not in it: copy it if you need it.',
    )
    .waitFor()
  await untilSaved(tomasz)
  expect(await wordsOfLetter(tomasz)).toEqual(await wordsOfLetter(maryam))
  expect(await wrongsOn(tomasz)).toEqual([])
  await tomasz.getByRole('button', { name: 'Copy what was not saved' }).click()
  await tomasz.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await tomasz.evaluate(() => navigator.clipboard.readText())).toContain('First line.N')
  await tomasz.getByRole('button', { name: 'Close' }).click()
  await typeAtEndOf(tomasz, 1, ' Taken.')
  await expect.poll(() => wordsOfLetter(maryam)).toContain('First line. Taken.')
  await untilSaved(maryam)
})

/** An update that builds something else than a letter. */
function noLetter(): Uint8Array {
  const doc = new Y.Doc()
  doc.getXmlFragment(FRAGMENT).push([new Y.XmlElement('script')])
  return Y.encodeStateAsUpdate(doc)
}

test('an open footnote cannot be written in any more either', async () => {
  const at = await desk()
  const { page: tomasz } = await at.writes('Tomasz')
  await tomasz.locator('.mark').click()
  const note = tomasz.getByRole('textbox', { name: 'Footnote 1' })
  await note.waitFor()
  await tomasz.keyboard.type(' Mine.')
  await at.makes('Tomasz', 'reader')
  await tomasz.getByText(`${SENTENCE} Everything that you wrote is saved.`).waitFor()
  expect(await note.getAttribute('contenteditable')).toBe('false')
  await tomasz.keyboard.type(' No more')
  await tomasz.keyboard.press('Escape')
  expect(await tomasz.locator('#footnotes li').innerText()).toContain('The note. Mine.')
  expect(await tomasz.locator('#footnotes').getByRole('button', { name: 'Change' }).count()).toBe(0)
})

test('the words stay in sight in a long letter, and the page does not jump when writing begins again', async () => {
  const at = await desk()
  const { page: tomasz } = await at.writes('Tomasz')
  await typeAtEndOf(tomasz, 55, '!')
  await untilSaved(tomasz)
  const scrolled = () => tomasz.evaluate(() => Math.round(scrollY))
  const before = await scrolled()
  expect(before).toBeGreaterThan(500)
  await at.makes('Tomasz', 'reader')
  const sentence = tomasz.getByText(SENTENCE).first()
  await sentence.waitFor()
  expect((await sentence.boundingBox())?.y).toBeLessThan(60)
  expect(await scrolled()).toBe(before)
  await at.makes('Tomasz', 'editor')
  await tomasz.getByRole('toolbar').waitFor()
  await untilSaved(tomasz)
  expect(await scrolled()).toBe(before)
})
