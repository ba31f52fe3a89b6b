import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { yDocToProsemirrorJSON } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { footnotesOf } from '../../../../app/document/footnotes'
import { letterSchema } from '../../../../app/document/nodes'
import { plainText } from '../../../../app/document/plain'
import { withAllAccepted } from '../../../../app/document/settling'
import { FRAGMENT } from '../../../../app/document/shared-text'
import { suggestionsIn } from '../../../../app/document/suggestions'
import { changeComment } from '../../../../app/domain/letters/comments/comments.server'
import { talkOf } from '../../../../app/domain/letters/comments/threads.server'
import { importLetter } from '../../../../app/domain/letters/from-files/import.server'
import { readLetterFile } from '../../../../app/domain/letters/from-files/import-file.server'
import { draftDocument } from '../../../../app/domain/letters/history/drafts.server'
import type { Database } from '../../../../prisma-free-db/open'
import { describeOnEveryStore } from '../../../setup/store'
import { coalition } from '../coalition'
import { wordFile } from './archives'

/**
 * Invented letters with 13 footnotes, 4 comments and 6 tracked changes, made by programs that are not
 * ours, on Debian 12: `marked-up-pandoc.docx` by `pandoc --track-changes=all` (2.17) from Markdown,
 * `marked-up-libreoffice.docx` by `soffice --headless --convert-to docx` (7.4) from a flat OpenDocument
 * text, and `marked-up-libreoffice.odt` from that by the same.
 */
const fileOf = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`./files/${name}`, import.meta.url))))

async function broughtIn(db: Database, file: Uint8Array, name = 'a.docx') {
  const members = await coalition(db)
  const imported = await readLetterFile(file, name)
  const { id } = await importLetter(db, members.editor, { ...members, imported })
  const doc = await draftDocument(db, id)
  const node = letterSchema.nodeFromJSON(yDocToProsemirrorJSON(doc, FRAGMENT))
  node.check()
  const talk = await talkOf(db, members.editor, id)
  return { ...members, id, imported, doc, node, talk, suggestions: suggestionsIn(node) }
}

/** The words at which a thread stands in the live text. */
function wordsAt(doc: Y.Doc, { start, end }: { start: string | null; end: string | null }): string {
  const [from, to] = [start, end].map((point) =>
    Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(JSON.parse(point ?? 'null')),
      doc,
    ),
  )
  if (!from || !to || from.type !== to.type || !(from.type instanceof Y.XmlText)) return ''
  const words = from.type.toDelta().map(({ insert }: { insert: string }) => insert)
  return words.join('').slice(from.index, to.index)
}

const said = (talk: Awaited<ReturnType<typeof talkOf>>) =>
  talk.threads.map(({ comments, resolved }) => [
    resolved !== null,
    ...comments.map(({ by, at, words }) => `${by.name} ${at}: ${words}`),
  ])

const COMMENTS = [
  ['Tom Veldkamp 2026-11-03T10:00:00Z: Is easily the right word? We say hard won elsewhere.'],
  ['Ruth Amari 2026-11-03T10:05:00Z: Please add the page.'],
  ['Tom Veldkamp 2026-11-05T12:00:00Z: Add how long it is kept?'],
  ['Noor Haddad 2026-11-06T09:00:00Z: When is that, exactly?'],
]
const PASSAGES = [
  'easily',
  'Many feared that their status would be shared',
  'what is shared, with whom',
  'before the recess',
]

