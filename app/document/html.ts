import { escaped } from './escaped'
import { footnotesOf, type NumberedFootnote } from './footnotes'
import { labelsOf } from './labels'
import type {
  Block,
  Cell,
  Heading,
  Inline,
  LetterText,
  ListItem,
  Mark,
  Paragraph,
  TableRow,
  Text,
} from './letter-text'
import { isAllowedHref } from './links'
import { numberingOf } from './numbering'
import { headingId } from './outline'
import type { TextLabels } from './text-labels'
import { titleHeading } from './title'

export interface LetterHtmlOptions {
  readonly labels: TextLabels
  /** How far headings move down: with 1, the title is an `h2`. */
  readonly headingOffset?: number
  /** For a page that shows the title itself. Marks in it are left out with it; their notes stay. */
  readonly withoutTitle?: boolean
  /** The language of the letter, for the words that it shows by itself ("To:"). English where not said. */
  readonly language?: string
  /** HTML for the place of the signatory list; where not given, the page shows the list itself. */
  readonly signatories?: string
}

/**
 * The letter as HTML for a page without scripts: marks that lead to the footnotes after the text,
 * notes that lead back, headings with the ids of the outline. Everything that people wrote is
 * escaped.
 */
export function letterHtml(text: LetterText, options: LetterHtmlOptions): string {
  const { labels: said } = options
  const title = options.withoutTitle ? titleHeading(text) : null
  const labels = labelsOf(text, options.language ?? 'en')
  const numbering = numberingOf(text)
  const marked = new Set<number>()
  let headings = 0
  let notes = 0

  function line(content: readonly Inline[] = []): string {
    let html = ''
    for (let at = 0; at < content.length; at += 1) {
      const part = content[at]
      if (part?.type === 'text') {
        const runs = runsOfOneLink(content, at)
        html += linked(runs)
        at += runs.length - 1
      } else if (part?.type === 'hardBreak') {
        html += '<br>'
      } else if (part?.type === 'footnote') {
        notes += 1
        marked.add(notes)
        html += `<a class="mark" href="#f${notes}" id="r${notes}" aria-label="${escaped(said.footnote(notes))}">${notes}</a>`
      }
    }
    return html
  }

  function labelled(part: Heading | Paragraph): string {
    const label = labels.get(part)
    const shown = label ? `<span data-label="">${escaped(label)}</span> ` : ''
    return shown + line(part.content)
  }

  function block(part: Block): string {
    switch (part.type) {
      case 'heading': {
        headings += 1
        if (part === title) {
          notes += (part.content ?? []).filter((inline) => inline.type === 'footnote').length
          return ''
        }
        const tag = `h${Math.min(6, part.attrs.level + (options.headingOffset ?? 0))}`
        const annex = part.attrs.annex ? ' data-annex=""' : ''
        return `<${tag} id="${headingId(headings)}"${annex}>${labelled(part)}</${tag}>\n`
      }
      case 'paragraph':
        return `<p${part.attrs ? ` data-role="${part.attrs.role}"` : ''}>${labelled(part)}</p>\n`
      case 'bulletList':
        return `<ul>\n${items(part.content)}</ul>\n`
      case 'orderedList': {
        const first = numbering.get(part)?.first ?? 1
        const start = first === 1 ? '' : ` start="${Math.trunc(first)}"`
        const continues = part.attrs.continues ? ' data-continues=""' : ''
        return `<ol${start}${continues}>\n${items(part.content)}</ol>\n`
      }
      case 'blockquote':
        return `<blockquote>\n${part.content.map(block).join('')}</blockquote>\n`
      case 'table':
        // In a frame of its own, which a table that is wider than a telephone can be moved in.
        return `<div class="table-frame" role="group" aria-label="${escaped(said.table)}" tabindex="0"><table><tbody>\n${part.content.map(row).join('')}</tbody></table></div>\n`
      case 'pageBreak':
        return '<div data-page-break=""></div>\n'
      case 'signatoryList':
        return options.signatories ?? ''
    }
  }

  const items = (list: readonly ListItem[]): string =>
    list.map((item) => `<li>${item.content.map(block).join('')}</li>\n`).join('')

  function row({ content }: TableRow): string {
    const names = content.every(({ type }) => type === 'tableHeader') ? 'col' : 'row'
    return `<tr>\n${content.map((part) => cell(part, names)).join('')}</tr>\n`
  }

  function cell({ type, attrs, content }: Cell, names: 'col' | 'row'): string {
    const over = (['colspan', 'rowspan'] as const)
      .map((name) => (attrs[name] === 1 ? '' : ` ${name}="${Math.trunc(attrs[name])}"`))
      .join('')
    const inside = content.map(block).join('')
    return type === 'tableHeader'
      ? `<th scope="${names}"${over}>${inside}</th>\n`
      : `<td${over}>${inside}</td>\n`
  }

  const body = text.content.map(block).join('')
  return body + footnoteSection(footnotesOf(text), marked, said)
}

function footnoteSection(
  footnotes: readonly NumberedFootnote[],
  marked: ReadonlySet<number>,
  said: TextLabels,
): string {
  if (footnotes.length === 0) return ''
  const notes = footnotes.map(({ number, content }) => {
    const back = `&nbsp;<a class="back" href="#r${number}" aria-label="${escaped(said.back(number))}">↑</a>`
    return `<li id="f${number}">${runsHtml(content)}${marked.has(number) ? back : ''}</li>\n`
  })
  return `<section class="footnotes" aria-label="${escaped(said.footnotes)}"><ol>\n${notes.join('')}</ol></section>\n`
}

/** Runs of text with their marks and links, escaped: a footnote's content, for instance. */
export function runsHtml(runs: readonly Text[]): string {
  let html = ''
  for (let at = 0; at < runs.length; ) {
    const together = runsOfOneLink(runs, at)
    html += linked(together)
    at += together.length
  }
  return html
}

/** The text from `at` on that has the same link (or none), so that a half bold link is one link. */
function runsOfOneLink(content: readonly Inline[], at: number): Text[] {
  const runs: Text[] = []
  for (const part of content.slice(at)) {
    if (part.type !== 'text') break
    if (runs[0] && hrefOf(runs[0]) !== hrefOf(part)) break
    runs.push(part)
  }
  return runs
}

function hrefOf(run: Text): string | null {
  const link = run.marks?.find((mark) => mark.type === 'link')
  return link?.type === 'link' && isAllowedHref(link.attrs.href) ? link.attrs.href : null
}

function linked(runs: readonly Text[]): string {
  const html = runs.map(styled).join('')
  const href = runs[0] ? hrefOf(runs[0]) : null
  return href === null ? html : `<a href="${escaped(href)}" rel="noopener noreferrer">${html}</a>`
}

function styled(run: Text): string {
  const has = (type: Mark['type']) => run.marks?.some((mark) => mark.type === type)
  let html = escaped(run.text)
  if (has('superscript')) html = `<sup>${html}</sup>`
  if (has('underline')) html = `<u>${html}</u>`
  if (has('italic')) html = `<em>${html}</em>`
  if (has('bold')) html = `<strong>${html}</strong>`
  return html
}
