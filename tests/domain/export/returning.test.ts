import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { yDocToProsemirrorJSON } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import * as prng from 'lib0/prng'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Block, LetterText, TableRow } from '../../../app/document/letter-text'
import { markedFromDoc } from '../../../app/document/marked-from-doc'
import type { MarkedText } from '../../../app/document/marked-text'
import { letterSchema } from '../../../app/document/nodes'
import { countOpenSuggestions } from '../../../app/document/open-suggestions'
import { plainText } from '../../../app/document/plain'
import { mergeReturned } from '../../../app/document/returned/merging'
import { withAllAccepted } from '../../../app/document/settling'
import { FRAGMENT, textFromDoc, updateFromText } from '../../../app/document/shared-text'
import { suggestionsIn } from '../../../app/document/suggestions'
import type { Person } from '../../../app/domain/actor.server'
import { Invalid } from '../../../app/domain/errors.server'
import { makeDocx } from '../../../app/domain/export/docx.server'
import { markupInputFor, sentInputFor } from '../../../app/domain/export/markup.server'
import { newId } from '../../../app/domain/ids.server'
import { talkOf } from '../../../app/domain/letters/comments/threads.server'
import { readWord } from '../../../app/domain/letters/from-files/word.server'
import { draftDocument } from '../../../app/domain/letters/history/drafts.server'
import { appendUpdates } from '../../../app/domain/letters/live/journal.server'
import {
  bringBack,
  notOurCopy,
  returnReportOf,
} from '../../../app/domain/letters/returned/returning.server'
import {
  settleAsInCopy,
  settledInCopy,
} from '../../../app/domain/letters/returned/settling-returned.server'
import type { Database } from '../../../prisma-free-db/open'
import { insertCopy } from '../../../prisma-free-db/queries/copies'
import { letters } from '../../document/arbitrary'
import { editAtRandom } from '../../setup/letter-edits'
import { describeOnEveryStore } from '../../setup/store'
import { heard, letterOf } from '../letters/coalition'
import { archive } from '../letters/from-files/archives'
import { footnote, heading, item, LETTER, paragraph } from './letters'
import { readZip } from './read-zip'

const TEXT: Block[] = [
  heading(1, 'Keep the night bus'),
  paragraph('Nurses of the late shift walk home in the dark.', footnote('Shift survey, 2025.')),
  paragraph('The council has not answered us.'),
  {
    type: 'bulletList',
    content: [item(paragraph('a bus each hour')), item(paragraph('a shelter'))],
  },
  paragraph('We ask you to act before the winter.'),
]

const REVISED = 'w:author="Ruth Amari" w:date="2026-11-03T09:12:00Z"'
const ins = (words: string) =>
  `<w:ins w:id="901" ${REVISED}><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:ins>`
const del = (words: string) =>
  `<w:del w:id="902" ${REVISED}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`

/** Somebody elsewhere, at work in the XML of a file. */
async function worked(
  file: Uint8Array,
  change: (xml: string) => string,
  more: Record<string, string> = {},
): Promise<Uint8Array> {
  const parts = await readZip(file)
  const whole = new Map([...parts, ...Object.entries(more)])
  const at = 'word/document.xml'
  const changed = change(whole.get(at) ?? '')
  return archive([...whole].map(([name, data]) => ({ name, data: name === at ? changed : data })))
}

const minutesLater = (actor: Person, minutes: number): Person => ({
  ...actor,
  now: new Date(actor.now.getTime() + minutes * 60_000),
})

/** Words in the place of others; `amid` closes their run, and opens another after some XML. */
const replace = (words: string, by: string) => (xml: string) => {
  if (!xml.includes(words)) throw new Error(`the file does not say “${words}”`)
  return xml.replace(words, by)
}
const amid = (xml: string) => `</w:t></w:r>${xml}<w:r><w:t xml:space="preserve">`

const all =
  (...changes: readonly ((xml: string) => string)[]) =>
  (xml: string) =>
    changes.reduce((now, change) => change(now), xml)

