import { describe, expect, test } from 'vitest'
import { registrableDomain } from '../../../../app/domain/sign-on/board/alike'
import { readBoard } from '../../../../app/domain/sign-on/board/board.server'
import { isSignature } from '../../../../app/domain/sign-on/board/board-line'
import { minutes } from '../../../setup/people'
import { openTestStore } from '../../../setup/store'
import { openLetter, signAndConfirm } from '../open-letter'

const named = (organisation: string, website: string | null = null) => ({ organisation, website })

/** What the board says of two that have signed. */
async function alike(
  one: string | ReturnType<typeof named>,
  other: string | ReturnType<typeof named>,
) {
  const db = await openTestStore()
  const letter = await openLetter(db)
  for (const [at, it] of [one, other].entries()) {
    const said = typeof it === 'string' ? named(it) : it
    await signAndConfirm(db, letter.slug, { ...said, email: `${at}@contacts.example` }, minutes(at))
  }
  const { rows, found } = await readBoard(db, letter.coordinator, letter.letterId)
  const [first, second] = rows.filter(isSignature).map((row) => row.twins[0]?.because)
  expect(first, 'it is said of both').toBe(second)
  expect(found.twins).toBe(first ? 2 : 0)
  return first
}

describe('two organisations may be one', () => {
  test.each([
    ['Kestrel Trust', 'The Kestrel Trust'],
    ['Rowan House', 'Rowan House Ltd'],
    ['Rowan House Limited', 'Rowan House CIC'],
    ['Café Común', 'The Cafe Comun'],
    ['Bread & Roses', 'Bread and Roses'],
    ['ACTION-ON HUNGER', 'Action on Hunger (AOH)'],
    ['Les Amis', 'Amis'],
  ])('where their names differ by small words, accents or signs: %s, %s', async (one, other) => {
    expect(await alike(one, other)).toBe('name')
  })

  test.each([
    ['National Union of Bakers', 'NUB'],
    ['National Union of Bakers', 'N.U.O.B.'],
    ['The Friends of the Lane', 'FOTL'],
    ['Action on Hunger', 'AOH Wales (AoH)'],
  ])('where one is the short name of the other: %s, %s', async (one, other) => {
    expect(await alike(one, other)).toBe('short name')
  })

  test.each([
    ['https://www.kestrel.org.uk/about', 'http://news.kestrel.org.uk'],
    ['https://kestrel.example', 'https://www.kestrel.example'],
  ])('where their websites are of one domain: %s, %s', async (one, other) => {
    expect(await alike(named('Kestrel', one), named('Nest Campaign', other))).toBe('website')
  })

  test.each([
    ['Kestrel Trust', 'Merlin Trust'],
    ['Bread', 'Roses'],
    ['Bakers of Wales', 'BW'],
    ['The Trust', 'The Charity'],
    ['कल', 'काल'],
  ])('and not by small words alone, nor by two letters: %s, %s', async (one, other) => {
    expect(await alike(one, other)).toBeUndefined()
  })

  test('Two that share only a public suffix or a host of many are not alike.', async () => {
    const [a, b] = [named('A', 'https://a.org.uk'), named('B', 'https://b.org.uk')]
    expect(await alike(a, b)).toBeUndefined()
    const hosted = (name: string) => named(name, `https://${name}.github.io`)
    expect(await alike(hosted('lanes'), hosted('limes'))).toBeUndefined()
    expect(registrableDomain(null)).toBeNull()
  })
})
