import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapInPieces, mergeInto, sortInPieces } from '../../app/domain/pieces.server'

/** By a number, so that those with the same tell whether they were left in their order. */
const byNumber = (one: readonly [number, number], other: readonly [number, number]) =>
  one[0] - other[0]
const numbered = fc
  .array(fc.nat(50), { maxLength: 3000, size: 'max' })
  .map((all) => all.map((one, at) => [one, at] as const))

test('A list that is sorted or made in pieces is what it would be in one.', async () => {
  await fc.assert(
    fc.asyncProperty(numbered, async (all) => {
      expect(await sortInPieces(all, byNumber)).toEqual(all.toSorted(byNumber))
      const twice = (some: readonly (readonly [number, number])[]) =>
        some.flatMap((one) => [one, one])
      expect(await mapInPieces(all, twice)).toEqual(twice(all))
    }),
    { numRuns: 20 },
  )
})

test('What is merged into a list in order stands where sorting would put it.', () => {
  fc.assert(
    fc.property(numbered, numbered, (all, more) => {
      const [list, added] = [all.toSorted(byNumber), more.toSorted(byNumber)]
      expect(mergeInto(list, added, byNumber)).toEqual([...list, ...added].toSorted(byNumber))
    }),
    { numRuns: 20 },
  )
})
