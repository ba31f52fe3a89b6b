import fc from 'fast-check'
import { cleanText } from '../../app/document/clean'
import type { LetterText, Mark } from '../../app/document/letter-text'
import { PARAGRAPH_ROLES } from '../../app/document/roles'

/** Words as people and attackers write them: any Unicode, and what HTML and JSON treat specially. */
export const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  fc.constantFrom('<script>', '"', "'", '&amp;', ' onload=x', '</p>', ']]>', 'שלום', '\u2028'),
)

const href = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    'mailto:a@b.example',
    'https://x.example/?a="><script>&b=\'',
    'javascript:alert(1)',
  ),
)

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: 'bold' }),
  fc.constant<Mark>({ type: 'italic' }),
  fc.constant<Mark>({ type: 'underline' }),
  fc.constant<Mark>({ type: 'superscript' }),
  href.map((value): Mark => ({ type: 'link', attrs: { href: value } })),
)

const run = fc.record({
  type: fc.constant('text'),
  text: words,
  marks: fc.uniqueArray(mark, { selector: ({ type }) => type }),
})

const inline = fc.oneof(
  { weight: 5, arbitrary: run },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('footnote'),
      content: fc.array(run, { maxLength: 3 }),
    }),
  },
)

const line = fc.array(inline, { maxLength: 5 })

const span = fc.constantFrom(1, 1, 1, 2, 3)

const { block } = fc.letrec((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph'), content: line }),
    fc.record({
      type: fc.constant('paragraph'),
      attrs: fc.record({ role: fc.constantFrom(...PARAGRAPH_ROLES) }),
      content: line,
    }),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({
        level: fc.integer({ min: 1, max: 3 }),
        annex: fc.constantFrom(undefined, undefined, true),
      }),
      content: line,
    }),
    fc.constant({ type: 'signatoryList' }),
    fc.constant({ type: 'pageBreak' }),
    fc.record({ type: fc.constant('table'), content: tie('rows') }),
    fc.record({ type: fc.constant('blockquote'), content: tie('blocks') }),
    fc.record({ type: fc.constant('bulletList'), content: tie('items') }),
    fc.record({
      type: fc.constant('orderedList'),
      attrs: fc.record({
        start: fc.nat(20),
        continues: fc.constantFrom(undefined, undefined, true),
      }),
      content: tie('items'),
    }),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  rows: fc.array(fc.record({ type: fc.constant('tableRow'), content: tie('cells') }), {
    minLength: 1,
    maxLength: 3,
  }),
  cells: fc.array(
    fc.record({
      type: fc.constantFrom('tableCell', 'tableHeader'),
      attrs: fc.record({ colspan: span, rowspan: span }),
      content: tie('blocks'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  items: fc.array(fc.record({ type: fc.constant('listItem'), content: tie('blocks') }), {
    minLength: 1,
    maxLength: 3,
  }),
}))

/** A letter, as an editor could hold it. */
export const letters: fc.Arbitrary<LetterText> = fc
  .array(block, { maxLength: 6 })
  .map((content) => cleanText({ type: 'doc', content }))