const goOut = async (db: Database, actor: Person, id: string) =>
  makeDocx(await markupInputFor(db, actor, id))

async function comeBack(db: Database, actor: Person, id: string, file: Uint8Array) {
  const returned = await readWord(file)
  const input = await sentInputFor(db, actor, id, returned.copy ?? '')
  if (!input) throw notOurCopy()
  await bringBack(db, actor, id, { returned, sent: await readWord(await makeDocx(input)) })
  return returnReportOf(db, actor, id)
}

async function lettersText(db: Database, id: string) {
  const doc = await draftDocument(db, id)
  const node = letterSchema.nodeFromJSON(yDocToProsemirrorJSON(doc, FRAGMENT))
  node.check()
  const text = plainText(textFromDoc(doc))
  const accepted = plainText(withAllAccepted(node).toJSON())
  const suggestions = suggestionsIn(node).map(({ by, inserted, deleted }) => [
    by,
    deleted,
    inserted,
  ])
  doc.destroy()
  return { text, accepted, suggestions }
}

/** Others write on in the letter meanwhile. */
async function meanwhile(db: Database, id: string, write: (doc: Y.Doc) => void): Promise<void> {
  const doc = await draftDocument(db, id)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  write(doc)
  const at = new Date('2026-11-03T10:00:00Z')
  if (updates.length > 0) {
    await appendUpdates(db, [{ letterId: id, bytes: Y.mergeUpdates(updates), accountId: null, at }])
  }
  doc.destroy()
}

/** The text that says some words, and where they begin in it. */
function textWith(doc: Y.Doc, words: string): [Y.XmlText, number] {
  const find = (part: unknown): [Y.XmlText, number] | undefined => {
    if (part instanceof Y.XmlText) {
      const at = part
        .toDelta()
        .map(({ insert }: { insert: string }) => insert)
        .join('')
        .indexOf(words)
      return at < 0 ? undefined : [part, at]
    }
    const children = part instanceof Y.XmlFragment ? part.toArray() : []
    return children.map(find).find((found) => found !== undefined)
  }
  const found = find(doc.getXmlFragment(FRAGMENT))
  if (!found) throw new Error(`the letter does not say “${words}”`)
  return found
}

const PLAIN = plainText({ type: 'doc', content: TEXT })

