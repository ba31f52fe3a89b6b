import { EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPlugin } from '@tiptap/y-tiptap'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { letterSchema } from '../../../app/document/nodes'
import { type May, Message, SyncMessage } from '../../../app/document/protocol'
import { FRAGMENT } from '../../../app/document/shared-text'
import { NO_ORGANISATION } from '../../../app/document/suggestion-marks'
import type { Person } from '../../../app/domain/actor.server'
import { announce } from '../../../app/domain/messages/events.server'
import { type Connection, join } from '../../../app/editor/connection/connection'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import { listenToEvents } from '../../../server/collaboration/events'
import { ORIGIN } from '../../setup/by-cookie'
import {
  aLetter,
  aMember,
  openPage,
  startCollaboration,
  typeIn,
  until,
} from '../../setup/collaboration'
import { instance } from '../../setup/people'
import { openTestStore } from '../../setup/store'

afterAll(() => {
  vi.unstubAllGlobals()
})

/** A letter in which a list stands without an item, as two people's changes can leave it. */
async function aLetterWithAnEmptyList() {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db)
  const editor = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await editor.synced()
  editor.doc.getXmlFragment(FRAGMENT).push([new Y.XmlElement('bulletList')])
  await until(() => editor.heard.saved === editor.sent())
  return { db, url, letterId, coalitionId, editor }
}

/** The page of a letter as a browser opens it, in a process that has no browser's window or socket. */
async function openAs(person: Person, may: May, url: string, letterId: string) {
  const frames: Uint8Array[] = []
  vi.stubGlobal(
    'WebSocket',
    class extends WebSocket {
      constructor(address: string | URL) {
        super(address, { headers: { Cookie: `account=${person.account.id}`, Origin: ORIGIN } })
      }
      override send(data: Uint8Array): void {
        frames.push(data)
        super.send(data)
      }
    },
  )
  const window = Object.assign(new EventTarget(), { location: new URL(url.replace('ws', 'http')) })
  vi.stubGlobal('window', window)
  const connection = await join({
    letterId,
    accountId: person.account.id,
    may,
    organisation: NO_ORGANISATION,
    madeAt: Date.now(),
  })
  await connection.ready
  onTestFinished(() => connection.leave())
  return { connection, frames }
}

const carriesChanges = ([message, kind]: Uint8Array): boolean =>
  message === Message.sync && kind !== SyncMessage.step1

/** Shows the letter through the editor's own plugin, which deletes from the copy what does not fit. */
function show({ doc }: Connection): void {
  const plugin = ySyncPlugin(doc.getXmlFragment(FRAGMENT))
  const view = {
    state: EditorState.create({ schema: letterSchema, plugins: [plugin] }),
    dispatch(transaction: Transaction) {
      view.state = view.state.apply(transaction)
    },
    hasFocus: () => false,
  }
  // Of a view, the plugin uses these three.
  plugin.spec.view(view as unknown as EditorView)
}

const lists = (doc: Y.Doc): number =>
  doc.getXmlFragment(FRAGMENT).toString().split('<bulletlist').length - 1

async function aPageThatShowsIt(role: Role, may: May) {
  const letter = await aLetterWithAnEmptyList()
  const person = await aMember(letter.db, letter.coalitionId, role)
  const page = await openAs(person, may, letter.url, letter.letterId)
  expect(lists(page.connection.doc)).toBe(1)
  show(page.connection)
  expect(lists(page.connection.doc)).toBe(0)
  return { ...letter, ...page }
}

test.each(['reader', 'reviewer'] as const)(
  'the page of a %s tidies its own copy only: it sends presence and no change, and stays live',
  async (role) => {
    const { connection, editor, frames } = await aPageThatShowsIt(role, 'read')
    connection.provider.awareness.setLocalStateField('reads', true)
    await until(() => [...editor.provider.awareness.getStates().values()].some((s) => s.reads))
    editor.doc.getXmlFragment(FRAGMENT).insert(0, [new Y.XmlElement('paragraph')])
    await until(() => connection.doc.getXmlFragment(FRAGMENT).length === 3)
    expect(frames.filter(carriesChanges)).toEqual([])
    expect(connection.look()).toEqual({ kind: 'reading' })
    expect(lists(editor.doc)).toBe(1)
  },
)

test('nor does it send them when it connects again, or count them as unsaved', async () => {
  const { connection, frames } = await aPageThatShowsIt('reader', 'read')
  const { provider, doc } = connection
  provider.disconnect()
  doc.getXmlFragment(FRAGMENT).delete(0, 1)
  expect(connection.look()).toMatchObject({ kind: 'offline', changes: 0 })
  provider.connect()
  await until(() => provider.synced)
  expect(frames.filter(carriesChanges)).toEqual([])
  expect(connection.look()).toEqual({ kind: 'reading' })
})

test('whoever begins to listen for comments after the text has come is told at once that there may be some, and once', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db)
  const { connection } = await openAs(
    await aMember(db, coalitionId, 'editor'),
    'write',
    url,
    letterId,
  )
  const [told, toldLater] = [vi.fn(), vi.fn()]
  connection.onThreads(told)
  expect(told).toHaveBeenCalledTimes(1)
  connection.onThreads(toldLater)
  expect(toldLater).not.toHaveBeenCalled()
})

