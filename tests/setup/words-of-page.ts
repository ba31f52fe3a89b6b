import { parseDocument } from 'htmlparser2'

type Node = ReturnType<typeof parseDocument>['children'][number]

/** Attributes that somebody reads or hears. */
const SAID = ['aria-label', 'alt', 'placeholder', 'title', 'label', 'content']

/** What is the same in every language and script: names, addresses, fingerprints. */
const SHARED =
  /https?:\S+|\S+@[\w.-]+|[\w-]+\.example\S*|\b[0-9a-f]{8}\b|\b(?:Undersigned|UTC|SHA-256|PDF|QR|SVG)\b/g

/**
 * Every piece of a page, seen or only heard, that has words in Latin letters: its title, texts and descriptions. Where a page is in another script
 * and so is all that people wrote, these are words that nobody translated.
 */
export function latinWordsOn(html: string): string[] {
  return piecesIn(parseDocument(html).children).filter((piece) =>
    /[a-z]{2,}/i.test(piece.replace(SHARED, '')),
  )
}

function piecesIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.nodeType === 3 && 'data' in node) return [node.data.replace(/\s+/g, ' ').trim()]
    if (!('attribs' in node) || node.name === 'script' || node.name === 'style') return []
    // The ways to the same page in other languages, each by its own name.
    if ('hreflang' in node.attribs || 'formaction' in node.attribs) return []
    return [...attributesOf(node.name, node.attribs), ...piecesIn(node.children)]
  })
}

function attributesOf(tag: string, attributes: Record<string, string>): string[] {
  // Of what machines read, only the description of a page is for people.
  if (tag === 'meta' && attributes.name !== 'description') return []
  return SAID.flatMap((name) => attributes[name] ?? [])
}
