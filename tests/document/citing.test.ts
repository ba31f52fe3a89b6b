import { expect, test } from 'vitest'
import { citedAgain, sourcesIn } from '../../app/document/citing'
import type { Text } from '../../app/document/letter-text'
import { plainRuns } from '../../app/document/walk'

const italic = (text: string): Text => ({ type: 'text', text, marks: [{ type: 'italic' }] })
const plain = (text: string): Text => ({ type: 'text', text })
const note = (number: number, ...content: Text[]) => ({
  number,
  content,
  text: plainRuns(content),
})

test.each([
  ['Quayside Survey, River Report (2024), p. 4.', 'Quayside Survey, River Report (2024)'],
  ['River Report, pp. 12–14', 'River Report'],
  ['River Report, p.xii.', 'River Report'],
  ['River Report (para 7).', 'River Report'],
  ['River Report, paragraphs 7 - 9', 'River Report'],
  ['Informe del río, pág. 3.', 'Informe del río'],
  ['River Act 2016, § 4.', 'River Act 2016'],
  ['https://river.example/report-4', 'https://river.example/report-4'],
  ['Letter of 3 May 2024.', 'Letter of 3 May 2024'],
])('the source in “%s” is “%s”', (text, source) => {
  expect(sourcesIn([note(1, plain(text))]).map((its) => its.text)).toEqual([source])
})

test('each source is offered once, by the note that names it first; an “Ibid.” and an empty note are none', () => {
  const notes = [
    note(1, plain('River Report, p. 4.')),
    note(2, plain('Ibid., p. 5.')),
    note(3),
    note(4, plain('Homes (2025).')),
    note(5, plain('River Report, p. 9.')),
  ]
  expect(sourcesIn(notes).map(({ number, text }) => [number, text])).toEqual([
    [1, 'River Report'],
    [4, 'Homes (2025)'],
  ])
})

test.each([
  ['12', ', p. 12.'],
  ['12-14', ', pp. 12–14.'],
  [' para 7. ', ', para 7.'],
  ['', '.'],
])('cited again at “%s”, it ends in “%s”, with its italics kept', (where, end) => {
  const [source] = sourcesIn([note(1, plain('Survey, '), italic('River Report'), plain(', p. 4.'))])
  expect(source && citedAgain(source, where)).toEqual([
    plain('Survey, '),
    italic('River Report'),
    plain(end),
  ])
})
