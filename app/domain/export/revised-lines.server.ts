import { signIn } from '../../document/insertion-ends'
import type { Block, Footnote, Inline, Mark, Text } from '../../document/letter-text'
import { COMMENT, isLayer } from '../../document/marked-from-doc'
import type { Layer } from '../../document/marked-text'
import { type Change, readChange, type Shape } from '../../document/suggested-change'
import { wordsOf } from '../../document/suggestion-marks'
import type { ParagraphEnd, Revision } from '../letters/from-files/word-revisions.server'

/** What lies over a piece of a line, as Word tracks it. */
export interface Over {
  readonly inserted?: Revision
  readonly deleted?: Revision
  /** Its marks before they were changed. */
  readonly was?: { readonly by: Revision; readonly marks: readonly Mark[] }
  /** The ids of the threads about it. */
  readonly comments: readonly string[]
}

export interface RevisedInline {
  readonly part: Inline
  readonly over: Over
  /** For a footnote: its text, where that is not simply the text of the note. */
  readonly note?: readonly RevisedInline[]
}

/** A paragraph as Word has it: one of the letter's, or a part of one that is suggested to be one. */
export interface RevisedLine {
  readonly content: readonly RevisedInline[]
  /** What it is suggested to be; null: what the paragraph of the letter is. */
  readonly becomes: { readonly shape: Shape; readonly item: boolean; readonly by: Revision } | null
  readonly end: ParagraphEnd | null
  /** A block without words that is suggested to follow it. */
  readonly place: { readonly block: Block; readonly by: Revision } | null
}

/** Nothing lies over it. */
export const NOTHING: Over = { comments: [] }

/** The lines that a paragraph of a marked text is in Word; one where nothing is suggested to divide it. */
export function revisedLines(content: readonly Inline[] = []): RevisedLine[] {
  const lines: RevisedLine[] = []
  let line: RevisedInline[] = []
  let becomes: RevisedLine['becomes'] = null
  let removed: Revision | null = null
  let place: RevisedLine['place'] = null
  const settle = (end: RevisedLine['end']) => {
    lines.push({ content: line, becomes, end, place })
    line = []
    place = null
  }
  for (const part of content) {
    if (part.type !== 'text') {
      const over: Over = removed ? { deleted: removed, comments: [] } : NOTHING
      line.push({ part, over: { ...over, comments: commentsOn(part) } })
      removed = null
      continue
    }
    const said = signOf(part)
    if (!said) {
      const words = wordsOf(part.text)
      if (words !== '') line.push(...revisedText({ ...part, text: words }))
      continue
    }
    const { change, by } = said
    switch (change.kind) {
      case 'split':
        settle({ ...by, kind: 'inserted' })
        becomes = { shape: change, item: change.item, by }
        break
      case 'block':
        becomes = { shape: change, item: change.in.at(-1) === 'listItem', by }
        break
      case 'place': {
        const block = placed(change)
        if (block) place = { block, by }
        break
      }
      case 'footnote':
        line.push({ part: noteOf(change), over: { inserted: by, comments: [] } })
        break
      case 'break':
        line.push({ part: { type: 'hardBreak' }, over: { inserted: by, comments: [] } })
        break
      case 'remove':
        removed = by
        break
      default:
    }
  }
  settle(null)
  return lines
}

/** What is suggested for which paragraphs there are, told by signs in the paragraphs beside. */
export interface BlockRevisions {
  /** Paragraphs whose end is to go. */
  readonly joined: ReadonlyMap<Block, Revision>
  /** Blocks without words that are to go. */
  readonly removed: ReadonlyMap<Block, Revision>
}

