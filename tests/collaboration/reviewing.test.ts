import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { coverOf } from '../../app/document/overlapping-marks'
import { FRAGMENT, textFromDoc } from '../../app/document/shared-text'
import { loadJournal } from '../../app/domain/letters/live/journal.server'
import { findWriterFor } from '../../app/domain/letters/live/writers.server'
import { docFrom } from '../../server/collaboration/load'
import {
  aLetter,
  aMember,
  openPage,
  type Page,
  startCollaboration,
  until,
} from '../setup/collaboration'
import { NOON } from '../setup/people'
import { openTestStore } from '../setup/store'

const TIME = '2026-11-23T05:00:00.000Z'

/** The server has put the marks right, and everybody sees so. */
const UNDONE = 'undone'

/** A letter that an editor and two reviewers have open, and the beginning of the ids of each. */
async function aReview() {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db)
  const open = async (role: 'editor' | 'reviewer', organisation: string) => {
    const person = await aMember(db, coalitionId, role, organisation)
    const writer = await findWriterFor(db, { ...person, now: NOON }, letterId)
    const page = openPage(url, letterId, person)
    await page.synced()
    const prefix = `${writer?.organisationId}:${person.account.id}`
    const again = async () => {
      const another = openPage(url, letterId, person)
      await another.synced()
      return another
    }
    return { page, prefix, again }
  }
  const editor = await open('editor', 'Transit Now')
  const reviewer = await open('reviewer', 'Walk Safe')
  const other = await open('reviewer', 'Ride On')
  const written = async () => docFrom((await loadJournal(db, letterId)).updates)
  return { editor, reviewer, other, written }
}

