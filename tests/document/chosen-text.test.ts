import { expect, test } from 'vitest'
import { chosenText } from '../../app/document/chosen-text'

interface Text {
  language: string
}

const english: Text = { language: 'en-GB' }
const french: Text = { language: 'fr-CA' }
const portuguese: Text = { language: 'pt-BR' }
const texts: readonly [Text, ...Text[]] = [english, french, portuguese]

test('The language that is asked for first comes, in that very form before any other form of it.', () => {
  expect(chosenText(texts, 'pt-BR', 'fr-CA')).toBe(portuguese)
  expect(chosenText(texts, 'FR-ca')).toBe(french)
  expect(chosenText(texts, 'pt')).toBe(portuguese)
  expect(chosenText([english, french, { language: 'fr' }], 'fr')).toEqual({ language: 'fr' })
})

test('What is not there is passed over, and the text that was written first stands for all.', () => {
  expect(chosenText(texts, null, 'ar', 'fr')).toBe(french)
  expect(chosenText(texts, 'ar')).toBe(english)
  expect(chosenText(texts, '', undefined, '../../etc')).toBe(english)
})
