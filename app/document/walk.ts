import type {
  Heading,
  Inline,
  LetterText,
  PageBreak,
  Paragraph,
  Part,
  SignatoryList,
  Text,
} from './letter-text'

/** The nodes that stand in this one; none in what holds words, or nothing. */
export function partsIn(part: Part): readonly Part[] {
  switch (part.type) {
    case 'heading':
    case 'paragraph':
    case 'signatoryList':
    case 'pageBreak':
      return []
    default:
      return part.content
  }
}

/** The blocks that hold words (headings and paragraphs), in reading order, however deep they stand. */
export function* wordBlocks(parts: readonly Part[]): Generator<Heading | Paragraph> {
  for (const part of parts) {
    if (part.type === 'heading' || part.type === 'paragraph') yield part
    else yield* wordBlocks(partsIn(part))
  }
}

/** The blocks that no others stand in, in reading order. */
export const leavesOf = (
  parts: readonly Part[],
): (Heading | Paragraph | SignatoryList | PageBreak)[] =>
  parts.flatMap((part) => {
    switch (part.type) {
      case 'heading':
      case 'paragraph':
      case 'signatoryList':
      case 'pageBreak':
        return [part]
      default:
        return leavesOf(part.content)
    }
  })

/** All that stands within the lines of a letter, in reading order. */
export function* inlines(text: LetterText): Generator<Inline> {
  for (const block of wordBlocks(text.content)) yield* block.content ?? []
}

/** Runs of text as a plain string. */
export const plainRuns = (runs: readonly Text[] | undefined): string =>
  (runs ?? []).map((run) => run.text).join('')

/** A line without its footnotes; line breaks are `\n`. */
export const plainInline = (content: readonly Inline[] | undefined): string =>
  (content ?? [])
    .map((part) => (part.type === 'text' ? part.text : part.type === 'hardBreak' ? '\n' : ''))
    .join('')
