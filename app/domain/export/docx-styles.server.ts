import {
  AlignmentType,
  type ILevelsOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx'
import { directionOf } from '../../document/direction'
import type { ParagraphRole } from '../../document/letter-text'
import { LABEL_STYLE, PARAGRAPH_ROLES, SIGNATORY_STYLE, styleNameOf } from '../../document/roles'
import { localeOf } from './words.server'

export type Numbering = INumberingOptions['config'][number]

/** One step in, for lists and quotes. Word measures in twentieths of a point: this is 7 mm. */
export const STEP = 397

/** Of A4 between its margins, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, sides: 1871, top: 1814, bottom: 1701 }
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.sides

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8]

const level = (at: number): Pick<ILevelsOptions, 'level' | 'alignment' | 'style'> => ({
  level: at,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { start: (at + 1) * STEP, hanging: STEP } } },
})

export const bullets = (): Numbering => ({
  reference: 'bullets',
  levels: LEVELS.map((at) => ({ ...level(at), format: LevelFormat.BULLET, text: '•' })),
})

/** As paragraphs are numbered in the letters of the sector: 4. at first, sub-points (b), and theirs (iii). */
const FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const

export const numbers = (reference: string, start: number): Numbering => ({
  reference,
  levels: LEVELS.map((at) => ({
    ...level(at),
    format: FORMATS[at % FORMATS.length] ?? LevelFormat.DECIMAL,
    text: at % FORMATS.length === 0 ? `%${at + 1}.` : `(%${at + 1})`,
    start,
  })),
})

const HUSH = '4C524A'

export const LABEL_STYLE_ID = 'LetterLabel'
export const SIGNATORY_STYLE_ID = 'LetterSignatory'
export const TABLE_STYLE_ID = 'LetterTable'
export const TABLE_HEAD_STYLE_ID = 'LetterTableHead'

/** Word wants identifiers without spaces. */
export const styleIdOf = (role: ParagraphRole): string =>
  styleNameOf(role).replace(/ (.)/g, (_, first: string) => first.toUpperCase())

/** How far names stand in from "To:", in twentieths of a point. */
export const ADDRESS = 700

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>

const together: Look = {
  paragraph: { contextualSpacing: true, spacing: { after: 200, line: 260 } },
}

/** A line of an address stands beside "To:" and "cc:", and its further lines under it. */
const address: Look = {
  paragraph: { indent: { start: ADDRESS, hanging: ADDRESS }, spacing: { after: 100, line: 260 } },
}

const ROLE_STYLES: Record<ParagraphRole, Look> = {
  sender: {
    paragraph: {
      alignment: AlignmentType.END,
      contextualSpacing: true,
      spacing: { after: 240, line: 260 },
    },
  },
  delivery: { run: { bold: true }, paragraph: { spacing: { after: 200 } } },
  date: { paragraph: { spacing: { after: 200 } } },
  'our-reference': together,
  'your-reference': together,
  recipient: address,
  copy: address,
  subject: {
    run: { bold: true, size: 24 },
    paragraph: { keepNext: true, spacing: { before: 280, after: 240 } },
  },
  valediction: { paragraph: { keepNext: true, spacing: { before: 320, after: 240 } } },
  contact: together,
}

/**
 * Word's own names for styles, so that its outline, its table of contents and its footnotes work.
 * Georgia is on Windows and macOS; Word finds another serif elsewhere.
 */
export function letterStyles(language: string): IStylesOptions {
  const { language: name, region } = localeOf(language)
  const tag = region ? `${name}-${region}` : name
  const rightToLeft = directionOf(language) === 'rtl'
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true, color: '1B1E1B', font: 'Georgia' },
    paragraph: { keepNext: true, spacing: { before, after } },
  })
  return {
    default: {
      document: {
        run: {
          font: { ascii: 'Georgia', hAnsi: 'Georgia', eastAsia: 'Georgia', cs: 'Times New Roman' },
          size: 22,
          language: rightToLeft ? { value: 'en-GB', bidirectional: tag } : { value: tag },
        },
        paragraph: { spacing: { after: 160, line: 300 } },
      },
      heading1: heading(38, 0, 360),
      heading2: heading(27, 360, 160),
      heading3: heading(23, 280, 120),
      listParagraph: { paragraph: { spacing: { after: 100 } } },
      hyperlink: { run: { color: '1E4287', underline: { type: 'single' } } },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, line: 240 } } },
    },
    characterStyles: [
      {
        id: LABEL_STYLE_ID,
        name: LABEL_STYLE,
        basedOn: 'DefaultParagraphFont',
        run: { color: HUSH },
      },
    ],
    paragraphStyles: [
      ...PARAGRAPH_ROLES.map((role) => ({
        id: styleIdOf(role),
        name: styleNameOf(role),
        basedOn: 'Normal',
        quickFormat: true,
        ...ROLE_STYLES[role],
      })),
      {
        id: TABLE_STYLE_ID,
        name: 'Letter table',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { before: 40, after: 40, line: 260 } },
      },
      {
        id: TABLE_HEAD_STYLE_ID,
        name: 'Letter table head',
        basedOn: TABLE_STYLE_ID,
        run: { bold: true },
        paragraph: { keepNext: true },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: { start: STEP, end: STEP } },
      },
      {
        id: SIGNATORY_STYLE_ID,
        name: SIGNATORY_STYLE,
        basedOn: 'Normal',
        paragraph: { keepLines: true, spacing: { after: 120, line: 260 } },
      },
      {
        id: 'VersionLine',
        name: 'Version line',
        basedOn: 'Normal',
        run: { size: 16, color: '4C524A' },
        paragraph: { spacing: { before: 480, line: 240 } },
      },
    ],
  }
}
