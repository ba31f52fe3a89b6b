import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setBlockType, splitBlock } from '@tiptap/pm/commands'
import { wrapInList } from '@tiptap/pm/schema-list'
import { type Command, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../app/document/clean'
import type { Block, LetterText } from '../../../app/document/letter-text'
import { isLayer } from '../../../app/document/marked-from-doc'
import { cleanMarked } from '../../../app/document/marked-text'
import { letterSchema } from '../../../app/document/nodes'
import { withAllAccepted } from '../../../app/document/settling'
import { suggestionsFor } from '../../../app/document/suggesting'
import { makeDocx } from '../../../app/domain/export/docx.server'
import { exportInputFor } from '../../../app/domain/export/export.server'
import { markupInputFor } from '../../../app/domain/export/markup.server'
import { newId } from '../../../app/domain/ids.server'
import { replyTo } from '../../../app/domain/letters/comments/comments.server'
import { resolveThread } from '../../../app/domain/letters/comments/resolving.server'
import { talkOf } from '../../../app/domain/letters/comments/threads.server'
import { importLetter } from '../../../app/domain/letters/from-files/import.server'
import { enterable } from '../../../app/domain/letters/from-files/suggested-by-file.server'
import { readWord } from '../../../app/domain/letters/from-files/word.server'
import { describeOnEveryStore } from '../../setup/store'
import { coalition } from '../letters/coalition'
import { thread } from '../letters/comments/threads'
import { footnote, heading, item, LETTER, paragraph } from './letters'
import { readZip } from './read-zip'

const MARKED_UP = ['libreoffice', 'pandoc'].map((program) => {
  const path = new URL(`../letters/from-files/files/marked-up-${program}.docx`, import.meta.url)
  return [program, new Uint8Array(readFileSync(fileURLToPath(path)))] as const
})

describeOnEveryStore('a Word file to be marked up', (open) => {
  test.each(MARKED_UP)(
    'that came from %s, goes out, and comes in again, is the same',
    async (_, file) => {
      const db = await open()
      const { editor, coalitionId } = await coalition(db)
      const imported = await readWord(file)
      const { id } = await importLetter(db, editor, { coalitionId, imported })
      const back = await readWord(await makeDocx(await markupInputFor(db, editor, id)))
      expect(back.text).toEqual(imported.text)
      expect(back.marked).toEqual(imported.marked)
      expect(back.threads).toEqual(imported.threads)
      expect(back.kept).toBe(imported.kept)
    },
  )

  test('has replies in the thread that they answer, what is resolved as such, and no more than all may read', async () => {
    const db = await open()
    const { editor, coordinator, coalitionId } = await coalition(db)
    const imported = await readWord(MARKED_UP[0]?.[1] ?? new Uint8Array())
    const { id } = await importLetter(db, editor, { coalitionId, imported })
    const [first, second] = (await talkOf(db, editor, id)).threads
    const later = { ...coordinator, now: new Date(coordinator.now.getTime() + 60_000) }
    await replyTo(db, later, id, first?.id ?? '', { id: newId(), words: 'Yes.\nIt is.' })
    await resolveThread(db, editor, id, first?.id ?? '')
    await thread(db, coordinator, id, { words: 'Our lawyer says no.', forCoordinators: true })
    const file = await makeDocx(await markupInputFor(db, coordinator, id))
    expect(JSON.stringify([...(await readZip(file))])).not.toContain('Our lawyer says no')
    const { threads = [] } = await readWord(file)
    expect(threads).toHaveLength(4)
    expect(threads[0]).toMatchObject({
      isResolved: true,
      comments: [
        { author: 'Tom Veldkamp', at: '2026-11-03T10:00:00Z' },
        { author: coordinator.account.name, words: 'Yes.\nIt is.' },
      ],
    })
    expect(threads[1]?.comments).toHaveLength(second?.comments.length ?? 0)
  })

  test('is for those who may read the letter, and the clean file has no suggestions in it', async () => {
    const db = await open()
    const { editor, stranger, coalitionId } = await coalition(db)
    const imported = await readWord(MARKED_UP[1]?.[1] ?? new Uint8Array())
    const { id } = await importLetter(db, editor, { coalitionId, imported })
    await expect(markupInputFor(db, stranger, id)).rejects.toThrow('There is nothing here')
    const clean = await makeDocx(await exportInputFor(db, editor, id))
    const parts = await readZip(clean)
    expect(parts.get('word/document.xml')).not.toMatch(/<w:(?:ins|del|commentReference)\b/)
    expect((await readWord(clean)).text).toEqual(imported.text)
  })
})

const BODY: Block[] = [
  heading(1, 'A title'),
  paragraph('First words.', footnote('A note.'), ' More of them.'),
  paragraph('Second words.'),
  { type: 'pageBreak' },
  { type: 'bulletList', content: [item(paragraph('one')), item(paragraph('two'))] },
  paragraph('Third words.'),
]

/** A caret in, or a selection of, some words. */
const at = (state: EditorState, words: string, whole = false): EditorState => {
  let from = -1
  state.doc.descendants((node, pos) => {
    const place = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (place >= 0 && from < 0) from = pos + place
  })
  const to = whole ? from + words.length : from
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
}

const by =
  (command: Command) =>
  (state: EditorState): Transaction => {
    let made = state.tr
    command(state, (tr) => {
      made = tr
    })
    return made
  }

const { nodes, marks } = letterSchema
const need = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the schema has no such thing')
  return value
}

