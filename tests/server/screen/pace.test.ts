import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Floods } from '../../../server/screen/floods'
import { CALM, type Pace, paceAt, paceWithOneMore } from '../../../server/screen/pace'

const MINUTE = 60_000
const LIMITS = { from: 100, until: 20 }

/** The pace after forms that come as evenly as that, from a pace on. */
function steadily(from: Pace, { aMinute, minutes }: { aMinute: number; minutes: number }): Pace {
  let pace = from
  for (let at = 1; at <= aMinute * minutes; at++) {
    pace = paceWithOneMore(pace, from.at + (at * MINUTE) / aMinute, LIMITS)
  }
  return pace
}

test('A crowd that a mailing sends is no flood: ninety sign a minute, for an hour.', () => {
  expect(steadily(CALM, { aMinute: 90, minutes: 60 }).isFlood).toBe(false)
})

test('A flood begins with what comes too fast, lasts while it only slackens, and ends by itself where nothing comes.', () => {
  const begun = steadily(CALM, { aMinute: 400, minutes: 1 })
  expect(begun.isFlood).toBe(true)
  const slack = steadily(begun, { aMinute: 40, minutes: 30 })
  expect(slack.isFlood).toBe(true)
  expect(paceAt(slack, slack.at + MINUTE, LIMITS).isFlood).toBe(false)
  const calm = steadily(slack, { aMinute: 15, minutes: 5 })
  expect(calm.isFlood).toBe(false)
  expect(steadily(calm, { aMinute: 40, minutes: 30 }).isFlood).toBe(false)
})

test('However forms come, a flood needs as many within a few minutes as begin one, and is over ten minutes after the last of a million.', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20_000), { maxLength: 300 }), (waits) => {
      let pace = CALM
      const came: number[] = []
      for (const wait of waits) {
        const at = pace.at + wait
        came.push(at)
        pace = paceWithOneMore(pace, at, LIMITS)
        if (pace.isFlood) expect(came.length).toBeGreaterThanOrEqual(LIMITS.from)
      }
      const worst = { aMinute: 1_000_000, at: pace.at, isFlood: true }
      expect(paceAt(worst, worst.at + 11 * MINUTE, LIMITS).isFlood).toBe(false)
    }),
  )
})

test('A flood of one letter concerns no other, until it is one of the whole instance; nothing of it is kept for long.', () => {
  let time = 0
  const floods = new Floods({
    letter: LIMITS,
    instance: { from: 300, until: 60 },
    mostKnown: 50,
    clock: () => time,
  })
  for (let at = 0; at < 120; at++) floods.hear('limes')
  expect([floods.lastsFor('limes'), floods.lastsFor('oaks')]).toEqual([true, false])
  for (let at = 0; at < 200; at++) floods.hear(`letter ${at}`)
  expect([floods.lastsFor('limes'), floods.lastsFor('oaks')]).toEqual([true, true])
  expect(floods.size).toBe(50)
  time += 10 * MINUTE
  expect(floods.lastsFor('oaks')).toBe(false)
  floods.sweep()
  expect(floods.size).toBe(0)
})