describeOnEveryStore('a copy that was marked up elsewhere', (open) => {
  test('comes back as suggestions of its authors, while others have written on', async () => {
    const db = await open()
    const { letterId, editor, coordinator } = await letterOf(db, { type: 'doc', content: TEXT })
    const file = await goOut(db, coordinator, letterId)
    await meanwhile(db, letterId, (doc) => {
      const [text, at] = textWith(doc, 'walk home')
      text.insert(at, 'must ')
      const [ask, last] = textWith(doc, 'before the winter')
      ask.insert(last, 'soon, ')
    })
    const marked = await worked(
      file,
      all(
        replace('Nurses of', `Nurses${amid(ins(' and carers'))} of`),
        replace('not answered', amid(del('not answered') + ins('ignored'))),
        replace('each hour', 'every half hour'),
      ),
    )
    const { kept, report } = await comeBack(db, editor, letterId, marked)
    expect(report).toEqual([])
    expect(kept).toBe('What came back: 3 suggestions, 0 new threads of comments and 0 replies.')
    const { text, accepted, suggestions } = await lettersText(db, letterId)
    expect(text).toBe(PLAIN.replace('walk', 'must walk').replace('before', 'soon, before'))
    expect(accepted).toContain('Nurses and carers of the late shift must walk home in the dark.')
    expect(accepted).toContain('The council has ignored us.')
    expect(accepted).toContain('a bus every half hour')
    expect(suggestions).toEqual([
      ['Ruth Amari', '', ' and carers'],
      ['Ruth Amari', 'not answered', 'ignored'],
      ['', 'each', 'every half'],
    ])
    expect(await heard(db, letterId)).toContain('text-written')
  })

  test.each<[what: string, change: (xml: string) => string, accepted: string]>([
    [
      'a paragraph added',
      replace(
        'has not answered us.</w:t></w:r></w:p>',
        'has not answered us.</w:t></w:r></w:p><w:p><w:r><w:t>Nor has the mayor.</w:t></w:r></w:p>',
      ),
      PLAIN.replace('answered us.', 'answered us.\nNor has the mayor.'),
    ],
    [
      'a paragraph taken away',
      (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*has not answered us\..*?<\/w:p>/s, ''),
      PLAIN.replace('The council has not answered us.\n', ''),
    ],
    [
      'a paragraph made a heading',
      (xml) =>
        xml.replace(
          /<w:p>((?:(?!<w:p>).)*has not answered us\.)/s,
          '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>$1',
        ),
      PLAIN,
    ],
    [
      'words rewritten after a footnote',
      replace('walk home in the dark.', 'walk.'),
      PLAIN.replace('walk home in the dark.', 'walk.'),
    ],
  ])('with plain edits comes back as suggestions: %s', async (_, change, after) => {
    const db = await open()
    const { letterId, editor } = await letterOf(db, { type: 'doc', content: TEXT })
    const file = await goOut(db, editor, letterId)
    const { report } = await comeBack(db, editor, letterId, await worked(file, change))
    expect(report).toEqual([])
    const { text, accepted, suggestions } = await lettersText(db, letterId)
    expect(text).toBe(PLAIN)
    expect(accepted).toBe(after)
    expect(suggestions.length).toBeGreaterThan(0)
  })

  test('says what was accepted or rejected in it, which whoever may write then does here in one act', async () => {
    const db = await open()
    const { letterId, editor, reviewer, reader } = await letterOf(db, {
      type: 'doc',
      content: TEXT,
    })
    const first = await worked(
      await goOut(db, editor, letterId),
      all(
        replace('Nurses of', `Nurses${amid(ins(' and carers'))} of`),
        replace('before the winter', amid(del('before the winter'))),
        replace('each hour', `each${amid(ins(' half'))} hour`),
      ),
    )
    await comeBack(db, editor, letterId, first)
    const settled = await worked(
      await goOut(db, editor, letterId),
      all(
        (xml) =>
          xml.replace(/<w:ins [^>]*>(<w:r>(?:(?!<\/w:ins>).)*and carers.*?)<\/w:ins>/s, '$1'),
        (xml) =>
          xml.replace(
            /<w:del [^>]*>((?:(?!<\/w:del>).)*before the winter.*?)<\/w:del>/s,
            (_, run) => String(run).replace(/w:delText/g, 'w:t'),
          ),
      ),
    )
    const { report } = await comeBack(db, minutesLater(editor, 1), letterId, settled)
    expect(report).toEqual([])
    expect(await settledInCopy(db, reviewer, letterId)).toMatchObject([
      { how: 'accepted', said: '“and carers”, suggested by Ruth Amari' },
      { how: 'rejected', said: 'Taking out “before the winter”, suggested by Ruth Amari' },
    ])
    await expect(settleAsInCopy(db, reviewer, letterId)).rejects.toThrow()
    await expect(settleAsInCopy(db, reader, letterId)).rejects.toThrow()
    for (const minutes of [2, 3]) {
      await settleAsInCopy(db, minutesLater(editor, minutes), letterId)
      expect(await settledInCopy(db, reader, letterId)).toEqual([])
      const { text, suggestions } = await lettersText(db, letterId)
      expect(text).toBe(PLAIN.replace('Nurses of', 'Nurses and carers of'))
      expect(suggestions).toEqual([['Ruth Amari', '', ' half']])
    }
  })

  test('says which words found no place, for they had been taken away', async () => {
    const db = await open()
    const { letterId, editor } = await letterOf(db, { type: 'doc', content: TEXT })
    const file = await goOut(db, editor, letterId)
    await meanwhile(db, letterId, (doc) => {
      const fragment = doc.getXmlFragment(FRAGMENT)
      fragment.delete(2, 1)
    })
    const marked = await worked(
      file,
      replace('not answered', amid(del('not answered') + ins('ignored'))),
    )
    const { report, kept } = await comeBack(db, editor, letterId, marked)
    expect(report).toEqual([
      '“ignored” was to be put in, says Ruth Amari, where the text has been taken away meanwhile.',
    ])
    expect(kept).toBe('Nothing in the file is new.')
  })

  test('that is none of this letter changes nothing, and says so', async () => {
    const db = await open()
    const { letterId, editor } = await letterOf(db, { type: 'doc', content: TEXT })
    const other = await letterOf(db, { type: 'doc', content: TEXT })
    const foreign = await goOut(db, other.editor, other.letterId)
    await expect(comeBack(db, editor, letterId, foreign)).rejects.toThrow('no copy of this letter')
    expect((await lettersText(db, letterId)).suggestions).toEqual([])
  })

  /**
   * `returned-libreoffice.docx`: this letter's copy, marked up, and then opened and saved by LibreOffice
   * (`soffice --headless --convert-to docx`, 7.4), which writes every part of it anew.
   */
  test('that LibreOffice has saved comes back with what was changed, and with nothing else', async () => {
    const db = await open()
    const { letterId, editor } = await letterOf(db, { type: 'doc', content: TEXT })
    const doc = await draftDocument(db, letterId)
    const state = deflateRawSync(Y.encodeStateAsUpdate(doc))
    const id = 'a-copy-that-libreoffice-saved'
    await insertCopy(db, { id, letter_id: letterId, state, created_at: '2026-11-01T09:00:00Z' })
    const path = new URL('../letters/from-files/files/returned-libreoffice.docx', import.meta.url)
    const file = new Uint8Array(readFileSync(fileURLToPath(path)))
    expect(await comeBack(db, editor, letterId, file)).toEqual({
      report: [],
      kept: 'What came back: 3 suggestions, 1 new thread of comments and 0 replies.',
    })
    expect((await lettersText(db, letterId)).suggestions).toEqual([
      ['Ruth Amari', '', ' and carers'],
      ['Ruth Amari', 'not answered', 'ignored'],
      ['', 'each', 'every half'],
    ])
    expect((await talkOf(db, editor, letterId)).threads).toMatchObject([{ quote: 'winter' }])
  })

  test('is brought back by those who may suggest, and by nobody else', async () => {
    const db = await open()
    const { letterId, editor, reader, stranger, reviewer } = await letterOf(db, {
      type: 'doc',
      content: TEXT,
    })
    const file = await worked(await goOut(db, editor, letterId), replace('us.', 'us yet.'))
    await expect(comeBack(db, reader, letterId, file)).rejects.toThrow()
    await expect(comeBack(db, stranger, letterId, file)).rejects.toThrow('There is nothing here')
    await comeBack(db, reviewer, letterId, file)
    expect((await lettersText(db, letterId)).suggestions).toEqual([['', '', ' yet']])
  })
})

