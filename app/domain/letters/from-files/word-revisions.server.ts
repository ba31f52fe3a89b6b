/** Who changed something in a Word file, and when, as the file says it. */
export interface Revision {
  readonly author: string
  /** ISO 8601; empty where the file does not say. */
  readonly date: string
}

/** What lies over a run of a Word file: by number of their revision, or of their comment. */
export interface RunLayers {
  readonly inserted?: Revision
  readonly deleted?: Revision
  readonly reformatted?: Reformatting
  /** The ids of the comments that are about it. */
  readonly comments: readonly string[]
}

export interface Reformatting extends Revision {
  /** How the run looked before. */
  readonly was: Readonly<Record<'bold' | 'italic' | 'underline' | 'superscript', boolean>>
}

/** Whether the end of a paragraph is put in or to go. */
export interface ParagraphEnd extends Revision {
  readonly kind: 'inserted' | 'deleted'
}

/** What a paragraph was before its kind was changed, by the ids of its style and of its numbering. */
export interface FormerKind extends Revision {
  readonly style: string | null
  readonly list: string | null
  readonly level: string
}

/** mammoth hands the colour of a highlight and the name of a bookmark on as they stand. */
const LAYERS = 'undersigned;'
const END = 'undersigned-end;'
const KIND = 'undersigned-kind;'

const TRACKED =
  /<w:(?:ins|del|moveFrom|moveTo)\b[^>]*>|<\/w:(?:ins|del|moveFrom|moveTo)>|<w:commentRange(?:Start|End)\b[^>]*>|<w:trPr>.*?<\/w:trPr>|<w:pPr>.*?<\/w:pPr>|<w:r(?:\s[^>]*)?>(?:\s*<w:rPr>.*?<\/w:rPr>)?|<(\/?)w:delText\b|<w:delInstrText\b[^>]*>.*?<\/w:delInstrText>/gs

/**
 * The tracked changes and the ranges of comments of a Word file (ECMA-376 part 1, 17.13). mammoth
 * takes changes as accepted and knows no ranges: so each run is told what lies over it, and each
 * paragraph whether its end was put in or is to go.
 */
export class WordRevisions {
  readonly #revisions: Revision[] = []
  readonly #formats: Reformatting[] = []
  readonly #kinds: FormerKind[] = []
  /** Changes that no suggestion can say: of rows of tables. */
  ofRows = 0

  /** The XML of a part with all of this said in a way that mammoth hands on. */
  mark(xml: string): string {
    const open: { readonly sign: 'i' | 'd'; readonly at: number }[] = []
    const comments = new Set<string>()
    return this.#withoutPropertyChanges(xml).replace(TRACKED, (tag: string, slash?: string) => {
      if (slash !== undefined) return `<${slash}w:t`
      if (tag.startsWith('<w:delInstrText')) return ''
      if (tag.startsWith('</')) {
        open.pop()
        return ''
      }
      const kind = /^<w:(\w+)/.exec(tag)?.[1]
      switch (kind) {
        case 'commentRangeStart':
          comments.add(attribute(tag, 'id'))
          return ''
        case 'commentRangeEnd':
          comments.delete(attribute(tag, 'id'))
          return ''
        case 'trPr':
          return this.#row(tag)
        case 'pPr':
          return this.#paragraph(tag)
        case 'r': {
          const layers = [
            ...open.map(({ sign, at }) => `${sign}${at}`),
            ...[...comments].map((id) => `c${id}`),
          ]
          return markRun(tag, layers)
        }
        default:
          if (!tag.endsWith('/>')) open.push({ sign: signOf(kind), at: this.#note(tag) })
          return ''
      }
    })
  }

  /** What lies over a run that mammoth read. */
  layersOf({ highlight }: { readonly highlight?: string | null }): RunLayers | null {
    if (!highlight?.startsWith(LAYERS)) return null
    const said = highlight.slice(LAYERS.length).split(';')
    const last = (sign: string) => said.findLast((one) => one.startsWith(sign))?.slice(1)
    const [inserted, deleted] = [last('i'), last('d')].map(
      (at) => this.#revisions[Number(at ?? -1)],
    )
    const reformatted = this.#formats[Number(last('f') ?? -1)]
    return {
      ...(inserted && { inserted }),
      ...(deleted && { deleted }),
      ...(reformatted && { reformatted }),
      comments: said.filter((one) => one.startsWith('c')).map((one) => one.slice(1)),
    }
  }

  /** What is suggested for the end of a paragraph that mammoth read. */
  endOf(paragraph: Marked): ParagraphEnd | null {
    const mark = paragraph.children?.find(
      ({ type, name }) => type === 'bookmarkStart' && name?.startsWith(END),
    )
    const [sign, at] = [mark?.name?.charAt(END.length), mark?.name?.slice(END.length + 1)]
    const revision = this.#revisions[Number(at ?? -1)]
    return revision ? { ...revision, kind: sign === 'i' ? 'inserted' : 'deleted' } : null
  }

