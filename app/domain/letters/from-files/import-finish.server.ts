import { cleanText } from '../../../document/clean'
import { withCleanLinks } from '../../../document/clean-links'
import { annexLetter } from '../../../document/labels'
import type { Block, Heading, Inline, LetterText, Paragraph } from '../../../document/letter-text'
import { isLayer } from '../../../document/marked-from-doc'
import { cleanMarked, type MarkedText } from '../../../document/marked-text'
import { plainInline } from '../../../document/walk'
import { requireBounds } from '../live/bounds.server'
import type { ImportTally } from './import-report.server'
import { isValediction, withLetterhead } from './letterhead.server'

/** Somebody's bold first line is a title; a bold paragraph of this length is not. */
const LONGEST_TITLE = 200
const LONGEST_HEADING = 120
/** In points. Body text is 10 to 12. */
const LARGE = 14

/** Blocks as a reader found them, whatever the kind of file. */
export interface FoundBlocks {
  readonly blocks: readonly Block[]
  /** The size of the letters of paragraphs that are all of one size, in points. */
  readonly sizes?: ReadonlyMap<Block, number>
}

/**
 * The letter that a reader found, made whole: headings by their look where none are marked, annexes,
 * the letterhead, links past mail scanners; and the same with what the file suggests for it. What was guessed or changed is counted in `tally`. Throws
 * `Invalid` for what is deeper or larger than a letter may be.
 */
export function finishedLetter(
  found: FoundBlocks,
  tally: ImportTally,
): { text: LetterText; marked: MarkedText } {
  // Before anything else walks through it.
  requireBounds({ type: 'doc', content: [...found.blocks] }, 'file')
  const blocks = withoutOwnLines(found.blocks, tally)
  // A file of our own says what its paragraphs are; there is nothing to guess.
  const isOwn = tally.ownLines > 0
  const guessed = isOwn ? blocks : withLetterhead(headingsByLook(blocks, found.sizes, tally))
  const content = withAnnexes(guessed)
  const { text, counts } = withCleanLinks({ type: 'doc', content })
  tally.links = counts
  return { text: cleanText(text), marked: cleanMarked(text, isLayer) }
}

const isHeading = (block: Block): block is Heading => block.type === 'heading'

function headingsByLook(
  blocks: readonly Block[],
  sizes: FoundBlocks['sizes'],
  tally: ImportTally,
): Block[] {
  const result = [...blocks]
  if (blocks.some(isHeading)) return result
  const usual = usualSize(sizes)
  const sizeOf = (block: Block) => {
    const size = sizes?.get(block) ?? 0
    return size >= LARGE && size > usual ? size : 0
  }
  const standing = (block: Block | undefined): block is Paragraph =>
    block?.type === 'paragraph' && standsOut(block, sizeOf(block))
  const place = result.findIndex(standing)
  const first = result[place]
  if (first?.type !== 'paragraph') return result
  const title = asHeading(first, 1)
  result[place] = title
  tally.guessedTitle = plainInline(title.content).replace(/\s+/g, ' ')

  const haveLarge = result.slice(place + 1).some((block) => sizeOf(block) > 0)
  for (let at = place + 1; at < result.length; at++) {
    const block = result[at]
    // Who signs stands in bold after it.
    if (block && isValediction(block)) break
    if (!standing(block) || !readsAsHeading(block, result[at + 1], standing)) continue
    result[at] = asHeading(block, haveLarge && sizeOf(block) === 0 ? 3 : 2)
    tally.headingsByLook += 1
  }
  return result
}

/** The size of most of the text; 0 where it does not say. */
function usualSize(sizes: FoundBlocks['sizes']): number {
  const lengths = new Map<number, number>()
  // A few lines are no measure of what is usual.
  if ((sizes?.size ?? 0) < 4) return 0
  for (const [block, size] of sizes ?? []) {
    const length = block.type === 'paragraph' ? plainInline(block.content).length : 0
    lengths.set(size, (lengths.get(size) ?? 0) + length)
  }
  return [...lengths].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0
}

/** Whether every word of a paragraph is bold, or every word is large. */
function standsOut({ content = [] }: Paragraph, size: number): boolean {
  const words = plainInline(content)
  if (words.trim() === '' || words.length > LONGEST_TITLE) return false
  const isBold = (part: Inline) =>
    part.type !== 'text' ||
    part.text.trim() === '' ||
    part.marks?.some(({ type }) => type === 'bold')
  return size > 0 || content.every(isBold)
}

/** A short line without an end, before something that goes on for longer. */
function readsAsHeading(
  { content }: Paragraph,
  next: Block | undefined,
  standing: (block: Block | undefined) => boolean,
): boolean {
  const words = plainInline(content).trim()
  if (words.length > LONGEST_HEADING || /[.,;:!]$|\n/.test(words)) return false
  if (!next || next.type === 'heading' || next.type === 'pageBreak' || standing(next)) return false
  return next.type !== 'paragraph' || plainInline(next.content).length > words.length
}

const asHeading = ({ content }: Paragraph, level: 1 | 2 | 3): Heading => ({
  type: 'heading',
  attrs: { level },
  content: (content ?? []).map((part) =>
    part.type === 'text'
      ? { ...part, marks: (part.marks ?? []).filter(({ type }) => type !== 'bold') }
      : part,
  ),
})

/** Headings "Annex A", "Annex B: …", in their order. The label is computed, and so is the page. */
function withAnnexes(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  let annexes = 0
  for (const block of blocks) {
    const expected = annexLetter(annexes + 1)
    const label =
      isHeading(block) &&
      new RegExp(`^Annex[ \u00a0]${expected}(?:[:.]\\s*|\\s+[–—-]\\s+|$)`).exec(
        plainInline(block.content),
      )
    const first = isHeading(block) ? block.content?.[0] : undefined
    if (
      !label ||
      !isHeading(block) ||
      first?.type !== 'text' ||
      first.text.length < label[0].length
    ) {
      result.push(block)
      continue
    }
    annexes += 1
    if (result.at(-1)?.type === 'pageBreak') result.pop()
    const rest = { ...first, text: first.text.slice(label[0].length) }
    const content = [...(rest.text === '' ? [] : [rest]), ...(block.content ?? []).slice(1)]
    result.push({ type: 'heading', attrs: { ...block.attrs, annex: true }, content })
  }
  return result
}

/** What our own exports add around a letter: that it is a draft, or which version it is. */
const OWN_LINE =
  /^(?:DRAFT\. This is not the final text\.|Final text of .{1,40}, version \d+\. SHA-256 [0-9a-f]{64})$/

function withoutOwnLines(blocks: readonly Block[], tally: ImportTally): Block[] {
  const kept = blocks.filter(
    (block, at) =>
      !(
        (at === 0 || at === blocks.length - 1) &&
        block.type === 'paragraph' &&
        OWN_LINE.test(plainInline(block.content).trim())
      ),
  )
  tally.ownLines += blocks.length - kept.length
  return kept
}