const cells = (...words: string[]): TableRow => ({
  type: 'tableRow',
  content: words.map((one) => ({
    type: 'tableCell',
    attrs: { colspan: 1, rowspan: 1 },
    content: [paragraph(one)],
  })),
})

const WITH_TABLE: Block[] = [
  heading(1, 'Keep the night bus'),
  paragraph('How many nurses walk home, and how many were asked:'),
  { type: 'table', content: [cells('Quayside', '12', 'no'), cells('Eastgate', '4', 'no')] },
  paragraph('We ask you to act before the winter.'),
]

/** The row that says some words, and what Word writes for a row of words. */
const rowSaying = (words: string) =>
  new RegExp(`<w:tr>(?:(?!<w:tr>).)*>${words}<(?:(?!<w:tr>).)*</w:tr>`, 's')
const row = (
  words: readonly string[],
  of = (one: string) => `<w:r><w:t>${one}</w:t></w:r>`,
  mark = '',
) =>
  `<w:tr>${mark && `<w:trPr>${mark}</w:trPr>`}${words.map((one) => `<w:tc><w:p>${of(one)}</w:p></w:tc>`).join('')}</w:tr>`

describeOnEveryStore('tables of a copy that comes back', (open) => {
  const comesBack = async (change: (xml: string) => string) => {
    const db = await open()
    const { letterId, editor } = await letterOf(db, { type: 'doc', content: WITH_TABLE })
    const file = await worked(await goOut(db, editor, letterId), change)
    const { report } = await comeBack(db, editor, letterId, file)
    return { report, ...(await lettersText(db, letterId)) }
  }

  test('have suggestions for the words that were changed in their cells, tracked or not', async () => {
    const { report, suggestions } = await comesBack(
      all(
        replace('>12<', `></w:t></w:r>${del('12')}${ins('15')}<w:r><w:t><`),
        replace('>4<', '>nobody<'),
        replace('>Eastgate<', '>Eastgate and Marsh</w:t></w:r></w:p><w:p><w:r><w:t>by day<'),
      ),
    )
    expect(report).toEqual([])
    expect(suggestions).toEqual([
      ['Ruth Amari', '12', '15'],
      ['', '', ' and Marsh'],
      ['', '', '\nby day'],
      ['', '4', 'nobody'],
    ])
  })

  test.each<[what: string, change: (xml: string) => string, said: string[], gone: string[]]>([
    [
      'a row was added',
      (xml) => xml.replace(rowSaying('Eastgate'), (found) => row(['Marsh', '7', 'yes']) + found),
      ['A row was added to a table in the file, which no suggestion can say: “Marsh | 7 | yes”.'],
      [],
    ],
    [
      'a row was added as a tracked change',
      (xml) =>
        xml.replace(
          rowSaying('Eastgate'),
          (found) => found + row(['Marsh', '7', 'yes'], ins, `<w:ins w:id="7" ${REVISED}/>`),
        ),
      ['A row was added to a table in the file, which no suggestion can say: “Marsh | 7 | yes”.'],
      [],
    ],
    [
      'a row was taken out',
      (xml) => xml.replace(rowSaying('Eastgate'), ''),
      ['A row was taken out of a table in the file: “Eastgate | 4 | no”.'],
      ['Eastgate4no'],
    ],
    [
      'a row was taken out as a tracked change',
      (xml) =>
        xml.replace(
          rowSaying('Eastgate'),
          row(['Eastgate', '4', 'no'], del, `<w:del w:id="7" ${REVISED}/>`),
        ),
      ['A row was taken out of a table in the file: “Eastgate | 4 | no”.'],
      ['Eastgate', '4', 'no'],
    ],
    [
      'a column was added',
      (xml) => {
        let count = 0
        return xml.replace(
          /<\/w:tr>/g,
          () => `<w:tc><w:p><w:r><w:t>new ${++count}</w:t></w:r></w:p></w:tc></w:tr>`,
        )
      },
      [
        'Columns or rows of a table were added, joined or divided in the file, which no suggestion can say. New in the table: “new 1 | new 2”.',
      ],
      [],
    ],
    [
      'a table was added',
      replace('</w:tbl>', `</w:tbl><w:p/><w:tbl>${row(['Marsh', '7'])}</w:tbl>`),
      ['A table was added in the file, which no suggestion can say: “Marsh | 7”.'],
      [],
    ],
  ])('are named with their words where %s', async (_, change, said, gone) => {
    const { report, text, suggestions } = await comesBack(change)
    expect(report).toEqual(said.map((sentence) => expect.stringContaining(sentence)))
    expect(text).toBe(plainText({ type: 'doc', content: WITH_TABLE }))
    expect(suggestions.map(([, deleted, inserted]) => [deleted, inserted])).toEqual(
      gone.map((words) => [words, '']),
    )
  })
})

