import { readFile, writeFile } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import type { Block } from '../../app/document/letter-text'
import { readZip } from '../domain/export/read-zip'
import { archive } from '../domain/letters/from-files/archives'
import { wrongsOn } from '../setup/axe'
import { prepareBrowser } from '../setup/browser'
import { deskWith } from '../setup/desk'
import { letterOf, putCaretAtEndOf } from '../setup/letter-page'

vi.setConfig({ testTimeout: 120_000 })

const browser = prepareBrowser()
const line = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const LETTER: Block[] = [
  { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'A letter' }] },
  line('The protocol shall be reviewed.'),
]

const BY = 'w:id="900" w:author="Ruth Amari" w:date="2026-11-03T09:12:00Z"'
const TRACKED = `</w:t></w:r><w:del ${BY}><w:r><w:delText>shall</w:delText></w:r></w:del><w:ins ${BY}><w:r><w:t>must</w:t></w:r></w:ins><w:r><w:t xml:space="preserve">`

/** A lawyer at work in a Word file. */
async function markUp(path: string): Promise<void> {
  const parts = await readZip(await readFile(path))
  const changed = [...parts].map(([name, data]) => ({ name, data: data.replace('shall', TRACKED) }))
  await writeFile(path, archive(changed))
}

/** The same lawyer, who takes what is suggested. */
async function acceptAll(path: string): Promise<void> {
  const parts = await readZip(await readFile(path))
  const settled = [...parts].map(([name, data]) => ({
    name,
    data: data.replace(/<w:del [^>]*>.*?<\/w:del>/gs, '').replace(/<\/?w:ins\b[^>]*>/g, ''),
  }))
  await writeFile(path, archive(settled))
}

test('a copy goes out, is marked up, and comes back into a letter in which somebody writes on', async () => {
  const desk = await deskWith(browser, LETTER)
  const { page: tomasz } = await desk.writes('Tomasz')
  const { page: elin, expectTrouble } = await desk.comes('Elin')
  // The file that is none is refused.
  expectTrouble(/422/)
  await elin.goto(`${desk.address}/files`)
  expect(await wrongsOn(elin)).toEqual([])

  await elin.getByLabel('The marked-up Word file').setInputFiles({
    name: 'another.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('no Word file'),
  })
  await elin.getByRole('button', { name: 'Bring it back' }).click()
  await elin.getByRole('alert').getByText('neither a Word file nor an OpenDocument text').waitFor()

  const [download] = await Promise.all([
    elin.waitForEvent('download'),
    elin.getByRole('button', { name: 'Download to mark up' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('a-letter-to-mark-up.docx')
  const path = await download.path()
  await markUp(path)

  const first = letterOf(tomasz).locator('p').first()
  await putCaretAtEndOf(tomasz, first)
  await tomasz.keyboard.type(' Every year.')
  await elin.getByLabel('The marked-up Word file').setInputFiles(path)
  await elin.getByRole('button', { name: 'Bring it back' }).click()
  await elin.getByRole('heading', { name: 'The copy is back' }).waitFor()
  await elin.getByText('What came back: 1 suggestion, 0 new threads').waitFor()
  expect(await wrongsOn(elin)).toEqual([])

  await first.locator('del', { hasText: 'shall' }).waitFor()
  await first.locator('ins', { hasText: 'must' }).waitFor()
  await expect.poll(() => first.textContent()).toContain('Every year.')
  await tomasz.getByRole('button', { name: /^Suggestions: / }).click()
  await tomasz.locator('[data-suggestion-card]', { hasText: 'Ruth Amari' }).waitFor()

  // The lawyer accepts it in the next copy: one button does the same here, for all to see.
  await elin.goto(`${desk.address}/files`)
  const [next] = await Promise.all([
    elin.waitForEvent('download'),
    elin.getByRole('button', { name: 'Download to mark up' }).click(),
  ])
  const again = await next.path()
  await acceptAll(again)
  await elin.getByLabel('The marked-up Word file').setInputFiles(again)
  await elin.getByRole('button', { name: 'Bring it back' }).click()
  await elin.getByText('Accepted in the copy: “must” in the place of “shall”').waitFor()
  await elin.getByText('Editors and coordinators accept or reject it').waitFor()
  expect(await wrongsOn(elin)).toEqual([])
  await tomasz.goto(`${desk.address}/returned`)
  await tomasz.getByRole('link', { name: '“must” in the place of “shall”' }).click()
  await tomasz.locator('[data-suggestion-card][data-chosen]', { hasText: 'Ruth Amari' }).waitFor()
  const suggestion = tomasz.url()
  await tomasz.goBack()
  await tomasz.getByRole('button', { name: 'Do the same here' }).click()
  await tomasz.getByText('All that was changed in the file is in the letter now').waitFor()
  await tomasz.goto(suggestion)
  await tomasz.getByText('The suggestion that you were sent to was accepted').waitFor()
  await expect.poll(() => first.textContent()).toBe('The protocol must be reviewed. Every year.')
})
