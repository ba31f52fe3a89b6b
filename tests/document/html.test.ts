import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../app/document/clean'
import { footnotesOf } from '../../app/document/footnotes'
import { letterHtml } from '../../app/document/html'
import { isAllowedHref } from '../../app/document/links'
import { outlineOf } from '../../app/document/outline'
import { inlines, plainRuns } from '../../app/document/walk'
import { textLabels } from '../../app/words/text-labels.server'
import { letters } from './arbitrary'

const labels = textLabels('en-GB', 'en')

const ALLOWED: Record<string, readonly string[]> = {
  p: ['data-role'],
  h1: ['id', 'data-annex'],
  h2: ['id', 'data-annex'],
  h3: ['id', 'data-annex'],
  h4: ['id', 'data-annex'],
  span: ['data-label'],
  ul: [],
  ol: ['start', 'data-continues'],
  li: ['id'],
  blockquote: [],
  br: [],
  u: [],
  sup: [],
  div: ['data-page-break', 'class', 'role', 'aria-label', 'tabindex'],
  table: [],
  tbody: [],
  tr: [],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  strong: [],
  em: [],
  a: ['href', 'rel', 'class', 'id', 'aria-label'],
  section: ['class', 'aria-label'],
}

function parse(html: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  let text = ''
  const parser = new Parser({
    onopentag: (name, attributes) => elements.push({ name, attributes }),
    ontext: (part) => {
      text += part
    },
    oncomment: () => {
      throw new Error('a comment')
    },
  })
  parser.end(html)
  return { elements, text }
}

