import {
  AlignmentType,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx'
import { directionOf, localeOf } from './words.server'

export type Numbering = INumberingOptions['config'][number]

/** One step in, for lists and quotes. Word measures in twentieths of a point: this is 7 mm. */
export const STEP = 397

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

export const numbers = (reference: string, start: number): Numbering => ({
  reference,
  levels: LEVELS.map((at) => ({
    ...level(at),
    format: LevelFormat.DECIMAL,
    text: `%${at + 1}.`,
    start,
  })),
})

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
    paragraphStyles: [
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: { start: STEP, end: STEP } },
      },
      {
        id: 'Signatory',
        name: 'Signatory',
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
