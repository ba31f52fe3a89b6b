import { describe, expect, test } from 'vitest'
import { oneLine, organisationKey, websiteAddress } from '../../../app/domain/sign-on/names.server'

describe('the key of an organisation', () => {
  test.each([
    ['Kestrel Trust', 'KESTREL  TRUST'],
    ['Café Común', 'cafe comun'],
    ['St. Brannoc’s', "st brannoc's"],
    ['Rowan-House', 'Rowan House'],
    ['مُنَظَّمة', 'منظمة'],
  ])('is the same for %s and %s', (one, other) => {
    expect(organisationKey(one)).toBe(organisationKey(other))
  })

  test.each([
    ['The Kestrel Trust', 'Kestrel Trust'],
    ['Rowan House Ltd', 'Rowan House'],
    ['कल', 'काल'],
  ])('tells %s from %s', (one, other) => {
    expect(organisationKey(one)).not.toBe(organisationKey(other))
  })
})

describe('a website', () => {
  test.each([
    ['kestrel-trust.example', 'https://kestrel-trust.example'],
    [' HTTP://Kestrel-Trust.example/about ', 'http://kestrel-trust.example/about'],
    ['www.kestrel-trust.example/', 'https://www.kestrel-trust.example'],
    ['', null],
  ])('%s is kept as %s', (typed, kept) => {
    expect(websiteAddress(typed)).toBe(kept)
  })

  test.each([
    'kestrel trust',
    'kestrel',
    'http://127.0.0.1/',
    'mailto:a@b.example',
    'javascript:alert(1)',
    'https://user:secret@kestrel.example',
    'data:text/html,hello',
  ])('%s is no address', (typed) => {
    expect(() => websiteAddress(typed)).toThrow('Write an address such as kestrel-trust.example')
  })
})

test('Characters that cannot be seen do not hide in a name.', () => {
  expect(oneLine('  Kestrel\u202e\u200b \n Trust\u0000 ')).toBe('Kestrel Trust')
})
