import type { Line } from '../lines'
import { elementsBelow, type MarkupElement, textWithin } from '../markup'

/** An item of a list as Word writes it: a paragraph with its number written out before it. */
export function wordItem(line: Line, element: MarkupElement, list: string, level: number): Line {
  const block = line.kind === 'block' ? line.block : null
  if (block?.type !== 'paragraph') return line
  const ignored = elementsBelow(element, 'span').find(({ attrs }) =>
    /mso-list:\s*ignore/i.test(attrs.style ?? ''),
  )
  const sign = ignored ? textWithin(ignored).trim() : ''
  const ordered = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(sign)
  const number = Number(/\d+/.exec(sign)?.[0] ?? 1)
  return {
    kind: 'item',
    content: block.content ?? [],
    ordered,
    level,
    list: ordered ? list : '',
    number,
  }
}
