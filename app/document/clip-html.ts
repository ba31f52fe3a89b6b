import { runsHtml } from './html'
import type { Block, Inline, ListItem, Text } from './letter-text'

/**
 * Blocks as HTML that the editor's schema reads back whole, footnotes with their text in place: what
 * is pasted goes through it. With `isInline`, one paragraph stands there without its element, so that
 * it joins the line that it is pasted into.
 */
export function clipHtml(blocks: readonly Block[], isInline: boolean): string {
  const [only] = blocks
  if (isInline && blocks.length === 1 && only?.type === 'paragraph') return lineHtml(only.content)
  return blocks.map(blockHtml).join('')
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading': {
      const { level, annex } = block.attrs
      return `<h${level}${annex ? ' data-annex=""' : ''}>${lineHtml(block.content)}</h${level}>`
    }
    case 'paragraph': {
      const role = block.attrs ? ` data-role="${block.attrs.role}"` : ''
      return `<p${role}>${lineHtml(block.content)}</p>`
    }
    case 'bulletList':
      return `<ul>${itemsHtml(block.content)}</ul>`
    case 'orderedList':
      return `<ol start="${Math.trunc(block.attrs.start)}"${block.attrs.continues ? ' data-continues=""' : ''}>${itemsHtml(block.content)}</ol>`
    case 'blockquote':
      return `<blockquote>${block.content.map(blockHtml).join('')}</blockquote>`
    case 'table': {
      const rows = block.content.map(({ content }) => {
        const cells = content.map(({ type, attrs, content: within }) => {
          const tag = type === 'tableHeader' ? 'th' : 'td'
          const over = `colspan="${Math.trunc(attrs.colspan)}" rowspan="${Math.trunc(attrs.rowspan)}"`
          return `<${tag} ${over}>${within.map(blockHtml).join('')}</${tag}>`
        })
        return `<tr>${cells.join('')}</tr>`
      })
      return `<table><tbody>${rows.join('')}</tbody></table>`
    }
    case 'pageBreak':
      return '<div data-page-break=""></div>'
    case 'signatoryList':
      return '<div data-signatory-list=""></div>'
  }
}

const itemsHtml = (items: readonly ListItem[]): string =>
  items.map(({ content }) => `<li>${content.map(blockHtml).join('')}</li>`).join('')

function lineHtml(content: readonly Inline[] = []): string {
  let html = ''
  let runs: Text[] = []
  const settle = () => {
    html += runsHtml(runs)
    runs = []
  }
  for (const part of content) {
    if (part.type === 'text') {
      runs.push(part)
      continue
    }
    settle()
    html +=
      part.type === 'hardBreak'
        ? '<br>'
        : `<span data-footnote="">${runsHtml(part.content ?? [])}</span>`
  }
  settle()
  return html
}