describeOnEveryStore('a Word file that was marked up', (open) => {
  test('by LibreOffice comes in with its 13 footnotes, 4 comments and 6 tracked changes', async () => {
    const { suggestions, talk, imported, doc, node } = await broughtIn(
      await open(),
      fileOf('marked-up-libreoffice.docx'),
    )
    expect(
      suggestions.map(({ by, time, inserted, deleted }) => [by, time, inserted, deleted]),
    ).toEqual([
      ['Ruth Amari', '2026-11-03T09:12:00Z', 'twenty-one ', ''],
      ['Tom Veldkamp', '2026-11-04T08:31:00Z', '', 'Some were told to wait. '],
      ['Noor Haddad', '2026-11-04T09:00:00Z', '', ''],
      ['Ruth Amari', '2026-11-05T11:00:00Z', 'names and addresses of ', ''],
      [
        'Ruth Amari',
        '2026-11-05T11:20:00Z',
        '\nNothing went wrong there, as the review shows.',
        '',
      ],
      ['Noor Haddad', '2026-11-06T09:10:00Z', '', 'very '],
    ])
    expect(footnotesOf(withAllAccepted(node).toJSON())).toHaveLength(13)
    expect(said(talk)).toEqual(COMMENTS.map((words, at) => [at === 1, ...words]))
    expect(talk.threads.map((thread) => wordsAt(doc, thread))).toEqual(PASSAGES)
    expect(talk.threads.map(({ quote }) => quote)).toEqual(PASSAGES)
    // LibreOffice writes the heading of a text without styles as a plain line.
    expect(imported.report).toEqual([
      'No title was found. Make the title of the letter a heading of level 1.',
    ])
    expect(imported.kept).toContain('6 tracked changes as suggestions and 4 threads of comments')
    expect(plainText(imported.text)).not.toContain('twenty-one')
    expect(plainText(imported.text)).toContain('Some were told to wait. None of them')
  })

  test('by pandoc comes in with its 13 footnotes, 4 comments and 6 tracked changes', async () => {
    const { suggestions, talk, imported, doc, node } = await broughtIn(
      await open(),
      fileOf('marked-up-pandoc.docx'),
    )
    // One of them puts in what takes the place of what another deletes: they are one suggestion.
    expect(
      suggestions.map(({ by, time, inserted, deleted }) => [by, time, inserted, deleted]),
    ).toEqual([
      ['Ruth Amari', '2026-11-03T09:12:00Z', 'twenty-one', 'nineteen'],
      ['Tom Veldkamp', '2026-11-04T08:30:00Z', 'Some were told to wait.', ''],
      ['Tom Veldkamp', '2026-11-04T08:31:00Z', '', 'It was not heard.'],
      ['Ruth Amari', '2026-11-05T11:00:00Z', 'names and addresses', ''],
      ['Ruth Amari', '2026-11-05T11:20:00Z', 'Nothing went wrong there.', ''],
    ])
    expect(footnotesOf(withAllAccepted(node).toJSON())).toHaveLength(13)
    expect(footnotesOf(imported.text)).toHaveLength(12)
    expect(said(talk)).toEqual(COMMENTS.map((words) => [false, ...words]))
    expect(talk.threads.map((thread) => wordsAt(doc, thread))).toEqual(PASSAGES)
    expect(imported.report).toEqual([])
  })

  test('and saved as an OpenDocument text comes in with its suggestions and threads too', async () => {
    const name = 'marked-up-libreoffice.odt'
    const { suggestions, talk, imported, doc, node } = await broughtIn(
      await open(),
      fileOf(name),
      name,
    )
    expect(
      suggestions.map(({ by, time, inserted, deleted }) => [by, time, inserted, deleted]),
    ).toEqual([
      ['Ruth Amari', '2026-11-03T09:12:00Z', 'twenty-one ', ''],
      ['Tom Veldkamp', '2026-11-04T08:31:00Z', '', 'Some were told to wait. '],
      ['Ruth Amari', '2026-11-05T11:00:00Z', 'names and addresses of ', ''],
      ['Ruth Amari', '2026-11-05T11:20:00Z', 'Nothing went wrong there, as the review shows.', ''],
      ['Noor Haddad', '2026-11-06T09:10:00Z', '', 'very '],
    ])
    expect(footnotesOf(withAllAccepted(node).toJSON())).toHaveLength(13)
    expect(said(talk)).toEqual(COMMENTS.map((words, at) => [at === 1, ...words]))
    expect(talk.threads.map((thread) => wordsAt(doc, thread))).toEqual(PASSAGES)
    // That words are bold now, and that a paragraph is new, is no suggestion here.
    expect(imported.report).toEqual([expect.stringContaining('2 tracked changes could not become')])
  })

  test('has its comments in the names of their authors, whose words nobody changes here', async () => {
    const db = await open()
    const { id, editor, talk } = await broughtIn(db, fileOf('marked-up-pandoc.docx'))
    const [thread] = talk.threads
    const [comment] = thread?.comments ?? []
    expect(comment).toMatchObject({
      by: { name: 'Tom Veldkamp', id: null },
      isYours: false,
      broughtInBy: editor.account.name,
    })
    const change = { thread: thread?.id ?? '', comment: comment?.id ?? '', words: 'Mine.' }
    await expect(changeComment(db, editor, id, change)).rejects.toThrow('Only who wrote a comment')
  })
})

