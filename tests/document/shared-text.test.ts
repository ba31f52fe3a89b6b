import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cleanText } from '../../app/document/clean'
import { letterSchema } from '../../app/document/nodes'
import {
  FRAGMENT,
  isLetter,
  textFromDoc,
  textFromUpdate,
  titleFromDoc,
  updateFromText,
} from '../../app/document/shared-text'
import { titleOf } from '../../app/document/title'
import { letters } from './arbitrary'

/** What a Yjs document may come to hold: text, or an element of any name with anything in it. */
type Tree = string | { name: string; level: unknown; role: unknown; content: Tree[] }

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom('To the Minister', ' ', '\u2028', 'a\nb', ''),
    fc.record({
      name: fc.constantFrom(
        ...['heading', 'heading', 'paragraph', 'footnote', 'hardBreak', 'blockquote', 'bulletList'],
        ...['orderedList', 'listItem', 'signatoryList', 'table', 'text', 'doc'],
        ...['tableRow', 'tableCell', 'tableHeader', 'pageBreak', 'gadget'],
      ),
      role: fc.constantFrom(undefined, 'subject', 'date', 1),
      level: fc.constantFrom(1, 1, '1', 2, 3, 0, null, undefined, 'one'),
      content: fc.array(tie('tree'), { maxLength: 3 }),
    }),
  ),
}))

const trees = fc.array(tree, { maxLength: 5 })

function grow(parent: Y.XmlFragment, parts: readonly Tree[]): void {
  for (const part of parts) {
    if (typeof part === 'string') parent.push([new Y.XmlText(part)])
    else {
      const element = new Y.XmlElement(part.name)
      // The types allow text alone as a value; what comes over the wire may be anything.
      if (part.level !== undefined) element.setAttribute('level', part.level as string)
      if (part.role !== undefined) element.setAttribute('role', part.role as string)
      parent.push([element])
      grow(element, part.content)
    }
  }
}

describe('a letter shared through Yjs', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(textFromUpdate(updateFromText(text))).toEqual(text)
      }),
    )
  })

  it('is one empty paragraph while nothing is written', () => {
    expect(textFromDoc(new Y.Doc())).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  })

  it('is read without changing the shared document, even where it holds what no letter may', () => {
    const doc = new Y.Doc()
    const fragment = doc.getXmlFragment(FRAGMENT)
    const unknown = new Y.XmlElement('gadget')
    const paragraph = new Y.XmlElement('paragraph')
    const text = new Y.XmlText()
    text.insert(0, 'kept', { bold: {}, blink: { speed: 3 }, link: { href: 'javascript:alert(1)' } })
    paragraph.insert(0, [text])
    unknown.insert(0, [paragraph])
    fragment.insert(0, [unknown, new Y.XmlElement('bulletList'), new Y.XmlText('loose')])
    const before = Y.encodeStateAsUpdate(doc)
    expect(textFromDoc(doc)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'kept', marks: [{ type: 'bold' }] }],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'loose' }] },
      ],
    })
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  it('is read whatever a document came to hold: nodes without end in one another, and things of other kinds', () => {
    const doc = new Y.Doc()
    let inside: Y.XmlFragment = doc.getXmlFragment(FRAGMENT)
    // In one transaction: Yjs tells all that stand around of each.
    doc.transact(() => {
      // The types know of no hook among elements; Yjs does.
      inside.insert(0, [new Y.XmlHook('gadget') as unknown as Y.XmlElement, new Y.XmlText('read')])
      for (let depth = 0; depth < 5000; depth++) {
        const quotation = new Y.XmlElement('blockquote')
        inside.insert(inside.length, [quotation])
        inside = quotation
      }
    })
    const [first] = textFromDoc(doc).content
    expect(first).toEqual({ type: 'paragraph', content: [{ type: 'text', text: 'read' }] })
  })

  it('has the title that its whole text has, read without the rest', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const doc = new Y.Doc()
        Y.applyUpdate(doc, updateFromText(text))
        expect(titleFromDoc(doc)).toBe(titleOf(text))
      }),
      { numRuns: 300 },
    )
  })

  it('has the title that its whole text has also where it holds what no letter may', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const doc = new Y.Doc()
        doc.transact(() => grow(doc.getXmlFragment(FRAGMENT), tree))
        expect(titleFromDoc(doc)).toBe(titleOf(textFromDoc(doc)))
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps footnotes whole when two people write at the same time', () => {
    const seed = updateFromText(
      cleanText({
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'footnote', content: [{ type: 'text', text: 'See page 2' }] }],
          },
        ],
      }),
    )
    const [one, two] = [new Y.Doc(), new Y.Doc()]
    for (const doc of [one, two]) Y.applyUpdate(doc, seed)
    const noteOf = (doc: Y.Doc) => {
      const paragraph = doc.getXmlFragment(FRAGMENT).get(0)
      const note = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
      const text = note instanceof Y.XmlElement ? note.get(0) : null
      if (!(text instanceof Y.XmlText)) throw new Error('no footnote')
      return text
    }
    noteOf(one).insert(0, 'Annex. ')
    noteOf(two).insert(10, ' and 3')
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
    expect(textFromDoc(one).content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'footnote', content: [{ type: 'text', text: 'Annex. See page 2 and 3' }] },
        ],
      },
    ])
  })
})

