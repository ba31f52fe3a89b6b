import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap'
import { describe, expect, it, test } from 'vitest'
import * as Y from 'yjs'
import { canonicalForm } from '../../app/document/canonical'
import { cleanText } from '../../app/document/clean'
import { letterHtml } from '../../app/document/html'
import { letterSchema } from '../../app/document/nodes'
import { rewrite } from '../../app/document/rewriting'
import {
  FRAGMENT,
  isLetter,
  textFromDoc,
  unwrittenIn,
  updateFromSeed,
} from '../../app/document/shared-text'
import { guidanceOf, guidedIn, guideOf, TEMPLATES } from '../../app/document/templates'
import { type Seed, seedOf } from '../../app/document/templates/seed'
import { titleOf } from '../../app/document/title'
import { textLabels } from '../../app/words/text-labels.server'
import { mayHaveAttribute } from '../../server/collaboration/letter-shape'

const labels = textLabels('en', 'en')

/** The same without the places to write, as if nobody had begun from a template. */
function withoutPlaces(seed: Seed): Seed {
  const isPlace = ({ attrs }: Seed) => typeof attrs?.guide === 'string'
  const content = seed.content?.filter((part) => !isPlace(part)).map(withoutPlaces)
  return content ? { ...seed, content } : seed
}

function documentOf(seed: Seed): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, updateFromSeed(seed))
  return doc
}

/** Every place to write of a document, in order. */
const placesOf = (doc: Y.Doc): Y.XmlElement[] =>
  [...doc.getXmlFragment(FRAGMENT).createTreeWalker((part) => part instanceof Y.XmlElement)].filter(
    (part): part is Y.XmlElement =>
      part instanceof Y.XmlElement && part.getAttribute('guide') !== undefined,
  )

describe.each(TEMPLATES.map((template) => [template.name, template] as const))(
  'a letter from the template %s',
  (_, template) => {
    const seed = seedOf(template, 'On the crossings')
    const places = [...guidedIn(template.parts)]

    it('is a letter that the editor holds as it is, with the title that was given', () => {
      letterSchema.nodeFromJSON(seed).check()
      const text = cleanText(seed)
      expect(isLetter(text)).toBe(true)
      expect(titleOf(text)).toBe('On the crossings')
      expect(textFromDoc(documentOf(seed))).toEqual(text)
    })

    it('has guidance at each place, in full sentences that fit on a telephone', () => {
      expect(places.length).toBeGreaterThan(5)
      for (const { place, guidance } of places) {
        expect(guidanceOf(guideOf(template, place))).toBe(guidance)
        expect(guidance).toMatch(/[.”]$/)
        expect(guidance.length, guidance).toBeLessThan(420)
      }
    })

    it('names its guidance as the server lets people write it', () => {
      for (const { place } of places) {
        expect(mayHaveAttribute('paragraph', 'guide', guideOf(template, place))).toBe(true)
      }
    })

    it('has the same hash with guidance that nobody has touched as without it', () => {
      const forms = [seed, withoutPlaces(seed)].map((one) =>
        canonicalForm({ language: 'en-GB', text: cleanText(one) }),
      )
      expect(forms[0]).toBe(forms[1])
      expect(forms[0]).not.toContain('guide')
    })

    it('shows no guidance to those who read it', () => {
      const html = letterHtml(cleanText(seed), { labels })
      for (const { guidance } of places) expect(html).not.toContain(guidance.slice(0, 20))
      expect(html).not.toContain('<li>')
    })

    it('knows at how many places nothing is written; one that is written in is text like any other', () => {
      const doc = documentOf(seed)
      expect(unwrittenIn(doc)).toBe(places.length)
      placesOf(doc)
        .at(-1)
        ?.insert(0, [new Y.XmlText('Ines Okafor')])
      expect(unwrittenIn(doc)).toBe(places.length - 1)
      const text = textFromDoc(doc)
      expect(isLetter(text)).toBe(true)
      expect(letterHtml(text, { labels })).toContain('Ines Okafor')
    })
  },
)

test('no two templates have one name, nor two places of one the same unless they say the same', () => {
  expect(new Set(TEMPLATES.map(({ name }) => name)).size).toBe(TEMPLATES.length)
  for (const template of TEMPLATES) {
    const said = new Map<string, string>()
    for (const { place, guidance } of guidedIn(template.parts)) {
      expect(said.get(place) ?? guidance).toBe(guidance)
      said.set(place, guidance)
    }
  }
})

test('a sub-question that is written first stands under its question, which is still empty', () => {
  const item = (...content: Seed[]): Seed => ({ type: 'listItem', content })
  const place = (name: string, text = ''): Seed => ({
    type: 'paragraph',
    attrs: { guide: `information-request/${name}` },
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  })
  const list = (...content: Seed[]): Seed => ({ type: 'orderedList', attrs: { start: 1 }, content })
  const seed = {
    type: 'doc',
    content: [list(item(place('a'), list(item(place('b', 'How many?')))))],
  }
  expect(letterHtml(cleanText(seed), { labels })).toContain(
    '<ol>\n<li><p></p>\n<ol>\n<li><p>How many?</p>',
  )
})

test('two who begin to write at one place at once keep what both wrote', () => {
  const seed: Seed = {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { guide: 'open-letter/opening' } }],
  }
  const [one, other] = [documentOf(seed), new Y.Doc()]
  if (!one || !other) throw new Error('two documents')
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  placesOf(one)[0]?.insert(0, [new Y.XmlText('We are forty. ')])
  placesOf(other)[0]?.insert(0, [new Y.XmlText('We ask you. ')])
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  expect(textFromDoc(one)).toEqual(textFromDoc(other))
  const words = letterHtml(textFromDoc(one), { labels })
  expect(words).toContain('We are forty.')
  expect(words).toContain('We ask you.')
})

test('an earlier text is brought back beside places that nobody wrote in, and the rest stays itself', () => {
  const paragraph = (text: string): Seed => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  })
  const place: Seed = { type: 'paragraph', attrs: { guide: 'open-letter/opening' } }
  const doc = prosemirrorJSONToYDoc(
    letterSchema,
    { type: 'doc', content: [paragraph('It stays.'), place, paragraph('It goes.')] },
    FRAGMENT,
  )
  const first = doc.getXmlFragment(FRAGMENT).get(0)
  const earlier = cleanText({ content: [paragraph('It stays.'), { type: 'paragraph' }] })
  rewrite(doc, earlier)
  expect(textFromDoc(doc)).toEqual(earlier)
  expect(doc.getXmlFragment(FRAGMENT).get(0)).toBe(first)
})
