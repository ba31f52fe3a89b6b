import { HeadingLevel, type IParagraphOptions, type IRunOptions, Tab } from 'docx'
import type { Heading, Paragraph } from '../../document/letter-text'
import { isParagraphRole } from '../../document/roles'
import type { Shape } from '../../document/suggested-change'
import {
  ADDRESS,
  LABEL_STYLE_ID,
  STEP,
  styleIdOf,
  TABLE_HEAD_STYLE_ID,
  TABLE_STYLE_ID,
} from './docx-styles.server'

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

/** Where a paragraph stands: how many steps in, in which style, with which number or bullet. */
export interface Place {
  readonly steps: number
  readonly quoted?: boolean
  readonly list?: { readonly reference: string; readonly level: number }
  /** In a cell, which names its column or row, or does not. */
  readonly table?: 'head' | 'body'
}

/** How a heading or a paragraph looks where it stands. */
export function lookOf(
  block: Heading | Paragraph,
  place: Place,
  isLabelled: boolean,
): IParagraphOptions {
  if (block.type === 'heading') {
    const onNewPage = block.attrs.annex === true && place.table === undefined
    const heading = HEADINGS[block.attrs.level]
    return { heading, ...(onNewPage ? { pageBreakBefore: true } : {}) }
  }
  const style = block.attrs ? { style: styleIdOf(block.attrs.role) } : inPlace(place)
  // Those to whom it goes stand under the first of them, which stands beside "To:".
  const isNext = isAddress(block) && !isLabelled
  return { ...style, ...(isNext ? { indent: { start: ADDRESS, firstLine: 0 } } : {}) }
}

/** What a letter shows before the words of a block, in a style that is read as such. */
export function labelRun(label: string, block: Heading | Paragraph): IRunOptions {
  const gap = isAddress(block) ? new Tab() : ' '
  return { children: [label, gap], style: LABEL_STYLE_ID }
}

const isAddress = (block: Heading | Paragraph): boolean =>
  block.type === 'paragraph' && (block.attrs?.role === 'recipient' || block.attrs?.role === 'copy')

function inPlace({ steps, quoted, list, table }: Place): IParagraphOptions {
  if (table && steps === 0)
    return { style: table === 'head' ? TABLE_HEAD_STYLE_ID : TABLE_STYLE_ID }
  if (list) return { style: 'ListParagraph', numbering: list }
  return {
    ...(quoted ? { style: 'Quote' } : {}),
    ...(steps > 0 ? { indent: { start: steps * STEP } } : {}),
  }
}

/** What a shape says of a paragraph, as the paragraph itself would. */
export function kindOf({ type, attrs }: Pick<Shape, 'type' | 'attrs'>): Heading | Paragraph {
  if (type === 'heading') {
    const level = attrs.level === 1 || attrs.level === 2 ? attrs.level : 3
    return { type, attrs: { level, ...(attrs.annex === true && { annex: true as const }) } }
  }
  return { type: 'paragraph', ...(isParagraphRole(attrs.role) && { attrs: { role: attrs.role } }) }
}
