import { makeDocx } from './docx.server'
import { makeTrackedDocx } from './docx-tracked.server'
import { makeHtml } from './html.server'
import type { ExportFormat, ExportInput } from './input.server'
import { makeMarkdown } from './markdown.server'
import { makePdf } from './pdf.server'

/** The letter as the bytes of a file. Heavy: call it in the document worker. */
export async function makeFile(format: ExportFormat, input: ExportInput): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return makePdf(input)
    case 'docx':
      return input.tracked ? makeTrackedDocx(input, input.tracked) : makeDocx(input)
    case 'md':
      return new TextEncoder().encode(makeMarkdown(input))
    case 'html':
      return new TextEncoder().encode(makeHtml(input))
  }
}

const CONTENT_TYPES: Record<ExportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

/** The Content-Type of a format. */
export const contentType = (format: ExportFormat): string => CONTENT_TYPES[format]

/**
 * A file name that every system and every header takes: ASCII letters, digits and hyphens, the
 * title cut to 60 characters at a word, which version it is, and of one in several languages in which.
 */
export function fileName(
  format: ExportFormat,
  title: string,
  version: { readonly number: number; readonly languages: readonly string[] } | null,
  language?: string,
): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
  const short = words.length > 60 ? words.slice(0, 61).replace(/-?[^-]*$/, '') : words
  // A single long word has no hyphen to be cut at.
  const name = short || words.slice(0, 60) || 'letter'
  const which = language && version && version.languages.length > 1 ? `-${language}` : ''
  return `${name}-${version ? `version-${version.number}` : 'draft'}${which}.${format}`
}
