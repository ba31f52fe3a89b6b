import mammoth from 'mammoth'
import { damagedFile, mainPart, packStored, type WordParts } from './word-file.server'
import { markParagraphs } from './word-numbers.server'
import type { WordRevisions } from './word-revisions.server'

/**
 * A node of the tree that mammoth reads from a Word file. mammoth gives no types for it; every
 * field here is one that some of its nodes have.
 */
export interface WordNode {
  readonly type: string
  readonly children?: readonly WordNode[]
  readonly value?: string
  readonly styleName?: string | null
  readonly numbering?: { readonly isOrdered?: boolean; readonly level?: string } | null
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly isUnderline?: boolean
  readonly isStrikethrough?: boolean
  readonly verticalAlignment?: string
  readonly fontSize?: number | null
  readonly highlight?: string | null
  readonly commentId?: string
  readonly href?: string
  readonly checked?: boolean
  readonly breakType?: string
  readonly noteType?: string
  readonly name?: string
  readonly isHeader?: boolean
  readonly colSpan?: number
  readonly rowSpan?: number
}

export interface WordDocument extends WordNode {
  readonly notes: { resolve(reference: WordNode): { readonly body: readonly WordNode[] } | null }
  readonly comments: readonly unknown[]
}

/**
 * Reads the parts of a Word file into mammoth's tree. `unknownParts` are the names of elements that
 * mammoth left out. Throws `Invalid` where the file is damaged.
 */
export async function readTree(
  parts: WordParts,
  revisions: WordRevisions,
): Promise<{ document: WordDocument; unknownParts: readonly string[] }> {
  let document: WordDocument | null = null
  const unknownParts: string[] = []
  try {
    const { messages } = await mammoth.convertToHtml(
      { buffer: packStored(readable(parts, revisions)) },
      {
        includeEmbeddedStyleMap: false,
        transformDocument: (tree: WordDocument) => {
          document = tree
          // The tree is what is wanted; making HTML of it would only cost time.
          return { ...tree, children: [], comments: [] }
        },
      },
    )
    for (const { message } of messages) {
      const name = /^An unrecognised element was ignored: (.+)$/.exec(message)?.[1]
      if (name) unknownParts.push(name)
    }
  } catch {
    throw damagedFile()
  }
  if (!document) throw damagedFile()
  return { document, unknownParts }
}

/** mammoth does not look into simple fields and into runs with a direction; their text belongs to the letter. */
function readable(parts: WordParts, revisions: WordRevisions): WordParts {
  return new Map(
    [...parts].map(([path, data]) => {
      const xml = data.toString('utf8')
      const read = xml.replace(/<(\/?)w:(?:fldSimple|dir|bdo)\b/g, '<$1w:smartTag')
      const isMain = path === mainPart(parts)
      if (!isMain && !/^word\/(?:foot|end)notes\.xml$/.test(path)) return [path, Buffer.from(read)]
      const marked = revisions.mark(read)
      return [path, Buffer.from(isMain ? markParagraphs(marked, parts) : marked)]
    }),
  )
}
