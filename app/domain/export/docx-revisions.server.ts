import { type ParagraphChild, XmlAttributeComponent, XmlComponent } from 'docx'

/** A change as Word numbers it, and whose it is. */
export interface By {
  readonly id: number
  readonly author: string
  /** ISO 8601, to the second. */
  readonly date: string
}

class Attributes extends XmlAttributeComponent<By> {
  protected override readonly xmlKeys = { id: 'w:id', author: 'w:author', date: 'w:date' }
}

class TrackedChange extends XmlComponent {
  constructor(kind: 'w:ins' | 'w:del', by: By, runs: readonly ParagraphChild[]) {
    super(kind)
    this.root.push(new Attributes({ ...by }), ...runs)
  }
}

/** Runs that came or went as a tracked change (ECMA-376 part 1, 17.13.5). */
export const trackedChange = (
  kind: 'w:ins' | 'w:del',
  by: By,
  ...runs: readonly ParagraphChild[]
): ParagraphChild =>
  // The library names the classes that may stand in a paragraph, all of them its own, and tracks only
  // runs of text. It writes any component.
  new TrackedChange(kind, by, runs) as unknown as ParagraphChild

/** An instant as Word writes it: without parts of a second, which it does not read. */
export const wordDate = (instant: string): string => instant.replace(/\.\d+(?=Z|[+-])/, '')
