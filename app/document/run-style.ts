import type { Mark } from './letter-text'

/** How words look in a file or a page that is read, as far as a letter can hold it. */
export interface RunStyle {
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly underline?: boolean | undefined
  readonly superscript?: boolean | undefined
  readonly href?: string
}

/** The marks of such words. Links are underlined as it is. */
export function marksOf(style: RunStyle): Mark[] {
  const marks: Mark[] = []
  if (style.bold) marks.push({ type: 'bold' })
  if (style.italic) marks.push({ type: 'italic' })
  if (style.underline && style.href === undefined) marks.push({ type: 'underline' })
  if (style.superscript) marks.push({ type: 'superscript' })
  if (style.href !== undefined) marks.push({ type: 'link', attrs: { href: style.href } })
  return marks
}
