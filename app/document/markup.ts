/** An element of HTML or XML, whoever parsed it: the browser, or a parser on the server. */
export interface MarkupElement {
  /** In lower case for HTML; with its prefix, as written, for XML. */
  readonly name: string
  readonly attrs: Readonly<Record<string, string>>
  readonly children: readonly (MarkupElement | string)[]
}

/** The elements right within one, of that name or of any. */
export function elementsIn(element: MarkupElement, name?: string): MarkupElement[] {
  return element.children.filter(
    (child): child is MarkupElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** All elements of that name within one, however deep, in reading order. */
export function elementsBelow(element: MarkupElement, name: string): MarkupElement[] {
  return elementsIn(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsBelow(child, name),
  ])
}

/** The text within an element, as it stands there. */
export const textWithin = (element: MarkupElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textWithin(child))).join('')
