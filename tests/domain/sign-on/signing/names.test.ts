import { describe, expect, test } from 'vitest'
import {
  oneLine,
  organisationKey,
  required,
  websiteAddress,
} from '../../../../app/domain/sign-on/signing/names.server'

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

test.each([
  ['  Kestrel\u202e\u200b \n Trust\u0000 ', 'Kestrel Trust'],
  ['Kestrel \u2066\u200f Trust', 'Kestrel Trust'],
  ['Kes\u200dtrel\u3164 Trust\u2800\u034f\ufe0f\uffff\ud800', 'Kestrel Trust'],
  ['e\u200b\u0301', 'é'],
])('What nobody sees does not hide in a name: %j is %s.', (typed, kept) => {
  expect(oneLine(typed)).toBe(kept)
  expect(oneLine(kept)).toBe(kept)
})

test.each(['می\u200cخواهیم', 'क्\u200dष', '👩\u200d🌾 Farmers', '❤️ Hearts', '👩🏽\u200d🚒'])(
  'What belongs to the writing stays: %s.',
  (name) => {
    expect(oneLine(name)).toBe(name)
  },
)

test.each([
  ['می\u200cخواهیم', 'میخواهیم'],
  ['Kestrel\u3164Trust', 'KestrelTrust'],
  ['Kestrel ❤️', 'Kestrel ❤'],
])(
  'Two names that differ in nothing that one sees are one organisation: %j and %j.',
  (one, other) => {
    expect(organisationKey(one)).toBe(organisationKey(other))
  },
)

test('A letter may have the marks that a language writes, and not a tower of them.', () => {
  expect(required('Thiền Viện שָּׁלוֹם', 'name', '')).toBe('Thiền Viện שָּׁלוֹם'.normalize('NFC'))
  expect(() => required(`K${'\u0335'.repeat(40)}estrel`, 'name', '')).toThrow('fewer marks')
})
