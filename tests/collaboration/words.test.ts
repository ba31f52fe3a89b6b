import { sql } from 'kysely'
import * as prng from 'lib0/prng'
import { afterEach, expect, test, vi } from 'vitest'
import type { Block, LetterText } from '../../app/document/letter-text'
import { FRAGMENT } from '../../app/document/shared-text'
import { loadJournal } from '../../app/domain/letters/live/journal.server'
import { docFrom } from '../../server/collaboration/load'
import { aLetter, aLetterIn, aMember, fileOf } from '../setup/collaboration'
import { History, type Write } from '../setup/histories'
import { shapeAtRandom, writeAtRandom } from '../setup/letter-edits'
import { openTestStore } from '../setup/store'

/** How many histories; a seed given by name is played alone. */
const HISTORIES = Math.ceil(Number(process.env.UNDERSIGNED_HISTORIES ?? 1000) / 10)
const SEED = process.env.UNDERSIGNED_SEED

afterEach(() => void vi.useRealTimers())

const lineOf = (text: string, type: 'heading' | 'paragraph'): Block => {
  const content = [{ type: 'text' as const, text }]
  return type === 'heading' ? { type, attrs: { level: 1 }, content } : { type, content }
}
const TEXT: LetterText = {
  type: 'doc',
  content: [
    lineOf('To the Minister for Transport and Roads', 'heading'),
    lineOf(
      'We write to you about the crossings of this town, and ask for lights at each.',
      'paragraph',
    ),
  ],
}

/** Words that stand in no other and cannot be cut in two: a character each. */
const wordOf = (count: number): string => String.fromCharCode(0x4e00 + count)

test(
  'while one makes headings, lists and quotations of lines and splits them, whatever networks, disks and processes do, each word that others write is there in the end, once',
  async () => {
    const db = await openTestStore()
    await sql`PRAGMA synchronous = OFF`.execute(db)
    const { coalitionId } = await aLetter(db)
    const editors = await Promise.all([1, 2, 3].map(() => aMember(db, coalitionId, 'editor')))
    const reader = await aMember(db, coalitionId, 'reader')
    const setting = { db, file: await fileOf(db), editors, reader, isKeptOnDevice: true }
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
    const first = SEED === undefined ? Date.now() % 1_000_000_000 : Number(SEED)
    const count = SEED === undefined ? HISTORIES : 1
    for (let seed = first; seed < first + count; seed++) {
      const letterId = await aLetterIn(db, coalitionId, TEXT)
      const words: string[] = []
      const write: Write = ({ doc, isReader }, index, gen) => {
        if (isReader || doc.getXmlFragment(FRAGMENT).length === 0) return
        // One alone: where two make a heading of the same line, there are two, as everybody sees.
        if (index === 0 && prng.int32(gen, 0, 2) > 0) shapeAtRandom(gen, doc)
        else words.push(writeAtRandom(gen, doc, wordOf(words.length)))
      }
      await new History({ ...setting, letterId }, seed, write).play()
      const { updates } = await loadJournal(db, letterId)
      const text = docFrom(updates).getXmlFragment(FRAGMENT).toString()
      const found = words.filter((word) => text.split(word).length === 2)
      expect(found, `UNDERSIGNED_SEED=${seed}: ${text}`).toEqual(words)
    }
    expect(count).toBeGreaterThan(0)
  },
  60_000 + HISTORIES * 2000,
)
