import { sql } from 'kysely'
import * as prng from 'lib0/prng'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { FRAGMENT } from '../../app/document/shared-text'
import type { Person } from '../../app/domain/actor.server'
import { loadJournal } from '../../app/domain/letters/live/journal.server'
import type { Database } from '../../prisma-free-db/open'
import { docFrom } from '../../server/collaboration/load'
import { openBadLine } from '../setup/bad-line'
import {
  aLetter,
  aLetterIn,
  aMember,
  fileOf,
  openPage,
  type Page,
  startCollaboration,
  until,
} from '../setup/collaboration'
import { History, type Setting } from '../setup/histories'
import { expectSame } from '../setup/letter-copies'
import { editAtRandom, HERE } from '../setup/letter-edits'
import { openTestStore } from '../setup/store'

/** How many histories; a seed given by name is played alone. */
const HISTORIES = Number(process.env.UNDERSIGNED_HISTORIES ?? 1000)
const SEED = process.env.UNDERSIGNED_SEED

afterEach(() => void vi.useRealTimers())

async function settingIn(
  db: Database,
): Promise<Omit<Setting, 'letterId'> & { coalitionId: string }> {
  await sql`PRAGMA synchronous = OFF`.execute(db)
  const { coalitionId } = await aLetter(db)
  const editors = [
    await aMember(db, coalitionId, 'editor', 'Transit Now'),
    await aMember(db, coalitionId, 'coordinator', 'Walk Safe'),
    await aMember(db, coalitionId, 'editor'),
  ]
  const reader = await aMember(db, coalitionId, 'reader')
  return { db, file: await fileOf(db), editors, reader, coalitionId }
}

test(
  'whatever networks, disks and processes do, all copies and the journal are one, and what was called saved was in it',
  async () => {
    const db = await openTestStore()
    const { coalitionId, ...setting } = await settingIn(db)
    const first = SEED === undefined ? Date.now() % 1_000_000_000 : Number(SEED)
    const count = SEED === undefined ? HISTORIES : 1
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
    for (let seed = first; seed < first + count; seed++) {
      const letterId = await aLetterIn(db, coalitionId)
      try {
        await new History({ ...setting, letterId }, seed).play()
      } catch (error) {
        console.error(`This history is played again with UNDERSIGNED_SEED=${seed}`)
        throw error
      }
    }
    expect(count).toBeGreaterThan(0)
  },
  60_000 + HISTORIES * 500,
)

const OVER_SOCKETS = Math.ceil(HISTORIES / 20)

test(
  `over real sockets, on a line that breaks, ${OVER_SOCKETS} histories end with one letter`,
  async () => {
    const db = await openTestStore()
    const { coalitionId, editors } = await settingIn(db)
    const limits = { compactRows: 5, idleRoomAfter: 20, noteAfter: 20 }
    const { url } = await startCollaboration(db, limits)
    const first = SEED === undefined ? Date.now() % 1_000_000_000 : Number(SEED)
    const waiting = Array.from(
      { length: SEED === undefined ? OVER_SOCKETS : 1 },
      (_, at) => first + at,
    )
    const play = async (): Promise<void> => {
      for (let seed = waiting.pop(); seed !== undefined; seed = waiting.pop()) {
        const letterId = await aLetterIn(db, coalitionId)
        await playOverSockets(url, letterId, editors, seed).catch((error: unknown) => {
          console.error(`This history begins again with UNDERSIGNED_SEED=${seed}`)
          throw error
        })
        const journal = docFrom((await loadJournal(db, letterId)).updates)
        for (const doc of endings.get(letterId) ?? []) expectSame(doc, journal, `seed ${seed}`)
      }
    }
    // Several at a time: most of each is waiting.
    await Promise.all([play(), play(), play(), play(), play()])
  },
  60_000 + OVER_SOCKETS * 5000,
)

/** The copies in which histories have ended, by letter. */
const endings = new Map<string, Y.Doc[]>()

async function playOverSockets(
  url: string,
  letterId: string,
  editors: Person[],
  seed: number,
): Promise<void> {
  const gen = prng.create(seed)
  const line = await openBadLine(Number(new URL(url).port), () => prng.real53(gen))
  const address = `ws://127.0.0.1:${line.port}/collaboration`
  const pages = editors.map((editor) => {
    const page = openPage(address, letterId, editor)
    const trackedOrigins = new Set([HERE])
    const undo = new Y.UndoManager(page.doc.getXmlFragment(FRAGMENT), { trackedOrigins })
    return { ...page, undo }
  })
  for (let step = prng.int32(gen, 30, 80); step > 0; step--) {
    const { doc, undo, provider } = prng.oneOf(gen, pages)
    const chance = prng.int32(gen, 0, 99)
    if (chance < 70) {
      if (doc.getXmlFragment(FRAGMENT).length > 0) editAtRandom(gen, doc, undo)
    } else if (chance < 76) line.cut()
    else if (chance < 82) provider.disconnect()
    else if (chance < 90) provider.connect()
    else await new Promise((resolve) => setTimeout(resolve, prng.int32(gen, 0, 15)))
  }
  line.heal()
  for (const { provider } of pages) provider.connect()
  const [one, ...others] = pages.map(({ doc }) => doc)
  const areSame = () =>
    one !== undefined &&
    others.every((other) => Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)))
  await until(
    () =>
      pages.every(
        (page) => page.provider.synced && page.sent() > 0 && page.heard.saved === page.sent(),
      ) && areSame(),
    15_000,
  )
  expect(pages.flatMap(({ heard }) => heard.refused)).toEqual([])
  endings.set(
    letterId,
    pages.map(({ doc }) => doc),
  )
  for (const { provider } of pages) provider.destroy()
}

test('a change reaches the others whole, also where it makes marks superfluous that Yjs then takes out', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const { url } = await startCollaboration(db)
  const [a, b] = await Promise.all(
    [1, 2].map(async () => openPage(url, letterId, await aMember(db, coalitionId, 'editor'))),
  )
  if (!a || !b) throw new Error('two pages were opened')
  await Promise.all([a.synced(), b.synced()])
  const bold = ({ doc }: Page) => {
    const title = doc.getXmlFragment(FRAGMENT).get(0)
    const text = title instanceof Y.XmlElement ? title.get(0) : null
    if (text instanceof Y.XmlText) text.format(0, 6, { bold: {} })
  }
  b.provider.disconnect()
  bold(a)
  await until(() => a.heard.saved === a.sent())
  bold(b)
  b.type(' and more')
  b.provider.connect()
  await until(() => a.text().includes('We write and more'))
})
