import { expect, test } from 'vitest'
import { acceptedLanguage } from '../../app/words/accepted'
import { readingOf } from '../../app/words/reading.server'
import { wordsIn } from '../../app/words/words.server'

test.each([
  ['cy', 'cy'],
  ['de-CH, fr;q=0.8, en;q=0.9', 'en'],
  ['ar-EG,ar;q=0.9,en-US;q=0.8', 'ar'],
  ['es;q=0, fr;q=0.1', 'fr'],
  ['EN-gb', 'en'],
  ['de, *;q=0.5', null],
  ['', null],
  ['cy;q=x, ;;, constructor', 'cy'],
])('A browser that asks for “%s” is answered in %s.', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language)
})

const read = (chosen: string | null, accepts: string) => readingOf({ chosen, accepts })

test('A page is in the language that its reader chose, else of their signature, of their browser, of the letter, or English.', () => {
  const all = read('es', 'fr')
  all.ofLetter('cy')
  expect(all.ofContact('ar').language).toBe('es')

  const notChosen = read(null, 'fr')
  expect(notChosen.ofLetter('cy').language).toBe('fr')
  expect(notChosen.asked).toBe('fr')
  expect(notChosen.ofContact('ar').language).toBe('ar')
  expect(notChosen.asked, 'texts of a letter too').toBe('ar')

  expect(read('xx', 'de').ofLetter('cy-GB').language).toBe('cy')
  expect(read(null, '').ofLetter('pl').language).toBe('en')
})

test('A language that was chosen stays in every address, and one that was not is in none.', () => {
  const { to } = read('cy', 'fr')
  expect(to('/l/limes')).toBe('/l/limes?lang=cy')
  expect(to('/l/limes#sign')).toBe('/l/limes?lang=cy#sign')
  expect(to('/l/limes/changes?from=1&to=2')).toBe('/l/limes/changes?from=1&to=2&lang=cy')
  expect(to('?names=2#who')).toBe('?names=2&lang=cy#who')
  expect(read(null, 'cy').to('/l/limes#sign')).toBe('/l/limes#sign')
})

test.each([
  ['en', 'Thursday 3 December, 17:00 London time'],
  ['es', 'jueves, 3 de diciembre, 17:00, hora de Londres'],
  ['fr', 'jeudi 3 décembre, 17:00, heure de Londres'],
  ['ar', 'الخميس، 3 ديسمبر، 17:00 بتوقيت لندن'],
  ['cy', 'Dydd Iau, 3 Rhagfyr, 17:00 amser Llundain'],
] as const)(
  'A deadline in %s is told as people there tell it, by the letter’s clocks.',
  (language, said) => {
    const { lastMoment } = wordsIn(language)
    const told = lastMoment('2026-12-03T17:00:00Z', 'Europe/London', '2026-11-01T00:00:00Z')
    expect(told.replace(/[\u2068\u2069]/g, '')).toBe(said)
  },
)

test('A day is told by the clocks of the place that a page is about, and a day without a time is that day everywhere.', () => {
  const late = '2026-12-03T23:30:00Z'
  const day = (clocks?: string) => wordsIn('en', clocks).day(late)
  expect(day()).toBe('3 December 2026')
  expect(day('Africa/Cairo')).toBe('4 December 2026')
  expect(wordsIn('en', 'America/Bogota').day('2026-12-03')).toBe('3 December 2026')
  expect(wordsIn('en', 'Africa/Cairo').moment(late)).toBe('4 December 2026, 01:30 Cairo time')
  const reading = read(null, '')
  expect(reading.ofLetter('fr', 'Africa/Cairo').day(late)).toBe('4 décembre 2026')
  expect(reading.words.day(late)).toBe('4 décembre 2026')
})

test('A deadline of another year says the year, and one of a place without a name of ours has the zone’s.', () => {
  const { lastMoment } = wordsIn('en')
  expect(
    lastMoment('2027-01-04T17:00:00Z', 'America/Argentina/Buenos_Aires', '2026-11-01T00:00:00Z'),
  ).toBe('Monday, 4 January 2027, 14:00 Buenos Aires time')
  expect(lastMoment('2026-12-03T17:00:00Z', 'UTC', '2026-11-01T00:00:00Z')).toBe(
    'Thursday 3 December, 17:00 UTC',
  )
})

test('In Arabic a name in another script stands in a box of its own, so that it turns nothing around.', () => {
  const said = wordsIn('ar').t('share.head', { title: 'Leave the trees (now)' })
  expect(said).toContain('\u2068Leave the trees (now)\u2069')
})
