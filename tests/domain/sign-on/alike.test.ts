import { describe, expect, test } from 'vitest'
import { findAlike, registrableDomain } from '../../../app/domain/sign-on/alike'

const named = (organisation: string, website: string | null = null) => ({ organisation, website })

function alike(one: string | ReturnType<typeof named>, other: string | ReturnType<typeof named>) {
  const [a, b] = [one, other].map((it) => (typeof it === 'string' ? named(it) : it))
  if (!a || !b) throw new Error('two are compared')
  const find = findAlike([a, b])
  expect(find(b).get(a), 'it is said of both').toBe(find(a).get(b))
  return find(a).get(b)
}

describe('two organisations may be one', () => {
  test.each([
    ['Kestrel Trust', 'The Kestrel Trust'],
    ['Rowan House', 'Rowan House Ltd'],
    ['Rowan House Limited', 'Rowan House CIC'],
    ['Café Común', 'Cafe Comun'],
    ['Bread & Roses', 'Bread and Roses'],
    ['ACTION-ON HUNGER', 'Action on Hunger (AOH)'],
    ['Les Amis', 'Amis'],
  ])('where their names differ by small words, accents or signs: %s, %s', (one, other) => {
    expect(alike(one, other)).toBe('name')
  })

  test.each([
    ['National Union of Bakers', 'NUB'],
    ['National Union of Bakers', 'N.U.O.B.'],
    ['The Friends of the Lane', 'FOTL'],
    ['Action on Hunger', 'AOH Wales (AoH)'],
  ])('where one is the short name of the other: %s, %s', (one, other) => {
    expect(alike(one, other)).toBe('short name')
  })

  test.each([
    ['https://www.kestrel.org.uk/about', 'http://news.kestrel.org.uk'],
    ['https://kestrel.example', 'https://www.kestrel.example'],
  ])('where their websites are of one domain: %s, %s', (one, other) => {
    expect(alike(named('Kestrel', one), named('Nest Campaign', other))).toBe('website')
  })

  test.each([
    ['Kestrel Trust', 'Merlin Trust'],
    ['Bread', 'Roses'],
    ['Bakers of Wales', 'BW'],
    ['The Trust', 'The Charity'],
    ['कल', 'काल'],
  ])('and not by small words alone, nor by two letters: %s, %s', (one, other) => {
    expect(alike(one, other)).toBeUndefined()
  })

  test('Two that share only a public suffix or a host of many are not alike.', () => {
    expect(alike(named('A', 'https://a.org.uk'), named('B', 'https://b.org.uk'))).toBeUndefined()
    const hosted = (name: string) => named(name, `https://${name}.github.io`)
    expect(alike(hosted('lanes'), hosted('limes'))).toBeUndefined()
    expect(registrableDomain(null)).toBeNull()
  })
})

test('Ten thousand are compared without comparing each with each.', () => {
  const all = Array.from({ length: 10_000 }, (_, at) =>
    named(`Group ${at}`, `https://g${at}.example`),
  )
  const find = findAlike(all)
  expect(all.filter((one) => find(one).size > 0)).toEqual([])
})