const REVISED = 'w:author="Ruth Amari" w:date="2026-11-03T09:12:00Z"'
const p = (runs: string, end = '') =>
  `<w:p>${end && `<w:pPr><w:rPr><w:${end} w:id="9" ${REVISED}/></w:rPr></w:pPr>`}${runs}</w:p>`
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const ins = (words: string) => `<w:ins w:id="1" ${REVISED}>${run(words)}</w:ins>`
const del = (words: string) =>
  `<w:del w:id="2" ${REVISED}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`

describeOnEveryStore('what Word tracks', (open) => {
  test.each<[what: string, body: string, before: string, after: string]>([
    [
      'a new paragraph in the middle of one',
      p(run('One'), 'ins') + p(run(' two')),
      'One two',
      'One\n two',
    ],
    [
      'a new paragraph between two',
      p(run('One')) + p(ins('New'), 'ins') + p(run('Two')),
      'One\nTwo',
      'One\nNew\nTwo',
    ],
    ['a new paragraph at the end', p(run('One'), 'ins') + p(ins('New')), 'One', 'One\nNew'],
    [
      'a paragraph deleted',
      p(run('One')) + p(del('Old'), 'del') + p(run('Two')),
      'One\nOld\nTwo',
      'One\nTwo',
    ],
    ['two paragraphs joined', p(run('One'), 'del') + p(run(' two')), 'One\n two', 'One two'],
    [
      'words replaced',
      p(run('We ') + del('ask') + ins('demand') + run(' it')),
      'We ask it',
      'We demand it',
    ],
    [
      'words moved',
      p(run('One')) +
        p(`<w:moveFrom w:id="3" ${REVISED}>${run('Two')}</w:moveFrom>${run('.')}`) +
        p(`${run('Three')}<w:moveTo w:id="4" ${REVISED}>${run('Two')}</w:moveTo>`),
      'One\nTwo.\nThree',
      'One\n.\nThreeTwo',
    ],
    [
      'what one put in and another took out',
      p(
        run('We ') +
          `<w:ins w:id="5" ${REVISED}>${run('do ')}<w:del w:id="6" w:author="Tom Veldkamp" w:date="2026-11-04T09:12:00Z"><w:r><w:delText>not </w:delText></w:r></w:del></w:ins>` +
          run('ask'),
      ),
      'We ask',
      'We do ask',
    ],
  ])('comes in as suggestions: %s', async (_, body, before, after) => {
    const { node, imported, suggestions } = await broughtIn(await open(), wordFile(body))
    expect(plainText(imported.text)).toBe(before)
    expect(plainText(withAllAccepted(node).toJSON())).toBe(after)
    expect(suggestions.every(({ by }) => by !== '')).toBe(true)
    expect(suggestions.length).toBeGreaterThan(0)
    expect(imported.report.join(' ')).not.toContain('tracked')
  })
})
