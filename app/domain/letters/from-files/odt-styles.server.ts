import { elementsBelow, elementsIn, type MarkupElement } from '../../../document/markup'

/** What a style says of the look of text (ODF 1.3 part 3, 16 and 20). */
interface Look {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly superscript?: boolean
  /** Struck through or lowered, which a letter does not hold. */
  readonly lost?: boolean
  /** In points. */
  readonly size?: number
  readonly pageBefore?: boolean
  readonly pageAfter?: boolean
}

interface Style {
  readonly name: string
  readonly parent: string | undefined
  readonly look: Look
  /** Made by the program for what somebody marked by hand, not chosen by its name. */
  readonly isAutomatic: boolean
}

export interface ListLevel {
  readonly ordered: boolean
  readonly start: number
  /** Counts with letters or Roman numerals. */
  readonly lettered: boolean
}

const BULLETS: ListLevel = { ordered: false, start: 1, lettered: false }

/** Programs do not go deeper, and a style that is its own parent has no end. */
const MOST_PARENTS = 20

/** The styles of an OpenDocument text, automatic ones and those with names. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>()
  readonly #lists = new Map<string, MarkupElement>()

  /** `roots` are the roots of `styles.xml` and `content.xml`; the later one counts. */
  constructor(roots: readonly MarkupElement[]) {
    for (const root of roots) {
      for (const group of ['office:styles', 'office:automatic-styles']) {
        for (const styles of elementsBelow(root, group)) this.#read(styles)
      }
    }
  }

  #read(group: MarkupElement): void {
    for (const style of elementsIn(group)) {
      const name = style.attrs['style:name'] ?? ''
      if (style.name === 'text:list-style') this.#lists.set(name, style)
      if (style.name !== 'style:style') continue
      this.#styles.set(`${style.attrs['style:family'] ?? ''}:${name}`, {
        name: style.attrs['style:display-name'] ?? decoded(name),
        parent: style.attrs['style:parent-style-name'],
        look: lookOf(style),
        isAutomatic: group.name === 'office:automatic-styles',
      })
    }
  }

  #chain(family: string, name: string | undefined): Style[] {
    const chain: Style[] = []
    let next = name
    while (next !== undefined && chain.length < MOST_PARENTS) {
      const style = this.#styles.get(`${family}:${next}`)
      if (!style) break
      chain.push(style)
      next = style.parent
    }
    return chain
  }

  /** The name under which people know the style of a paragraph. */
  paragraphName(name: string | undefined): string {
    const named = this.#chain('paragraph', name).find(({ isAutomatic }) => !isAutomatic)
    return named?.name ?? decoded(name ?? '')
  }

  /** How a paragraph looks by hand, and where its pages end; its size also by its named style. */
  paragraph(name: string | undefined): Look {
    const chain = this.#chain('paragraph', name)
    const { size = 0 } = together(chain)
    return { ...together(chain.filter(({ isAutomatic }) => isAutomatic)), size }
  }

  text(name: string | undefined): Look {
    const chain = this.#chain('text', name)
    // A link is underlined as it is, and the mark of a note raised.
    const isOwn = chain.some((style) => /internet.link|footnote|endnote/i.test(style.name))
    const look = together(chain)
    return isOwn ? { ...look, underline: false, superscript: false } : look
  }

  list(name: string | undefined, level: number): ListLevel {
    const style = this.#lists.get(name ?? '')
    const found =
      style && elementsIn(style).find((part) => part.attrs['text:level'] === String(level))
    const format = found?.attrs['style:num-format'] ?? ''
    if (found?.name !== 'text:list-level-style-number' || format === '') return BULLETS
    const start = Number(found.attrs['text:start-value'] ?? '1')
    return {
      ordered: true,
      start: Number.isSafeInteger(start) ? start : 1,
      lettered: format !== '1',
    }
  }
}

/** Characters that a name of XML may not have stand in it as their numbers. */
const decoded = (name: string): string =>
  name.replace(/_([0-9a-f]{1,4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/** What the nearest style says counts. */
const together = (chain: readonly Style[]): Look =>
  Object.assign({}, ...chain.map(({ look }) => look).reverse())

function lookOf(style: MarkupElement): Look {
  const text = elementsIn(style, 'style:text-properties')[0]?.attrs ?? {}
  const paragraph = elementsIn(style, 'style:paragraph-properties')[0]?.attrs ?? {}
  const said = (name: string) => text[name] !== undefined
  const position = text['style:text-position'] ?? ''
  const struck = text['style:text-line-through-style'] ?? text['style:text-line-through-type']
  const size = /^([\d.]+)pt$/.exec(text['fo:font-size'] ?? '')?.[1]
  return {
    ...(said('fo:font-weight') && {
      bold: /^(?:bold|[6-9]00)$/.test(text['fo:font-weight'] ?? ''),
    }),
    ...(said('fo:font-style') && { italic: text['fo:font-style'] !== 'normal' }),
    ...(said('style:text-underline-style') && {
      underline: text['style:text-underline-style'] !== 'none',
    }),
    ...(position !== '' && { superscript: /^(?:super|[1-9])/.test(position) }),
    ...((/^(?:sub|-)/.test(position) || (struck !== undefined && struck !== 'none')) && {
      lost: true,
    }),
    ...(size !== undefined && { size: Number(size) }),
    ...((paragraph['fo:break-before'] === 'page' ||
      (style.attrs['style:master-page-name'] ?? '') !== '') && { pageBefore: true }),
    ...(paragraph['fo:break-after'] === 'page' && { pageAfter: true }),
  }
}