  /** What a paragraph that mammoth read was before its kind was changed. */
  formerKindOf(paragraph: Marked): FormerKind | null {
    const name = paragraph.children?.find(({ name }) => name?.startsWith(KIND))?.name
    return this.#kinds[Number(name?.slice(KIND.length) ?? -1)] ?? null
  }

  #note(tag: string): number {
    const date = attribute(tag, 'date')
    return (
      this.#revisions.push({
        author: named(attribute(tag, 'author')),
        date: Number.isNaN(Date.parse(date)) ? '' : date,
      }) - 1
    )
  }

  #withoutPropertyChanges(xml: string): string {
    return xml
      .replace(/<(w:(?:ins|del|moveFrom|moveTo))\b([^>]*)><\/\1>/g, '<$1$2/>')
      .replace(/<w:pPrChange\b([^>]*?)(?:\/>|>(.*?)<\/w:pPrChange>)/gs, (_, tag, within = '') =>
        this.#kind(String(tag), String(within)),
      )
      .replace(/<w:numPrChange\b(?:[^>]*\/>|.*?<\/w:numPrChange>)/gs, '')
      .replace(/<w:rPrChange\b([^>]*?)(?:\/>|>(.*?)<\/w:rPrChange>)/gs, (_, tag, within = '') => {
        const revision = this.#revisions[this.#note(String(tag))]
        if (!revision) return ''
        return `<w:was w:val="${this.#formats.push({ ...revision, was: lookOf(String(within)) }) - 1}"/>`
      })
  }

  #kind(tag: string, within: string): string {
    const revision = this.#revisions[this.#note(tag)]
    if (!revision) return ''
    const value = (name: string) =>
      new RegExp(`<w:${name}\\s+w:val="([^"]*)"`).exec(within)?.[1] ?? null
    const [style, list, level] = [value('pStyle'), value('numId'), value('ilvl') ?? '0']
    return `<w:was w:kind="${this.#kinds.push({ ...revision, style, list, level }) - 1}"/>`
  }

  #row(properties: string): string {
    if (/<w:(?:ins|del)\b/.test(properties)) this.ofRows += 1
    return properties.replace(/<w:(?:ins|del)\b[^>]*\/>/g, '')
  }

  #paragraph(properties: string): string {
    const said = /<w:(ins|del|moveFrom|moveTo)\b[^>]*\/>/.exec(properties)
    const kind = /<w:was w:kind="(\d+)"\/>/.exec(properties)?.[1]
    const rest = properties.replace(/<w:(?:ins|del|moveFrom|moveTo)\b[^>]*\/>/g, '')
    const isOfEnd = /<w:rPr>.*<w:(?:ins|del|moveFrom|moveTo)\b/s.test(properties)
    const names = [
      ...(said && isOfEnd ? [`${END}${signOf(said[1])}${this.#note(said[0])}`] : []),
      ...(kind === undefined ? [] : [`${KIND}${kind}`]),
    ]
    return rest + names.map((name) => `<w:bookmarkStart w:name="${name}"/>`).join('')
  }
}

/** A paragraph of mammoth's, with bookmarks in it. */
interface Marked {
  readonly children?: readonly { readonly type: string; readonly name?: string }[]
}

const signOf = (kind: string | undefined): 'i' | 'd' =>
  kind === 'ins' || kind === 'moveTo' ? 'i' : 'd'

function markRun(tag: string, layers: readonly string[]): string {
  const format = /<w:was w:val="(\d+)"\/>/.exec(tag)?.[1]
  const all = format === undefined ? layers : [...layers, `f${format}`]
  if (all.length === 0) return tag
  const highlight = `<w:highlight w:val="${LAYERS}${all.join(';')}"/>`
  // The first one counts.
  return tag.includes('<w:rPr>')
    ? tag.replace('<w:rPr>', `<w:rPr>${highlight}`)
    : `${tag}<w:rPr>${highlight}</w:rPr>`
}

function lookOf(properties: string): Reformatting['was'] {
  const has = (name: string) => {
    const found = new RegExp(`<w:${name}\\b(?:\\s+w:val="([^"]*)")?[^>]*/>`).exec(properties)
    return found !== null && !/^(?:0|false|none)$/.test(found[1] ?? '')
  }
  return {
    bold: has('b'),
    italic: has('i'),
    underline: has('u'),
    superscript: /<w:vertAlign w:val="superscript"/.test(properties),
  }
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\bw:${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return value.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

const LONGEST_NAME = 120

/** A name from a file, as it can be shown. */
export const named = (author: string): string =>
  author
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME) || 'Somebody without a name'