const COMMENTS = (body: string) =>
  `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${body}</w:comments>`
const comment = (id: number, words: string, paragraphId: string, author = 'Ruth Amari') =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-11-03T09:20:00Z"><w:p w14:paraId="${paragraphId}"><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`

describeOnEveryStore('comments of a copy that comes back', (open) => {
  test('become threads at their words; those that went out are not said again, and answers become replies', async () => {
    const db = await open()
    const { letterId, editor } = await letterOf(db, { type: 'doc', content: TEXT })
    const once = await worked(
      await goOut(db, editor, letterId),
      replace(
        'winter',
        amid(
          '<w:commentRangeStart w:id="7"/><w:r><w:t>winter</w:t></w:r><w:commentRangeEnd w:id="7"/>',
        ),
      ),
      { 'word/comments.xml': COMMENTS(comment(7, 'Which one?', '0000000A')) },
    )
    expect((await comeBack(db, editor, letterId, once)).kept).toContain('1 new thread of comments')
    const [thread] = (await talkOf(db, editor, letterId)).threads
    expect(thread).toMatchObject({ quote: 'winter', about: 'passage' })
    expect(thread?.start).not.toBeNull()

    const twice = await goOut(db, editor, letterId)
    const unchanged = await comeBack(db, minutesLater(editor, 1), letterId, twice)
    expect(unchanged).toEqual({ report: [], kept: 'Nothing in the file is new.' })
    const parts = await readZip(twice)
    const answered = await worked(twice, (xml) => xml, {
      'word/comments.xml': (parts.get('word/comments.xml') ?? '').replace(
        '</w:comments>',
        `${comment(50, 'The next.', '000000FF', 'Tom Veldkamp')}</w:comments>`,
      ),
      'word/commentsExtended.xml': `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000001" w15:done="0"/><w15:commentEx w15:paraId="000000FF" w15:paraIdParent="00000001" w15:done="0"/></w15:commentsEx>`,
    })
    expect((await comeBack(db, minutesLater(editor, 2), letterId, answered)).kept).toContain(
      '1 reply',
    )
    const { threads } = await talkOf(db, editor, letterId)
    expect(
      threads.map(({ comments }) => comments.map(({ by, words }) => [by.name, words])),
    ).toEqual([
      [
        ['Ruth Amari', 'Which one?'],
        ['Tom Veldkamp', 'The next.'],
      ],
    ])
  })
})

