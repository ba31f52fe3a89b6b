import type { Inline, Text } from '../letter-text'
import { isAllowedHref } from '../links'
import { type MarkupElement, textWithin } from '../markup'
import { marksOf, type RunStyle } from '../run-style'
import type { HtmlLosses } from './losses'

/** How words within an element look, where those around it look like `style`. Counts what is lost. */
export function styledBy(
  { name, attrs, ...element }: MarkupElement,
  style: RunStyle,
  losses: HtmlLosses,
): RunStyle {
  const css = attrs.style ?? ''
  const weight = /(?<![\w-])font-weight:\s*(\w+)/i.exec(css)?.[1]
  const slant = /(?<![\w-])font-style:\s*(\w+)/i.exec(css)?.[1]
  const line = /(?<![\w-])text-decoration(?:-line)?:\s*([^;]+)/i.exec(css)?.[1] ?? ''
  const place = /(?<![\w-])vertical-align:\s*([\w-]+)/i.exec(css)?.[1]
  const isLost = /line-through/.test(line) || place === 'sub' || /^(?:s|strike|del|sub)$/.test(name)
  if (isLost && textWithin({ name, attrs, ...element }).trim() !== '') losses.styledRuns += 1
  // Google Docs puts all that is copied into a bold element that is not bold.
  const bold = weight
    ? /^(?:bold|bolder|[6-9]00)$/i.test(weight)
    : /^(?:b|strong)$/.test(name) || style.bold
  const italic = slant ? slant !== 'normal' : /^(?:i|em|cite)$/.test(name) || style.italic
  const underline = /underline/.test(line) || /^(?:u|ins)$/.test(name) || style.underline
  const superscript = place ? place === 'super' : name === 'sup' || style.superscript
  const target = name === 'a' ? attrs.href : undefined
  // A link to a place within the page has no address; its text stands there already.
  if (target && !/^#/.test(target) && !isAllowedHref(target)) losses.plainLinks += 1
  const href = isAllowedHref(target) ? target : style.href
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(superscript && { superscript }),
    ...(href !== undefined && { href }),
  }
}

/** Words of a page as words of a letter; lines count only within `pre`. */
export function textOf(text: string, style: RunStyle, isPre: boolean): Inline[] {
  const marks = marksOf(style)
  const run = (value: string): Text => ({ type: 'text', text: value, marks })
  if (isPre)
    return text
      .split('\n')
      .flatMap((line, at): Inline[] =>
        at === 0 ? [run(line)] : [{ type: 'hardBreak' }, run(line)],
      )
  // Spaces that must not break stay between words; rows of them only fill a line.
  const value = text
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/\u00A0{2,}|(?: \u00A0|\u00A0 )[ \u00A0]*/g, ' ')
  return value === '' ? [] : [run(value)]
}
