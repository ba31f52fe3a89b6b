import { expect, test } from 'vitest'
import { playHistory } from '../setup/suggesting-histories'

/** How many histories; a seed given by name is played alone, others than always from `…_FROM` on. */
const HISTORIES = Number(process.env.UNDERSIGNED_HISTORIES ?? 1000)
const SEED = process.env.UNDERSIGNED_SEED
const FROM = Number(process.env.UNDERSIGNED_FROM ?? 1)

test(
  'whatever editors, reviewers and hostile ones do at the same time, all copies are one, suggestions change no text, and hardly ever has an honest page to begin anew',
  () => {
    const first = SEED === undefined ? FROM : Number(SEED)
    const count = SEED === undefined ? HISTORIES : 1
    let [refused, drifted] = [0, 0]
    for (let seed = first; seed < first + count; seed++) {
      try {
        const played = playHistory(seed)
        refused += played.refused
        drifted += played.drifted
      } catch (error) {
        console.error(`This history is played again with UNDERSIGNED_SEED=${seed}`)
        throw error
      }
    }
    // What Yjs and y-tiptap do not let be prevented, as DECISIONS says.
    const seldom = Math.max(3, count / 250)
    expect(refused, 'pages that had to begin anew').toBeLessThanOrEqual(seldom)
    expect(drifted, 'characters between text and suggestions').toBeLessThanOrEqual(seldom)
  },
  60_000 + HISTORIES * 200,
)