describe('what comes back as it went out', () => {
  test('suggests nothing, whatever the letter holds and whatever others write meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(letters, fc.integer(), async (text, seed) => {
        const gen = prng.create(seed)
        const base = new Y.Doc()
        Y.applyUpdate(base, updateFromText(text))
        const edit = (doc: Y.Doc) => {
          const undo = new Y.UndoManager(doc.getXmlFragment(FRAGMENT))
          for (let count = 0; count < 5; count++) editAtRandom(gen, doc, undo)
        }
        edit(base)
        const state = Y.encodeStateAsUpdate(base)
        const returned = await readAgain(base)
        if (!returned) return
        edit(base)
        const kept = new Y.Doc()
        Y.applyUpdate(kept, state)
        const sent = await readAgain(kept)
        if (!sent) throw new Error('the copy that was kept cannot be read')
        const owner = { organisation: '-', account: 'ana' }
        const who = { owner, plain: { by: '', time: '' }, newUuid: newId }
        const { written, settled, unplaced } = mergeReturned(kept, sent, returned, who)
        expect([...written.values(), ...settled, ...unplaced]).toEqual([])
        Y.applyUpdate(base, Y.encodeStateAsUpdate(kept))
        expect(countOpenSuggestions(base)).toBe(0)
      }),
      { numRuns: 20 },
    )
  })
})

/** What is read of a document that went out as a file; null where there is no text in it. */
async function readAgain(doc: Y.Doc): Promise<MarkedText | null> {
  // A marked text is a letter whose runs have further marks.
  const text = markedFromDoc(doc, []) as unknown as LetterText
  const draft = { ...LETTER, version: null, signatories: [], text }
  const file = await makeDocx({ ...draft, markup: { threads: [], copy: 'copy' } })
  const { marked, text: plain } = await readWord(file).catch((error: unknown) => {
    if (error instanceof Invalid) return { marked: undefined, text: null }
    throw error
  })
  return marked ?? (plain && { type: 'doc', content: plain.content.map((block) => ({ ...block })) })
}
