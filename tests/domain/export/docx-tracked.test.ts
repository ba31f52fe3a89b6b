import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { cleanText } from '../../../app/document/clean'
import { difference, withAuthors } from '../../../app/document/difference'
import type { Block, Inline, LetterText } from '../../../app/document/letter-text'
import { makeTrackedDocx } from '../../../app/domain/export/docx-tracked.server'
import { LETTER } from './letters'
import { readZip } from './read-zip'

const p = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
})
const note = (words: string): Inline => ({
  type: 'footnote',
  content: [{ type: 'text', text: words }],
})
const letter = (...content: Block[]): LetterText => cleanText({ type: 'doc', content })

const OLD = letter(
  p('The force bought the system in secret last year', note('Minutes, page 4.'), '.'),
  p('Nobody was asked.', note('Gone with its note.')),
  p('Women told us what this means for them.'),
  p('This whole paragraph goes away.'),
  p('One word here is strong.'),
)
const NOW = letter(
  p('Women told us what this means for them.'),
  p('Nobody was ', { type: 'text', text: 'asked', marks: [{ type: 'bold' }] }, '.'),
  p('A new one', note('A new note.'), ', by Ana.'),
  p('The force bought the system in public last year', note('Minutes, page 7.'), '.'),
  p('One word here is ', { type: 'text', text: 'strong', marks: [{ type: 'bold' }] }, '.'),
)

const AT = '2026-11-02T12:00:00Z'
const file = (old: LetterText, now: LetterText) =>
  makeTrackedDocx(
    { ...LETTER, text: now },
    {
      changes: withAuthors(difference(old, now), [['ana', 10_000]]),
      names: { ana: 'Ana Reyes' },
      others: 'Ana Reyes or Ben Okafor',
      at: AT,
    },
  )

/** The words of a part once all changes are accepted, or rejected, as ECMA-376 says. */
function settled(xml: string, keep: 'ins' | 'del'): string[] {
  const drop = keep === 'ins' ? 'del' : 'ins'
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs) ?? []
  const lines: string[] = []
  let open = ''
  for (const paragraph of paragraphs) {
    // An empty element within the mark's own properties: the mark itself came or went.
    const isMarkGone = new RegExp(`<w:rPr><w:${drop} [^>]*/>`).test(paragraph)
    const words = paragraph
      .replace(new RegExp(`<w:${drop} [^>]*[^/]>.*?</w:${drop}>`, 'gs'), '')
      .replace(/<w:footnoteReference w:id="(\d+)"\/>/g, '[$1]')
      .replace(/<[^>]*>/g, '')
    open += words
    if (isMarkGone) continue
    lines.push(open)
    open = ''
  }
  return lines
}

describe('a difference as a Word file with tracked changes', () => {
  test('accepted it is the new letter, rejected the old, its footnotes too', async () => {
    const parts = await readZip(await file(OLD, NOW))
    const body = parts.get('word/document.xml') ?? ''
    expect(settled(body, 'ins').map((line) => line.replace(/\[\d+\]/g, '[]'))).toEqual([
      'Women told us what this means for them.',
      'Nobody was asked.',
      'A new one[], by Ana.',
      'The force bought the system in public last year[].',
      'One word here is strong.',
    ])
    expect(settled(body, 'del').map((line) => line.replace(/\[\d+\]/g, '[]'))).toEqual([
      'The force bought the system in secret last year[].',
      'Nobody was asked.[]',
      'Women told us what this means for them.',
      'This whole paragraph goes away.',
      'One word here is strong.',
    ])
    const notes = parts.get('word/footnotes.xml') ?? ''
    expect(notes).toContain('<w:delText xml:space="preserve">Gone with its note.</w:delText>')
    expect(notes).toMatch(/<w:ins [^>]*><w:r>(<w:rPr>[^/]*<\/w:rPr>)?<w:t[^>]*>A new note/)
  })

  test('each change has a date, a number of its own, and who made it where that is known', async () => {
    const body = (await readZip(await file(OLD, NOW))).get('word/document.xml') ?? ''
    const changes = [...body.matchAll(/<w:(ins|del|rPrChange) ([^>]*)>/g)].map(
      ([, kind, about]) => ({
        kind,
        id: /w:id="(\d+)"/.exec(about ?? '')?.[1],
        author: /w:author="([^"]*)"/.exec(about ?? '')?.[1],
        date: /w:date="([^"]*)"/.exec(about ?? '')?.[1],
      }),
    )
    expect(changes.length).toBeGreaterThan(8)
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
    expect(new Set(changes.map(({ date }) => date))).toEqual(new Set([AT]))
    expect(changes.some(({ kind }) => kind === 'rPrChange')).toBe(true)
    const authors = (kind: string) =>
      new Set(changes.filter((change) => change.kind === kind).map(({ author }) => author))
    expect(authors('del')).toEqual(new Set(['Ana Reyes or Ben Okafor']))
    expect(authors('ins')).toContain('Ana Reyes')
  })

  const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))
  test.skipIf(!soffice)(
    'LibreOffice opens it and finds the changes in it',
    { timeout: 60_000 },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'undersigned-tracked-'))
      onTestFinished(() => rm(folder, { recursive: true, force: true }))
      await writeFile(join(folder, 'changes.docx'), await file(OLD, NOW))
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const asked = ['--headless', profile, '--convert-to', 'odt', '--outdir', folder]
      execFileSync(soffice ?? '', [...asked, join(folder, 'changes.docx')], { stdio: 'ignore' })
      const odt = await readZip(await readFile(join(folder, 'changes.odt')))
      const content = odt.get('content.xml') ?? ''
      const changed = /<text:tracked-changes.*<\/text:tracked-changes>/s.exec(content)?.[0] ?? ''
      expect(changed.match(/<text:insertion>/g)?.length).toBeGreaterThan(2)
      expect(changed.match(/<text:deletion>/g)?.length).toBeGreaterThan(2)
      expect(changed).toContain('<dc:creator>Ana Reyes</dc:creator>')
      expect(changed).toContain('This whole paragraph goes away.')
    },
  )
})