test('the page of an editor tidies for everybody, and is saved when the server has it', async () => {
  const { connection, editor } = await aPageThatShowsIt('editor', 'write')
  await until(() => connection.look().kind === 'saved')
  await until(() => lists(editor.doc) === 0)
})

test('a page that was made for an editor and opened as a reader sends nothing and is not refused', async () => {
  const { connection, frames, editor } = await aPageThatShowsIt('reader', 'write')
  await until(() => connection.look().kind === 'reading')
  expect(connection.may()).toBe('read')
  expect(frames.filter(carriesChanges).map(([, kind]) => kind)).toEqual([SyncMessage.step2])
  expect(lists(editor.doc)).toBe(1)
})

/** Somebody's page of a letter, and what changes their role while it is open. */
async function aPageOf(role: Role, may: May) {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url, collaboration } = await startCollaboration(db)
  const listening = listenToEvents(db, (event) => collaboration.hear(event))
  onTestFinished(() => listening.stop())
  const other = openPage(url, letterId, await aMember(db, coalitionId, 'editor'))
  await other.synced()
  const person = await aMember(db, coalitionId, role)
  const accountId = person.account.id
  const page = await openAs(person, may, url, letterId)
  return {
    ...page,
    other,
    openAgain: () => openAs(person, 'write', url, letterId),
    async become(now: Role) {
      await db
        .updateTable('members')
        .set({ role: now })
        .where('account_id', '=', accountId)
        .execute()
      await announce(db, instance(), { kind: 'access-changed', coalitionId, accountId })
    },
  }
}

test('whoever may only read from now on is stopped at once, with everything saved', async () => {
  const { connection, become, other } = await aPageOf('editor', 'write')
  const seen: May[] = []
  connection.subscribe(() => seen.push(connection.may()))
  typeIn(connection.doc, ' while I may')
  await become('reader')
  await until(() => seen.at(-1) === 'read')
  await until(() => connection.look().kind === 'reading')
  expect(other.text()).toContain('while I may')
  other.type(' and I see it')
  await until(() => connection.doc.getXmlFragment(FRAGMENT).toString().includes('and I see it'))
})

test('what was written away from the server by who may not write any more is refused and offered, and goes out when they may', async () => {
  const { connection, become, other } = await aPageOf('editor', 'write')
  const text = () => connection.doc.getXmlFragment(FRAGMENT).toString()
  connection.watch(text, (before, now) => now.replace(before?.slice(0, -14) ?? '', ''))
  await until(() => connection.look().kind === 'saved')
  connection.provider.disconnect()
  typeIn(connection.doc, ' in the tunnel')
  await become('reader')
  connection.provider.connect()
  await until(() => connection.look().kind === 'refused')
  expect(connection.look()).toMatchObject({ reason: 'may-not-write', changes: 1 })
  expect(connection.may()).toBe('read')
  expect(connection.unsavedText()).toContain('in the tunnel')
  expect(other.text()).not.toContain('in the tunnel')
  await become('editor')
  await until(() => connection.look().kind === 'saved')
  expect(connection.may()).toBe('write')
  await until(() => other.text().includes('in the tunnel'))
})

test('a reader who may write goes on with a copy of their own, and what was tidied in the old one stays there', async () => {
  const { connection, become, openAgain, other } = await aPageOf('reader', 'read')
  connection.doc.getXmlFragment(FRAGMENT).delete(0, 1)
  await become('editor')
  expect(await connection.outlived).toEqual({ may: 'write', notTaken: null })
  expect(connection.may()).toBe('read')
  const before = other.text()
  const { connection: next } = await openAgain()
  expect(next.may()).toBe('write')
  typeIn(next.doc, ' now I may')
  await until(() => other.text() !== before)
  expect(other.text()).toBe(before.replace('We write', 'We write now I may'))
})

test.each(['write', 'suggest'] as const)(
  'a page of which a change was not taken goes on with the letter as the server has it, and with the words that were not taken: %s',
  async (may) => {
    const role = may === 'write' ? 'editor' : 'reviewer'
    const { connection, openAgain, other } = await aPageOf(role, may)
    const text = () => connection.doc.getXmlFragment(FRAGMENT).toString()
    connection.watch(text, (before, now) => now.replace(before?.slice(0, -14) ?? '', ''))
    await until(() => connection.look().kind === 'saved')
    const before = other.text()
    typeIn(connection.doc, ' not a suggestion')
    // What no letter holds.
    connection.doc.getXmlFragment(FRAGMENT).push([new Y.XmlElement('script')])
    const { notTaken } = await connection.outlived
    expect(notTaken?.words).toContain(may === 'write' ? 'script' : 'not a suggestion')
    const { connection: next } = await openAgain()
    await until(() => next.look().kind === 'saved')
    // The words may come onto the disk, and to everybody, only after the page has been told of the rest.
    const after = may === 'write' ? before.replace('We write', 'We write not a suggestion') : before
    await until(() => other.text() === after)
    await until(() => next.doc.getXmlFragment(FRAGMENT).toString() === other.text())
    other.type(' and on')
    await until(() => next.doc.getXmlFragment(FRAGMENT).toString() === other.text())
    expect(other.heard.refused).toEqual([])
  },
)