const lineOf = ({ doc }: Page): Y.XmlText => {
  const block = doc.getXmlFragment(FRAGMENT).get(0)
  const line = block instanceof Y.XmlElement ? block.get(0) : null
  if (!(line instanceof Y.XmlText)) throw new Error('the letter begins with a line')
  return line
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const mark = (type: string, id: string, by = ''): Record<string, unknown> => {
  const { key, value } = coverOf(type, { id, time: TIME, by })
  return { [key]: value }
}
const puts = (page: Page, words: string, id: string) =>
  lineOf(page).insert(2, words, mark('insertion', id))
const strikes = (page: Page, id: string) => lineOf(page).format(0, 3, mark('deletion', id))

test('what a reviewer suggests is seen by everybody, and the letter is without it', async () => {
  const { editor, reviewer, written } = await aReview()
  const before = textFromDoc(reviewer.page.doc)
  puts(reviewer.page, 'better ', `${reviewer.prefix}:1`)
  strikes(reviewer.page, `${reviewer.prefix}:2`)
  await until(() => lineOf(editor.page).toString().includes('etter'))
  await until(() => reviewer.page.heard.saved === reviewer.page.sent())
  expect(reviewer.page.heard.refused).toEqual([])
  const doc = await written()
  expect(textFromDoc(doc)).toEqual(before)
  expect(doc.getXmlFragment(FRAGMENT).toString()).toContain('etter')
})

test('a reviewer takes back their own suggestion', async () => {
  const { editor, reviewer } = await aReview()
  puts(reviewer.page, 'better ', `${reviewer.prefix}:1`)
  await until(() => lineOf(editor.page).toString().includes('better'))
  lineOf(reviewer.page).delete(2, 7)
  await until(() => !lineOf(editor.page).toString().includes('better'))
  expect(reviewer.page.heard.refused).toEqual([])
})

test.each<[string, (page: Page, own: string, others: string) => void, string]>([
  ['plain words', (page) => lineOf(page).insert(2, 'mine'), 'may-not-write'],
  ['fewer words', (page) => lineOf(page).delete(0, 1), 'may-not-write'],
  ['bold words', (page) => lineOf(page).format(0, 2, { bold: {} }), UNDONE],
  [
    'a new paragraph',
    (page) => page.doc.getXmlFragment(FRAGMENT).push([new Y.XmlElement('paragraph')]),
    'may-not-write',
  ],
  ['a paragraph less', (page) => page.doc.getXmlFragment(FRAGMENT).delete(0, 1), 'may-not-write'],
  [
    'another kind of heading',
    (page) => {
      const block: Y.XmlElement<{ level: number }> | undefined = page.doc
        .getXmlFragment(FRAGMENT)
        .get(0) as Y.XmlElement<{ level: number }>
      block.setAttribute('level', 2)
    },
    'may-not-write',
  ],
  [
    'words hidden in their own insertion',
    (page, own) => lineOf(page).format(0, 3, mark('insertion', `${own}:9`)),
    UNDONE,
  ],
  [
    'a suggestion in the name of another',
    (page, _own, others) => puts(page, 'x', `${others}:9`),
    'not-a-letter',
  ],
  [
    'a suggestion in the name of another organisation',
    (page, own, others) => puts(page, 'x', `${others.split(':')[0]}:${own.split(':')[1]}:9`),
    'not-a-letter',
  ],
  [
    'a suggestion of their own under a name of their choice',
    (page, own) => lineOf(page).insert(2, 'x', mark('insertion', `${own}:9`, 'The Minister')),
    'not-a-letter',
  ],
  [
    'another’s suggestion less',
    (page) => {
      const { attributes } = lineOf(page).toDelta()[0]
      const gone = Object.fromEntries(Object.keys(attributes).map((key) => [key, null]))
      lineOf(page).format(0, 3, gone)
    },
    UNDONE,
  ],
])('a reviewer cannot bring about: %s', async (_, act, reason) => {
  const { reviewer, other, editor, written } = await aReview()
  strikes(other.page, `${other.prefix}:1`)
  await until(() => JSON.stringify(lineOf(reviewer.page).toDelta()).includes('deletion'))
  await until(() => JSON.stringify(lineOf(editor.page).toDelta()).includes('deletion'))
  const before = lineOf(editor.page).toDelta()
  act(reviewer.page, reviewer.prefix, other.prefix)
  const isMended = reason === UNDONE
  await until(() =>
    isMended
      ? reviewer.page.heard.saved === reviewer.page.sent()
      : reviewer.page.heard.refused.length === 1,
  )
  if (!isMended) expect(reviewer.page.heard.refused).toEqual([reason])
  const doc = await written()
  const line = doc.getXmlFragment(FRAGMENT).get(0)
  expect(line instanceof Y.XmlElement && line.get(0) instanceof Y.XmlText).toBe(true)
  expect(textFromDoc(doc)).toEqual(textFromDoc(editor.page.doc))
  expect(lineOf(editor.page).toDelta()).toEqual(before)
  if (isMended) await until(() => same(lineOf(reviewer.page).toDelta(), before))
})

test('after a refusal a reviewer’s page is taken up again once it has joined anew', async () => {
  const { editor, reviewer } = await aReview()
  lineOf(reviewer.page).delete(0, 1)
  await until(() => reviewer.page.heard.refused.length === 1)
  puts(reviewer.page, 'better ', `${reviewer.prefix}:1`)
  await until(() => reviewer.page.heard.refused.length === 2)
  const page = await reviewer.again()
  puts(page, 'better ', `${reviewer.prefix}:2`)
  await until(() => lineOf(editor.page).toString().includes('better'))
  expect(page.heard.refused).toEqual([])
})

test('an editor cannot suggest in the name of another, and may move what another suggests', async () => {
  const { editor, other } = await aReview()
  strikes(other.page, `${other.prefix}:1`)
  await until(() => JSON.stringify(lineOf(editor.page).toDelta()).includes('deletion'))
  const paragraph = new Y.XmlElement('paragraph')
  const line = new Y.XmlText()
  line.insert(0, 'Moved', mark('deletion', `${other.prefix}:1`))
  paragraph.insert(0, [line])
  editor.page.doc.getXmlFragment(FRAGMENT).push([paragraph])
  await until(() => editor.page.heard.saved === editor.page.sent())
  expect(editor.page.heard.refused).toEqual([])
  puts(editor.page, 'x', `${other.prefix}:2`)
  await until(() => editor.page.heard.refused.length === 1)
})

test('nobody gives a suggestion that is there the name of another author', async () => {
  const { editor, other } = await aReview()
  strikes(other.page, `${other.prefix}:1`)
  await until(() => JSON.stringify(lineOf(editor.page).toDelta()).includes('deletion'))
  lineOf(editor.page).format(0, 3, mark('deletion', `${other.prefix}:1`, 'The Minister'))
  await until(() => editor.page.heard.refused.length === 1)
  expect(editor.page.heard.refused).toEqual(['not-a-letter'])
})
