import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { FRAGMENT } from '../../app/document/shared-text'
import type { Database } from '../../prisma-free-db/open'
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
