import { elementsIn, type MarkupElement } from './markup'

/** Where footnotes stand in some HTML, and what of their apparatus is not to be read as text. */
export interface HtmlNotes {
  /** Links in the text, and the elements that hold their notes. */
  readonly references: ReadonlyMap<MarkupElement, MarkupElement>
  readonly skipped: ReadonlySet<MarkupElement>
  readonly endnotes: number
}

interface Anchor {
  readonly element: MarkupElement
  /** From the root down. */
  readonly ancestors: readonly MarkupElement[]
  readonly target: string
}

/**
 * Footnotes by what all programs have in common, whatever they call them: a mark in the text leads
 * to a note, and a link in that note leads back to the mark. So they are told in files and clips of
 * Word (`_ftn1`), LibreOffice (`sdfootnote1`), Google Docs (`ftnt1`), of what is made from Markdown,
 * and in our own pages.
 */
export function notesInHtml(root: MarkupElement): HtmlNotes {
  const anchors: Anchor[] = []
  const named = new Map<string, MarkupElement>()
  const parents = new Map<MarkupElement, MarkupElement>()
  const visit = (element: MarkupElement, ancestors: readonly MarkupElement[]) => {
    const above = [...ancestors, element]
    for (const child of elementsIn(element)) {
      parents.set(child, element)
      for (const name of [child.attrs.id, child.name === 'a' ? child.attrs.name : undefined]) {
        if (name && !named.has(name)) named.set(name, child)
      }
      const { href } = child.attrs
      // Some programs write the address of the page before the hash.
      const target = child.name === 'a' ? /^(?:[^#\s]*)#(.+)$/.exec(href ?? '')?.[1] : undefined
      if (target) anchors.push({ element: child, ancestors: above, target })
      visit(child, above)
    }
  }
  visit(root, [])

  const isIn = (anchor: Anchor, element: MarkupElement | undefined) =>
    element !== undefined && (anchor.element === element || anchor.ancestors.includes(element))
  const byTarget = new Map<string, Anchor[]>()
  for (const anchor of anchors)
    byTarget.set(anchor.target, [...(byTarget.get(anchor.target) ?? []), anchor])

  const backs = new Map<Anchor, Anchor>()
  const taken = new Set<Anchor>()
  for (const anchor of anchors) {
    if (taken.has(anchor)) continue
    const { element } = anchor
    const above = anchor.ancestors.at(-1)
    const names = [element.attrs.id, element.attrs.name, above?.attrs.id].filter(
      (name) => name !== undefined,
    )
    const note = named.get(anchor.target)
    const back = names
      .flatMap((name) => byTarget.get(name) ?? [])
      .find((other) => other !== anchor && isIn(other, note) && !taken.has(other))
    if (!back) continue
    taken.add(back)
    backs.set(anchor, back)
  }

  const references = new Map<MarkupElement, MarkupElement>()
  const skipped = new Set<MarkupElement>()
  const held = new Map<string, MarkupElement>()
  const counts = new Map<MarkupElement, number>()
  for (const anchor of backs.keys())
    for (const above of anchor.ancestors) counts.set(above, (counts.get(above) ?? 0) + MANY)
  for (const back of backs.values())
    for (const above of back.ancestors) counts.set(above, (counts.get(above) ?? 0) + 1)
  let endnotes = 0
  for (const [anchor, back] of backs) {
    // The largest element that holds this note and no other, nor any mark.
    const note = back.ancestors.find((above) => counts.get(above) === 1) ?? back.ancestors.at(-1)
    if (!note) continue
    if (/end|edn/i.test(anchor.target) && !/footnote/i.test(anchor.target)) endnotes += 1
    references.set(anchor.element, note)
    held.set(anchor.target, note)
    skipped.add(note).add(back.element)
  }
  // A note that is cited again: only its first mark is led back to.
  for (const { element, target } of anchors) {
    const note = held.get(target)
    if (note && !references.has(element) && !skipped.has(element)) references.set(element, note)
  }
  for (const note of new Set(references.values())) skipApparatus(note, parents, skipped)
  return { references, skipped, endnotes }
}

/** More than all links back that one element can hold in a letter. */
const MANY = 1_000_000

/** The list of notes with its rule and heading, where nothing else is in it. */
function skipApparatus(
  note: MarkupElement,
  parents: ReadonlyMap<MarkupElement, MarkupElement>,
  skipped: Set<MarkupElement>,
): void {
  for (let list: MarkupElement | undefined = note; list; list = parents.get(list)) {
    const { attrs } = list
    const said = `${attrs.class ?? ''} ${attrs.role ?? ''} ${attrs.style ?? ''} ${attrs['data-footnotes'] ?? ''}`
    if (/\bfootnotes?\b|endnotes|footnote-list|endnote-list/i.test(said)) {
      for (const part of elementsIn(list)) {
        if (/^(?:h\d|hr|br)$/.test(part.name)) skipped.add(part)
      }
    }
  }
}
