import { expect, test } from 'vitest'
import { playHistory } from '../setup/suggesting-histories'

/** How many histories; a seed given by name is played alone, others than always from `…_FROM` on. */
const HISTORIES = Number(process.env.UNDERSIGNED_HISTORIES ?? 1000)
const SEED = process.env.UNDERSIGNED_SEED
const FROM = Number(process.env.UNDERSIGNED_FROM ?? 1)

test(
  'whatever editors and reviewers do at the same time, all copies are one, suggestions change no text, and nothing honest is refused',
  () => {
    const first = SEED === undefined ? FROM : Number(SEED)
    const count = SEED === undefined ? HISTORIES : 1
    for (let seed = first; seed < first + count; seed++) {
      try {
        playHistory(seed)
      } catch (error) {
        console.error(`This history is played again with UNDERSIGNED_SEED=${seed}`)
        throw error
      }
    }
    expect(count).toBeGreaterThan(0)
  },
  60_000 + HISTORIES * 200,
)
