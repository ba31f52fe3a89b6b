import { elementsBelow, elementsIn, type MarkupElement } from '../../../document/markup'
import type { ImportTally } from './import-report.server'
import { parseMarkup } from './markup.server'
import type { WordParts } from './word-file.server'
import type { WordNode } from './word-tree.server'

/** What mammoth does not tell of a paragraph. */
export interface WordMarks {
  /** Which of the file's numberings counts it. */
  readonly list?: string
  readonly pageBefore?: boolean
  readonly pageAfter?: boolean
}

/** mammoth hands bookmarks on, and no file has one of this name. */
const NAME = 'undersigned;'

/**
 * The XML of a text with bookmarks in its paragraphs that say what mammoth would leave out: which
 * numbering counts them, and whether a page begins or ends with them (ECMA-376 part 1, 17.3.1).
 */
export function markParagraphs(xml: string, parts: WordParts): string {
  const ofStyles = listsOfStyles(parts)
  // The properties of a section say how it begins; they stand in its last paragraph.
  const beginnings = [...xml.matchAll(/<w:sectPr\b(?:[^>]*\/>|.*?<\/w:sectPr>)/gs)].map(
    ([section]) => !/<w:type\s+w:val="(?:continuous|nextColumn)"/.test(section),
  )
  let sections = 0
  return (
    xml
      // How a paragraph looked before a tracked change holds properties within properties.
      .replace(/<w:(pPr|rPr|sectPr)Change\b(?:[^>]*\/>|.*?<\/w:\1Change>)/gs, '')
      .replace(/<w:pPr>(.*?)<\/w:pPr>/gs, (whole, within: string) => {
        const style = /<w:pStyle\s+w:val="([^"]*)"/.exec(within)?.[1]
        const list = /<w:numId\s+w:val="(\d+)"/.exec(within)?.[1] ?? ofStyles.get(style ?? '')
        if (within.includes('<w:sectPr')) sections += 1
        const nextOnNewPage = within.includes('<w:sectPr') && beginnings[sections] === true
        const said = [
          ...(list === undefined ? [] : [`list=${list}`]),
          ...(isOn(within, 'pageBreakBefore') ? ['before'] : []),
          ...(nextOnNewPage ? ['after'] : []),
        ]
        return said.length > 0
          ? `${whole}<w:bookmarkStart w:name="${NAME}${said.join(';')}"/>`
          : whole
      })
  )
}

const isOn = (properties: string, name: string): boolean => {
  const found = new RegExp(`<w:${name}(?:\\s+w:val="([^"]*)")?\\s*/>`).exec(properties)
  return found !== null && found[1] !== '0' && found[1] !== 'false'
}

/** What the styles of a file are called, by their ids. */
export function styleNames(parts: WordParts): ReadonlyMap<string, string> {
  const root = parseMarkup(parts.get('word/styles.xml')?.toString('utf8') ?? '', 'xml')
  return new Map(
    elementsBelow(root, 'w:style').map((style) => [
      style.attrs['w:styleId'] ?? '',
      valueIn(style, 'w:name') ?? '',
    ]),
  )
}

function listsOfStyles(parts: WordParts): ReadonlyMap<string, string> {
  const lists = new Map<string, string>()
  const xml = parts.get('word/styles.xml')?.toString('utf8') ?? ''
  for (const [style, id] of xml.matchAll(/<w:style\b[^>]*\bw:styleId="([^"]*)".*?<\/w:style>/gs)) {
    const list = /<w:numId\s+w:val="(\d+)"/.exec(style)?.[1]
    if (id !== undefined && list !== undefined) lists.set(id, list)
  }
  return lists
}

/** What `markParagraphs` said of a paragraph. */
export function marksIn(paragraph: WordNode): WordMarks {
  const mark = paragraph.children?.find(
    ({ type, name }) => type === 'bookmarkStart' && name?.startsWith(NAME),
  )
  const said = mark?.name?.split(';') ?? []
  const list = said.find((part) => part.startsWith('list='))?.slice('list='.length)
  return {
    ...(list === undefined ? {} : { list }),
    pageBefore: said.includes('before'),
    pageAfter: said.includes('after'),
  }
}

interface Level {
  readonly start: number
  readonly format: string
}

/** Counts numbered paragraphs as Word does: each numbering goes on through the whole file. */
export class WordCounters {
  readonly #levels = new Map<string, Level>()
  readonly #counts = new Map<string, number[]>()
  readonly #lettered = new Set<string>()

  constructor(parts: WordParts) {
    const root = parseMarkup(parts.get('word/numbering.xml')?.toString('utf8') ?? '', 'xml')
    const kinds = new Map(
      elementsBelow(root, 'w:abstractNum').map((kind) => [kind.attrs['w:abstractNumId'], kind]),
    )
    for (const numbering of elementsBelow(root, 'w:num')) {
      const id = numbering.attrs['w:numId'] ?? ''
      const kind = kinds.get(valueIn(numbering, 'w:abstractNumId'))
      if (kind) this.#note(id, kind)
      for (const override of elementsIn(numbering, 'w:lvlOverride')) {
        this.#note(id, override)
        const start = valueIn(override, 'w:startOverride')
        const key = `${id}:${override.attrs['w:ilvl'] ?? '0'}`
        const level = this.#levels.get(key)
        if (start !== undefined) {
          this.#levels.set(key, { format: level?.format ?? 'decimal', start: Number(start) })
        }
      }
    }
  }

  #note(id: string, within: MarkupElement): void {
    for (const level of elementsIn(within, 'w:lvl')) {
      this.#levels.set(`${id}:${level.attrs['w:ilvl'] ?? '0'}`, {
        start: Number(valueIn(level, 'w:start') ?? '1'),
        format: valueIn(level, 'w:numFmt') ?? 'decimal',
      })
    }
  }

  /** Whether a level of a numbering counts, and has not only bullets. */
  isOrdered(list: string, level: string): boolean {
    return !/^(?:bullet|none)$/.test(this.#levels.get(`${list}:${level}`)?.format ?? 'bullet')
  }

  /** The number of the next paragraph of this numbering on this level, from 0. */
  next(list: string, at: number, tally: ImportTally): number {
    const key = `${list}:${at}`
    const { start, format } = this.#levels.get(key) ?? { start: 1, format: 'decimal' }
    // Lists within lists count with letters as it is.
    if (at === 0 && /letter|roman/i.test(format) && !this.#lettered.has(key)) {
      this.#lettered.add(key)
      tally.letteredLists += 1
    }
    const counts = this.#counts.get(list) ?? []
    const number = (counts[at] ?? start - 1) + 1
    // What stands below begins anew.
    this.#counts.set(list, [...counts.slice(0, at), number])
    return number
  }
}

const valueIn = (element: MarkupElement, name: string): string | undefined =>
  elementsIn(element, name)[0]?.attrs['w:val']
