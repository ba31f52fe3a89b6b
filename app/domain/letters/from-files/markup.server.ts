import { Parser } from 'htmlparser2'
import type { MarkupElement } from '../../../document/markup'

/** Elements in one another beyond this are an attack on whoever walks through them. */
const DEEPEST_MARKUP = 500

/** The markup stands in itself too deep. */
export class TooDeepMarkup extends Error {
  override name = 'TooDeepMarkup'
}

interface Growing extends MarkupElement {
  readonly children: (MarkupElement | string)[]
}

/**
 * Reads HTML or XML into plain elements, under one root named ''. Loads nothing, and declares no
 * entities: a document type is passed over, so what it would have named stays as it is written.
 * Throws `TooDeepMarkup`.
 */
export function parseMarkup(source: string, kind: 'html' | 'xml'): MarkupElement {
  const root: Growing = { name: '', attrs: {}, children: [] }
  const open: Growing[] = [root]
  const parser = new Parser(
    {
      onopentag(name, attrs) {
        if (open.length > DEEPEST_MARKUP) throw new TooDeepMarkup(name)
        const element: Growing = { name, attrs, children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext(text) {
        const children = open.at(-1)?.children ?? []
        const last = children.at(-1)
        if (typeof last === 'string') children[children.length - 1] = last + text
        else children.push(text)
      },
      onclosetag() {
        if (open.length > 1) open.pop()
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  )
  parser.end(source)
  return root
}
