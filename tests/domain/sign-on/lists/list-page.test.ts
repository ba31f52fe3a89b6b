import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listPage, NAMES_ON_A_PAGE } from '../../../../app/domain/sign-on/lists/list-page'

const signatories = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    organisation: `Organisation ${at}`,
    sentence: null,
    person: null,
    signedAt: '2026-11-02T12:00:00.000Z',
    againAt: null,
    leftAt: null,
  }))

const listOf = (named: number, signed: number, byDate = true) => ({
  signed,
  signatories: signatories(named),
  signedPersons: 0,
  persons: [],
  signedLater: 0,
  later: [],
  names: 'public' as const,
  byDate,
})

test('The pages of a list have everybody once, the newest first where they come by date, and say how many there are.', () => {
  fc.assert(
    fc.property(fc.nat(450), fc.nat(20), fc.boolean(), (named, unnamed, byDate) => {
      const list = listOf(named, named + unnamed, byDate)
      const read = <One>(some: readonly One[]) => (byDate ? some.toReversed() : some)
      const { of } = listPage(list, null, 'UTC').page
      const pages = Array.from({ length: of }, (_, at) => listPage(list, String(at + 1), 'UTC'))
      const names = (of: readonly { organisation: string }[]) =>
        read(of).map((one) => one.organisation)
      expect(pages.flatMap((page) => names(page.signatories))).toEqual(names(list.signatories))
      for (const page of pages) {
        expect(page.signatories.length).toBeLessThanOrEqual(NAMES_ON_A_PAGE)
        expect(page.signed).toBe(named + unnamed)
        expect(page.unnamed.organisations).toBe(unnamed)
      }
    }),
    { numRuns: 50 },
  )
})

test.each([
  [null, 1],
  ['', 1],
  ['2', 2],
  ['3', 3],
  ['4', 3],
  ['-1', 1],
  ['1e9', 3],
  ['Infinity', 3],
  ['x', 1],
])('Of 250 names, the page "%s" is page %i.', (asked, at) => {
  expect(listPage(listOf(250, 250), asked, 'UTC').page).toEqual({ at, of: 3 })
})

test('The days on which somebody signed are those of the clocks of the letter.', () => {
  const list = listOf(1, 0)
  const [one] = list.signatories
  if (!one) throw new Error('one has signed')
  const late = { ...list, signatories: [{ ...one, signedAt: '2026-11-30T23:30:00.000Z' }] }
  const dayIn = (zone: string) => listPage(late, null, zone).signatories[0]?.signedAt
  expect(dayIn('Europe/London')).toBe('2026-11-30')
  expect(dayIn('Asia/Tokyo')).toBe('2026-12-01')
})