/** @param blocks all blocks of a marked text without others in them, in reading order */
export function blockRevisions(blocks: readonly Block[]): BlockRevisions {
  const joined = new Map<Block, Revision>()
  const removed = new Map<Block, Revision>()
  for (const [at, block] of blocks.entries()) {
    const content = block.type === 'paragraph' || block.type === 'heading' ? block.content : []
    for (const part of content ?? []) {
      const { change, by } = (part.type === 'text' && signOf(part)) || {}
      if (!change || !by) continue
      const before = blocks.slice(0, at).findLast(holdsWords)
      if (change.kind === 'join' && before) joined.set(before, by)
      const beside =
        change.kind === 'remove-block' && blocks[at + (change.side === 'after' ? 1 : -1)]
      if (beside) removed.set(beside, by)
    }
  }
  return { joined, removed }
}

const holdsWords = ({ type }: Block): boolean => type === 'paragraph' || type === 'heading'

const layersOf = ({ marks = [] }: Text): Layer[] =>
  // Marks that are layers have attributes: only a marked text has any.
  (marks as readonly (Mark | Layer)[]).filter((mark): mark is Layer => isLayer(mark.type))

const ownMarks = ({ marks = [] }: Text): Mark[] => marks.filter(({ type }) => !isLayer(type))

const revisionOf = ({ attrs }: Layer): Revision => ({
  author: String(attrs.by),
  date: String(attrs.time),
})

/** What the sign says that a run is, and whose it is; null for words. */
function signOf(run: Text): { change: Change; by: Revision } | null {
  const said = signIn(layersOf(run))
  return said && { change: said.change, by: revisionOf(said.mark) }
}

/** A run as Word tracks it: a link that is suggested is new words in the place of old ones, for Word has no sign for it. */
function revisedText(run: Text): RevisedInline[] {
  const layers = layersOf(run)
  const named = (name: string) => layers.find(({ type }) => type === name)
  const [insertion, deletion] = [named('insertion'), named('deletion')]
  const comments = layers.flatMap(({ type, attrs }) => (type === COMMENT ? [String(attrs.id)] : []))
  const over: Over = {
    ...(insertion && { inserted: revisionOf(insertion) }),
    ...(deletion && { deleted: revisionOf(deletion) }),
    comments,
  }
  const own = ownMarks(run)
  const { marks: _, ...plain } = run
  const changed = named('modification')
  const marks = layers.reduce(withChange, own)
  if (!changed || JSON.stringify(marks) === JSON.stringify(own)) {
    return [{ part: { ...plain, marks: own }, over }]
  }
  const by = revisionOf(changed)
  if (linkIn(own) === linkIn(marks)) {
    return [{ part: { ...plain, marks }, over: { ...over, was: { by, marks: own } } }]
  }
  return [
    { part: { ...plain, marks: own }, over: { ...over, deleted: over.deleted ?? by } },
    { part: { ...plain, marks }, over: { ...over, inserted: by } },
  ]
}

function withChange(marks: Mark[], { type, attrs }: Layer): Mark[] {
  const change = type === 'modification' ? readChange(attrs.to) : null
  if (change?.kind !== 'mark') return marks
  const rest = marks.filter((mark) => mark.type !== change.mark.type)
  // The schema of the editor has written it.
  return change.on ? [...rest, change.mark as Mark] : rest
}

const linkIn = (marks: readonly Mark[]): string =>
  JSON.stringify(marks.find(({ type }) => type === 'link') ?? null)

/** What is said about a footnote lies over its words. */
const commentsOn = (part: Inline): string[] =>
  part.type !== 'footnote'
    ? []
    : [
        ...new Set(
          (part.content ?? [])
            .flatMap(layersOf)
            .flatMap(({ type, attrs }) => (type === COMMENT ? [String(attrs.id)] : [])),
        ),
      ]

// A suggested note holds what the schema of the editor lets a note hold, and so does a placed block.
const noteOf = ({ content }: Extract<Change, { kind: 'footnote' }>): Footnote =>
  ({ type: 'footnote', content }) as unknown as Footnote

function placed({ node }: Extract<Change, { kind: 'place' }>): Block | null {
  if (node.type === 'pageBreak') return { type: 'pageBreak' }
  return node.type === 'signatoryList' ? { type: 'signatoryList' } : null
}
