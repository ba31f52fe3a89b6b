import { DEEPEST } from './bounds'
import type { Block, Inline, ListItem, OrderedList } from './letter-text'

/** A paragraph as Word has it, which knows lists and quotations only by what each line says of itself. */
export type Line =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'quote'; readonly content: Inline[] }
  | {
      readonly kind: 'item'
      readonly content: Inline[]
      readonly ordered: boolean
      readonly level: number
      /** Which list counts it, where the file tells. */
      readonly list: string
      readonly number: number
    }

type Item = Extract<Line, { kind: 'item' }>

/** Lines put together: items as lists within lists, lines of a quotation as one. */
export function blocksOfLines(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  const before = new CountBefore()
  let items: Item[] = []
  const settle = () => {
    blocks.push(...listsOf(items, before))
    items = []
  }
  let isQuote = false
  for (const line of lines) {
    const goesOn = isQuote
    isQuote = line.kind === 'quote'
    if (line.kind === 'item') {
      items.push(line)
      continue
    }
    settle()
    const last = blocks.at(-1)
    if (line.kind === 'block') {
      if (!goesOnBelow(last, line.block)) blocks.push(line.block)
    } else if (goesOn && last?.type === 'blockquote') {
      last.content.push({ type: 'paragraph', content: line.content })
    } else {
      const content: Block[] = [{ type: 'paragraph', content: line.content }]
      blocks.push({ type: 'blockquote', content })
    }
  }
  settle()
  return blocks
}

/** A list that begins with a list goes on with the last item before it: LibreOffice writes levels so. */
function goesOnBelow(last: Block | undefined, next: Block): boolean {
  if (next.type !== 'bulletList' && next.type !== 'orderedList') return false
  const [first, ...more] = next.content
  const begins = first?.content[0]?.type
  if (last?.type !== next.type || (begins !== 'bulletList' && begins !== 'orderedList'))
    return false
  last.content.at(-1)?.content.push(...(first?.content ?? []))
  last.content.push(...more)
  return true
}

/** The count of the last numbered list in one place: the next may go on with it. */
class CountBefore {
  #list = ''
  #next = 0

  /** What a list says of its numbers, whose first item is this one, with so many after it. */
  attrsOf({ list, number }: Item, items: number): OrderedList['attrs'] {
    const continues = list !== '' && list === this.#list && number === this.#next
    this.#list = list
    this.#next = number + items
    return continues ? { start: 1, continues } : { start: number }
  }
}

/** Deeper than a letter may be they stand side by side: who asks how deep they are is told enough. */
function listsOf(items: readonly Item[], before: CountBefore, depth = 0): Block[] {
  const lists: Block[] = []
  let at = 0
  for (let first = items[at]; first; first = items[at]) {
    const content: ListItem[] = []
    for (let item = items[at]; item && item.level >= first.level; item = items[at]) {
      if (item.level === first.level || depth > DEEPEST) {
        if (item.ordered !== first.ordered || item.list !== first.list) break
        content.push({ type: 'listItem', content: [{ type: 'paragraph', content: item.content }] })
        at += 1
      } else {
        const { level } = first
        const end = items.findIndex((other, place) => place > at && other.level <= level)
        const deeper = items.slice(at, end < 0 ? undefined : end)
        const below = listsOf(deeper, new CountBefore(), depth + 1)
        content.at(-1)?.content.push(...below)
        at += deeper.length
      }
    }
    lists.push(
      first.ordered
        ? { type: 'orderedList', attrs: before.attrsOf(first, content.length), content }
        : { type: 'bulletList', content },
    )
  }
  return lists
}

/** Without space and line breaks at either end. */
export function trimmed(content: readonly Inline[]): Inline[] {
  const result = [...content]
  for (let first = result[0]; first; first = result[0]) {
    const text = first.type === 'text' ? first.text.trimStart() : ''
    if (first.type === 'footnote') break
    if (first.type === 'text' && text !== '') {
      result[0] = { ...first, text }
      break
    }
    result.shift()
  }
  for (let last = result.at(-1); last; last = result.at(-1)) {
    const text = last.type === 'text' ? last.text.trimEnd() : ''
    if (last.type === 'footnote') break
    if (last.type === 'text' && text !== '') {
      result[result.length - 1] = { ...last, text }
      break
    }
    result.pop()
  }
  return result
}

/** Lines as the one line of text that a footnote is: breaks and further paragraphs become spaces. */
export function noteOfLines(lines: readonly (readonly Inline[])[]) {
  return lines
    .map(trimmed)
    .filter((line) => line.length > 0)
    .flatMap((line, at): Inline[] => (at === 0 ? line : [{ type: 'hardBreak' }, ...line]))
    .flatMap((part) => {
      if (part.type === 'text') return [part]
      return part.type === 'hardBreak'
        ? [{ type: 'text' as const, text: ' ' }]
        : (part.content ?? [])
    })
}
