import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import * as prng from 'lib0/prng'
import { describe, expect, onTestFinished, test } from 'vitest'
import { cleanText } from '../../../app/document/clean'
import { difference, withAuthors } from '../../../app/document/difference'
import type { Block, Inline, LetterText } from '../../../app/document/letter-text'
import { Invalid } from '../../../app/domain/errors.server'
import { makeDocx } from '../../../app/domain/export/docx.server'
import { makeTrackedDocx } from '../../../app/domain/export/docx-tracked.server'
import { readWord } from '../../../app/domain/letters/from-files/word.server'
import { letters } from '../../document/arbitrary'
import { LETTER } from './letters'
import { readZip } from './read-zip'
import { settleWord } from './settle-word'

const p = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
})
const note = (words: string): Inline => ({
  type: 'footnote',
  content: [{ type: 'text', text: words }],
})
const letter = (...content: Block[]): LetterText => cleanText({ type: 'doc', content })

const title: Block = {
  type: 'heading',
  attrs: { level: 1 },
  content: [{ type: 'text', text: 'To the force' }],
}

const OLD = letter(
  title,
  p('The force bought the system in secret last year', note('Minutes, page 4.'), '.'),
  p('Nobody was asked.', note('Gone with its note.')),
  p('Women told us what this means for them.'),
  p('This whole paragraph goes away.'),
  p('One word here is strong.'),
)
const NOW = letter(
  title,
  p('Women told us what this means for them.'),
  p('Nobody was ', { type: 'text', text: 'asked', marks: [{ type: 'bold' }] }, '.'),
  p('A new one', note('A new note.'), ', by Ana.'),
  p('The force bought the system in public last year', note('Minutes, page 7.'), '.'),
  p('One word here is ', { type: 'text', text: 'strong', marks: [{ type: 'bold' }] }, '.'),
)

const table = (...rows: string[][]): Block => ({
  type: 'table',
  content: rows.map((cells) => ({
    type: 'tableRow',
    content: cells.map((words) => ({
      type: 'tableCell',
      attrs: { colspan: 1, rowspan: 1 },
      content: [p(words)],
    })),
  })),
})

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

const plain = (text: LetterText) => makeDocx({ ...LETTER, version: null, signatories: [], text })

/** What our own reader makes of a file; nothing where there is no text in it. */
const readAs = async (made: Uint8Array): Promise<Block[]> =>
  readWord(made).then(
    ({ text }) => text.content,
    (error: unknown) => {
      if (error instanceof Invalid) return []
      throw error
    },
  )

/** Without a heading, the reader looks for a line that may be one. */
const withTitle = ({ content }: LetterText): LetterText => letter(title, ...content)

/** A letter of which some parts, however deep, are those of another. */
function mixed(text: LetterText, other: LetterText, seed: number): LetterText {
  const gen = prng.create(seed)
  const others = [...other.content]
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) {
      return part.flatMap((one) => {
        const chance = prng.int32(gen, 0, 9)
        if (chance === 0 && part.length > 1) return []
        return chance === 1 && one?.type === 'tableRow' ? [walk(one), one] : [walk(one)]
      })
    }
    if (typeof part !== 'object' || part === null) return part
    const { type, content } = part as { type?: unknown; content?: unknown }
    if (type === 'paragraph' && prng.int32(gen, 0, 5) === 0) return others.pop() ?? part
    return content === undefined ? part : { ...part, content: walk(content) }
  }
  return cleanText(walk(text))
}

describe('a difference as a Word file with tracked changes', () => {
  test('accepted it is the new letter, rejected the old, its footnotes too', async () => {
    const made = await file(OLD, NOW)
    expect(await readAs(await settleWord(made, 'accept'))).toEqual(NOW.content)
    expect(await readAs(await settleWord(made, 'reject'))).toEqual(OLD.content)
    const parts = await readZip(made)
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

  test('has tables as tables: rows that came and went, words within cells, and the table itself once', async () => {
    const old = letter(
      title,
      table(['Area', 'Asked', 'Told'], ['Quayside', 'yes', 'no'], ['Eastgate', 'no', 'no']),
      p('As the table shows, nobody was told.'),
      table(['Gone', 'with its words']),
    )
    const now = letter(
      title,
      table(['Area', 'Asked', 'Told'], ['Northside', 'no', 'no'], ['Quayside', 'yes', 'never']),
      p('As the table shows, nobody was told.'),
    )
    const made = await file(old, now)
    expect(await readAs(await settleWord(made, 'accept'))).toEqual(now.content)
    expect(await readAs(await settleWord(made, 'reject'))).toEqual(old.content)
    const body = (await readZip(made)).get('word/document.xml') ?? ''
    expect(body.match(/<w:tbl>/g)).toHaveLength(2)
    const rows = body.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    const saying = (mark: RegExp) =>
      rows.filter((row) => mark.test(row)).map((row) => row.replace(/<[^>]*>/g, ' ').trim())
    expect(saying(/<w:trPr>.*<w:ins .*<\/w:trPr>/)).toEqual([expect.stringContaining('Northside')])
    expect(saying(/<w:trPr>.*<w:del .*<\/w:trPr>/)).toEqual([
      expect.stringContaining('Eastgate'),
      expect.stringContaining('Gone'),
    ])
    const kept = rows.find((row) => row.includes('Quayside'))
    expect(kept).toMatch(/<w:del [^>]*>.*no.*<\/w:del>/s)
    expect(kept).toMatch(/<w:ins [^>]*>.*never.*<\/w:ins>/s)
  })

  test('accepted it is read as the new letter, rejected as the old, whatever is in either, tables and letterhead too', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(letters, letters, fc.integer(), async (one, other, seed) => {
        // Much of a letter stays, as of letters that people write on.
        const [old, now] = [one, mixed(one, other, seed)].map(withTitle)
        if (!old || !now) return
        const made = await file(old, now)
        expect(await readAs(await settleWord(made, 'accept'))).toEqual(
          await readAs(await plain(now)),
        )
        expect(await readAs(await settleWord(made, 'reject'))).toEqual(
          await readAs(await plain(old)),
        )
      }),
      { numRuns: 15, endOnFailure: true },
    )
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