describe('what is suggested comes back from a Word file as it went out', () => {
  test.each<[what: string, change: (state: EditorState) => Transaction]>([
    ['words put in', (state) => at(state, 'words').tr.insertText('new ')],
    ['words deleted', (state) => at(state, 'words', true).tr.deleteSelection()],
    ['words replaced', (state) => at(state, 'words', true).tr.insertText('lines')],
    [
      'bold',
      (state) => {
        const { selection, tr } = at(state, 'words', true)
        return tr.addMark(selection.from, selection.to, need(marks.bold).create())
      },
    ],
    [
      'a link',
      (state) => {
        const { selection, tr } = at(state, 'words', true)
        const link = need(marks.link).create({ href: 'https://x.example/' })
        return tr.addMark(selection.from, selection.to, link)
      },
    ],
    ['a paragraph divided', (state) => by(splitBlock)(at(state, 'words'))],
    ['two paragraphs joined', (state) => state.tr.join(at(state, 'Second').selection.from - 1)],
    [
      'a paragraph as a heading',
      (state) => by(setBlockType(need(nodes.heading), { level: 2 }))(at(state, 'Second')),
    ],
    [
      'a heading as a paragraph',
      (state) => by(setBlockType(need(nodes.paragraph)))(at(state, 'title')),
    ],
    [
      'a paragraph as an item',
      (state) => by(wrapInList(need(nodes.bulletList)))(at(state, 'Second')),
    ],
    [
      'a footnote',
      (state) =>
        at(state, 'Third').tr.replaceSelectionWith(
          need(nodes.footnote).create(null, letterSchema.text('Put in.')),
        ),
    ],
    [
      'a footnote deleted',
      (state) => {
        const from = at(state, ' More').selection.from
        return state.tr.delete(from - 9, from)
      },
    ],
    [
      'a line break',
      (state) => at(state, 'words').tr.replaceSelectionWith(need(nodes.hardBreak).create()),
    ],
    [
      'a page break deleted',
      (state) => {
        const from = at(state, 'Second').selection.$from.after()
        return state.tr.delete(from, from + 1)
      },
    ],
    [
      'a new paragraph after another',
      (state) =>
        state.tr.insert(
          at(state, 'Second').selection.$from.after(),
          need(nodes.paragraph).create(null, letterSchema.text('New.')),
        ),
    ],
  ])('%s', async (_, change) => {
    const start = EditorState.create({
      doc: letterSchema.nodeFromJSON({ type: 'doc', content: BODY }),
    })
    const who = {
      organisation: '-',
      account: 'ana',
      by: 'Ana Reyes',
      time: '2026-11-03T09:12:00Z',
      newUuid: newId,
    }
    const wanted = change(start)
    let state = start
    for (const turn of suggestionsFor(start, wanted, who)) state = state.apply(turn(state))
    const accepted = cleanText(withAllAccepted(state.doc).toJSON())
    expect(accepted).toEqual(cleanText(wanted.doc.toJSON()))

    // A marked text is a letter whose runs have further marks.
    const text = cleanMarked(state.doc.toJSON(), isLayer) as unknown as LetterText
    const input = {
      ...LETTER,
      version: null,
      signatories: [],
      persons: [],
      later: [],
      markup: { threads: [], copy: 'copy' },
      text,
    }
    const back = await readWord(await makeDocx(input))
    expect(back.text).toEqual(cleanText({ type: 'doc', content: BODY }))
    const { text: entering } = enterable(back.marked ?? { type: 'doc', content: [] }, newId)
    const node = letterSchema.nodeFromJSON(entering)
    node.check()
    expect(cleanText(withAllAccepted(node).toJSON())).toEqual(accepted)
    expect(back.report.join(' ')).not.toContain('tracked')
  })
})