describe('what counts as a letter', () => {
  it('is what the schema holds, with the attributes of the types and no others', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(isLetter(text)).toBe(true)
        expect(cleanText(letterSchema.nodeFromJSON(text).toJSON())).toEqual(text)
      }),
    )
  })

  it('leaves out everything else', () => {
    const paragraph = (content: unknown[]) => ({
      type: 'doc',
      content: [{ type: 'paragraph', content }],
    })
    const link = (href: string) => ({
      type: 'text',
      text: 'a',
      marks: [{ type: 'link', attrs: { href } }],
    })
    const table = (attrs: object) => ({
      type: 'doc',
      content: [
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableCell', attrs, content: [{ type: 'paragraph' }] }],
            },
          ],
        },
      ],
    })
    expect(isLetter(paragraph([link('https://a.example')]))).toBe(true)
    expect(isLetter(table({ colspan: 1, rowspan: 2 }))).toBe(true)
    for (const wrong of [
      null,
      'letter',
      {},
      { type: 'doc' },
      { type: 'doc', content: [] },
      { type: 'paragraph' },
      { type: 'doc', content: [{ type: 'gadget' }] },
      { type: 'doc', content: [{ type: 'table' }] },
      { type: 'doc', content: [{ type: 'table', content: [{ type: 'tableRow' }] }] },
      table({}),
      table({ colspan: 0, rowspan: 1 }),
      table({ colspan: 1, rowspan: 1e6 }),
      table({ colspan: 1, rowspan: '2' }),
      { type: 'doc', content: [{ type: 'paragraph', attrs: { role: 'spouse' } }] },
      { type: 'doc', content: [{ type: 'paragraph', attrs: { role: null } }] },
      { type: 'doc', content: [{ type: 'heading', attrs: { level: 1, annex: false } }] },
      { type: 'doc', content: [{ type: 'heading' }] },
      { type: 'doc', content: [{ type: 'heading', attrs: { level: 4 } }] },
      { type: 'doc', content: [{ type: 'paragraph', attrs: { style: 'x' } }] },
      { type: 'doc', content: [{ type: 'bulletList', content: [] }] },
      paragraph([link('javascript:alert(1)')]),
      paragraph([{ type: 'text', text: '' }]),
      paragraph([{ type: 'hardBreak', marks: [{ type: 'bold' }] }]),
      paragraph([{ type: 'footnote', content: [{ type: 'footnote' }] }]),
      paragraph([{ type: 'footnote', content: [{ type: 'hardBreak' }] }]),
    ]) {
      expect(isLetter(wrong), JSON.stringify(wrong)).toBe(false)
    }
  })

  it('is what cleaning makes of anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.json().map((json) => JSON.parse(json)),
        ),
        (anything) => {
          expect(isLetter(cleanText(anything))).toBe(true)
          expect(isLetter(cleanText({ content: [anything] }))).toBe(true)
        },
      ),
    )
  })
})
