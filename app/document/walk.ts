import type { Block, Inline, LetterText, Text } from './letter-text'

/** The blocks that hold words (headings and paragraphs), in reading order, however deep they stand. */
export function* wordBlocks(
  blocks: readonly Block[],
): Generator<Extract<Block, { content?: Inline[] }>> {
  for (const block of blocks) {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        yield block
        break
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content) yield* wordBlocks(item.content)
        break
      case 'blockquote':
        yield* wordBlocks(block.content)
        break
      case 'signatoryList':
        break
    }
  }
}

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