describe('a letter as HTML', () => {
  it('never lets through what people wrote as markup', () => {
    fc.assert(
      fc.property(letters, fc.boolean(), (text, withoutTitle) => {
        const { elements } = parse(letterHtml(text, { labels, headingOffset: 1, withoutTitle }))
        for (const { name, attributes } of elements) {
          expect(ALLOWED).toHaveProperty(name)
          for (const key of Object.keys(attributes)) expect(ALLOWED[name]).toContain(key)
          const href = attributes.href
          if (name === 'a' && !href?.startsWith('#')) {
            expect(isAllowedHref(href)).toBe(true)
            expect(attributes.rel).toBe('noopener noreferrer')
          }
        }
      }),
    )
  })

  it('shows every word that was written, and none more', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const written = [
          ...[...inlines(text)].map((part) => (part.type === 'text' ? part.text : '')),
          ...footnotesOf(text).map((note) => plainRuns(note.content)),
        ].join('')
        const shown = parse(
          letterHtml(text, { labels })
            .replace(/<a class="mark"[^>]*>\d+<\/a>/g, '')
            .replace(/&nbsp;<a class="back"[^>]*>↑<\/a>/g, '')
            .replace(/<span data-label="">[^<]*<\/span> /g, ''),
        ).text
        // Line ends between elements are ours; those within text are compared without them.
        expect(shown.replace(/\n/g, '')).toBe(written.replace(/\n/g, ''))
      }),
    )
  })

  const letter = cleanText({
    content: [
      {
        type: 'heading',
        attrs: { level: 1 },
        content: [
          { type: 'text', text: 'Title' },
          { type: 'footnote', content: [{ type: 'text', text: 'of the title' }] },
        ],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'See ' },
          {
            type: 'text',
            text: 'the ',
            marks: [{ type: 'link', attrs: { href: 'https://a.example/?a=1&b=2' } }],
          },
          {
            type: 'text',
            text: 'reply',
            marks: [
              { type: 'bold' },
              { type: 'link', attrs: { href: 'https://a.example/?a=1&b=2' } },
            ],
          },
          {
            type: 'footnote',
            content: [{ type: 'text', text: 'Table <2>', marks: [{ type: 'italic' }] }],
          },
        ],
      },
      { type: 'signatoryList' },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Contact' }] },
    ],
  })

  it('leads from each mark to its note and back, and is one link where a link is half bold', () => {
    expect(letterHtml(letter, { labels })).toBe(
      [
        '<h1 id="h1">Title<a class="mark" href="#f1" id="r1" aria-label="Footnote 1">1</a></h1>',
        '<p>See <a href="https://a.example/?a=1&amp;b=2" rel="noopener noreferrer">the <strong>reply</strong></a><a class="mark" href="#f2" id="r2" aria-label="Footnote 2">2</a></p>',
        '<h2 id="h2">Contact</h2>',
        '<section class="footnotes" aria-label="Footnotes"><ol>',
        '<li id="f1">of the title&nbsp;<a class="back" href="#r1" aria-label="Back to mark 1">↑</a></li>',
        '<li id="f2"><em>Table &lt;2&gt;</em>&nbsp;<a class="back" href="#r2" aria-label="Back to mark 2">↑</a></li>',
        '</ol></section>',
        '',
      ].join('\n'),
    )
  })

  it('shows the lines of a letter on paper, with the words that it says by itself', () => {
    const line = (role: string | null, text: string) => ({
      type: 'paragraph',
      attrs: { role },
      content: [{ type: 'text', text }],
    })
    const formal = cleanText({
      content: [
        line('sender', 'Harbour Street'),
        line('our-reference', 'HSAC/7'),
        line('recipient', 'The <Chief>'),
        line('recipient', 'The Mayor'),
        line('subject', 'Searches'),
        { type: 'pageBreak' },
        {
          type: 'heading',
          attrs: { level: 2, annex: true },
          content: [{ type: 'text', text: 'Law' }],
        },
      ],
    })
    expect(letterHtml(formal, { labels, language: 'en-GB' })).toBe(
      [
        '<p data-role="sender">Harbour Street</p>',
        '<p data-role="our-reference"><span data-label="">Our reference:</span> HSAC/7</p>',
        '<p data-role="recipient"><span data-label="">To:</span> The &lt;Chief&gt;</p>',
        '<p data-role="recipient">The Mayor</p>',
        '<p data-role="subject">Searches</p>',
        '<div data-page-break=""></div>',
        '<h2 id="h1" data-annex=""><span data-label="">Annex\u00a0A:</span> Law</h2>',
        '',
      ].join('\n'),
    )
    expect(letterHtml(formal, { labels, language: 'ar' })).toContain(
      '<span data-label="">إلى:</span>',
    )
  })

  it('says what its marks are in its own language, and in the reader’s where it has no words in that', () => {
    const said = (language: string) =>
      letterHtml(letter, { labels: textLabels(language, 'cy'), language })
    expect(said('fr-CA')).toContain('aria-label="Retour à l’appel de note 1"')
    expect(said('el')).toContain('aria-label="Troednodiadau"')
  })

  it('has tables whose heads say what they name, in a frame that a keyboard can move', () => {
    const cell = (type: string, text: string, attrs = {}) => ({
      type,
      attrs,
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    })
    const table = cleanText({
      content: [
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [cell('tableHeader', 'Area', { colspan: 2 })] },
            {
              type: 'tableRow',
              content: [cell('tableHeader', 'North'), cell('tableCell', '7', { rowspan: 3 })],
            },
          ],
        },
      ],
    })
    expect(letterHtml(table, { labels }).replaceAll('\n', '')).toBe(
      '<div class="table-frame" role="group" aria-label="Table" tabindex="0"><table><tbody>' +
        '<tr><th scope="col" colspan="2"><p>Area</p></th></tr>' +
        '<tr><th scope="row"><p>North</p></th><td rowspan="3"><p>7</p></td></tr>' +
        '</tbody></table></div>',
    )
  })

  it('keeps its numbers and ids when the page shows the title itself', () => {
    const html = letterHtml(letter, { labels, withoutTitle: true, headingOffset: 1 })
    expect(html).not.toContain('Title')
    expect(html).toContain('id="r2" aria-label="Footnote 2"')
    expect(html).toContain('<li id="f1">of the title</li>')
    expect(html).toContain('<h3 id="h2">Contact</h3>')
  })

  it('has the ids of the outline', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const headings = parse(letterHtml(text, { labels })).elements.filter(({ name }) =>
          /^h\d$/.test(name),
        )
        expect(headings.map(({ attributes }) => attributes.id)).toEqual(
          outlineOf(text).map(({ id }) => id),
        )
      }),
    )
  })
})
