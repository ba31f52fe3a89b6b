import { elementsBelow, elementsIn, type MarkupElement, textWithin } from '../../../document/markup'
import type { FileThread } from './word-comments.server'
import { named, type Revision, type RunLayers } from './word-revisions.server'

/** A change that an OpenDocument text has tracked (ODF 1.3 part 3, 5.5). */
export interface OdtChange extends Revision {
  readonly kind: 'insertion' | 'deletion' | 'format-change'
  /** What was deleted, which stands beside the text. */
  readonly paragraphs: readonly MarkupElement[]
}

/** The tracked changes and the comments of an OpenDocument text, and which lie over what is just read. */
export class OdtChanges {
  readonly threads: FileThread[] = []
  readonly #changes = new Map<string, OdtChange>()
  readonly #ranges: ReadonlySet<string>
  readonly #inserted = new Map<string, OdtChange>()
  readonly #comments = new Set<string>()

  constructor(body: MarkupElement) {
    for (const region of elementsBelow(body, 'text:changed-region')) {
      const change = changeIn(region)
      const id = region.attrs['xml:id'] ?? region.attrs['text:id']
      if (change && id !== undefined) this.#changes.set(id, change)
    }
    this.#ranges = new Set(
      elementsBelow(body, 'office:annotation-end').flatMap(
        ({ attrs }) => attrs['office:name'] ?? [],
      ),
    )
  }

  /** The change that a mark in the text is of; what is put in lies over the text until `end`. */
  at({ attrs }: MarkupElement): OdtChange | null {
    return this.#changes.get(attrs['text:change-id'] ?? '') ?? null
  }

  begin({ attrs }: MarkupElement, change: OdtChange): void {
    this.#inserted.set(attrs['text:change-id'] ?? '', change)
  }

  end({ attrs }: MarkupElement): void {
    this.#inserted.delete(attrs['text:change-id'] ?? '')
  }

  /** Whether a change is open, as one is at the end of a paragraph that it reaches beyond. */
  get isOpen(): boolean {
    return this.#inserted.size > 0
  }

  /** Takes in a comment, which lies over the text until its end. */
  comment(annotation: MarkupElement): void {
    const id = annotation.attrs['office:name'] ?? `comment ${this.threads.length}`
    this.threads.push({
      id,
      isResolved: annotation.attrs['loext:resolved'] === 'true',
      comments: [
        {
          author: named(wordsOf(annotation, 'dc:creator')),
          at: dateOf(annotation),
          words: elementsBelow(annotation, 'text:p').map(textWithin).join('\n').trim(),
        },
      ],
    })
    if (this.#ranges.has(id)) this.#comments.add(id)
  }

  endOfComment({ attrs }: MarkupElement): void {
    this.#comments.delete(attrs['office:name'] ?? '')
  }

  /** What lies over what is read now; `deleted` where it is to go. */
  over(deleted?: OdtChange): RunLayers | null {
    const [inserted] = this.#inserted.values()
    const comments = [...this.#comments]
    if (!inserted && !deleted && comments.length === 0) return null
    return { ...(inserted && { inserted }), ...(deleted && { deleted }), comments }
  }
}

function changeIn(region: MarkupElement): OdtChange | null {
  const [element] = elementsIn(region)
  const kind = /^text:(insertion|deletion|format-change)$/.exec(element?.name ?? '')?.[1]
  if (!element || (kind !== 'insertion' && kind !== 'deletion' && kind !== 'format-change'))
    return null
  const paragraphs = elementsIn(element).filter(
    ({ name }) => name === 'text:p' || name === 'text:h',
  )
  return { kind, author: named(wordsOf(element, 'dc:creator')), date: dateOf(element), paragraphs }
}

const wordsOf = (element: MarkupElement, name: string): string =>
  elementsBelow(element, name).map(textWithin)[0] ?? ''

/** LibreOffice writes parts of a second, and no zone. */
function dateOf(element: MarkupElement): string {
  const said = wordsOf(element, 'dc:date').replace(/\.\d+$/, '')
  const date = /[zZ]|[+-]\d\d:\d\d$/.test(said) ? said : `${said}Z`
  return Number.isNaN(Date.parse(date)) ? '' : date
}
