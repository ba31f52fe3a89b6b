import { describe, expect, test } from 'vitest'
import { FROM_ELSEWHERE, ibidsToCheck, isIbid, markOfNotesBefore } from '../../app/document/ibid'

const RIVER = 'Quayside Survey, River Report (2024), p. 4.'
const HOUSING = 'Lantern Street, Homes (2025).'
const noted = (texts: readonly string[], was: readonly string[] = texts) =>
  texts.map((text, at) => ({
    text,
    notesBefore: isIbid(text) ? markOfNotesBefore(was, at) : null,
  }))

test.each(['Ibid.', 'ibid, p. 7', ' Ibidem', 'Idem, para 3', 'Id. at 4'])(
  '“%s” points back',
  (text) => {
    expect(isIbid(text)).toBe(true)
  },
)
test.each(['ID cards are dear.', 'Identity Act 2006', 'See ibid.', ''])('“%s” does not', (text) => {
  expect(isIbid(text)).toBe(false)
})

describe('an “Ibid.” is to be looked at', () => {
  test('not while the notes before it are what they were', () => {
    expect(ibidsToCheck(noted([RIVER, 'Ibid., p. 9.', HOUSING]))).toEqual([])
  })

  test('when another note has come between', () => {
    const [river, ibid] = noted([RIVER, 'Ibid.'])
    expect(
      ibidsToCheck([river, { text: HOUSING, notesBefore: null }, ibid].flatMap((n) => n ?? [])),
    ).toEqual([3])
  })

  test('when the note before it says something else, or has gone', () => {
    expect(ibidsToCheck(noted([HOUSING, 'Ibid.'], [RIVER, 'Ibid.']))).toEqual([2])
    const [, , ibid] = noted([HOUSING, RIVER, 'Ibid.'])
    expect(
      ibidsToCheck([{ text: HOUSING, notesBefore: null }, ibid].flatMap((n) => n ?? [])),
    ).toEqual([2])
  })

  test('when it points past a note that explains, and what it points to has changed', () => {
    const explains = 'The figures are for the year to March.'
    expect(ibidsToCheck(noted([HOUSING, explains, 'Ibid.'], [RIVER, explains, 'Ibid.']))).toEqual([
      3,
    ])
  })

  test('not when another “Ibid.” comes between, which points to the same', () => {
    const [river, last] = noted([RIVER, 'Ibid., p. 9.'])
    const now = [river, { text: 'Ibid.', notesBefore: markOfNotesBefore([RIVER], 1) }, last]
    expect(ibidsToCheck(now.flatMap((note) => note ?? []))).toEqual([])
  })

  test('when it came from elsewhere, and when no note stands before it', () => {
    expect(
      ibidsToCheck([
        { text: RIVER, notesBefore: null },
        { text: 'Ibid.', notesBefore: FROM_ELSEWHERE },
      ]),
    ).toEqual([2])
    expect(ibidsToCheck(noted(['Ibid.', HOUSING]))).toEqual([1])
  })

  test('not as long as nobody has noted what stood before it', () => {
    expect(
      ibidsToCheck([
        { text: RIVER, notesBefore: null },
        { text: 'Ibid.', notesBefore: null },
      ]),
    ).toEqual([])
  })
})
