import { elementsBelow, elementsIn, type MarkupElement, textWithin } from '../../../document/markup'
import { languagesOfOdt } from './file-language.server'
import { ImportTally } from './import-report.server'
import { parseMarkup, TooDeepMarkup } from './markup.server'
import { OdtChanges } from './odt-changes.server'
import { OdtStyles } from './odt-styles.server'
import { OdtText } from './odt-text.server'
import { type ImportedLetter, imported } from './word.server'
import { damagedFile, lockedFile, type WordParts } from './word-file.server'

/** Whether an archive says that it is an OpenDocument text, or a template of one. */
export const isOdt = (parts: WordParts): boolean =>
  /^application\/vnd\.oasis\.opendocument\.text/.test(parts.get('mimetype')?.toString('utf8') ?? '')

/**
 * Reads a letter from the parts of an OpenDocument text (.odt, ODF 1.3). Throws as `readWord`.
 */
export function letterFromOdt(parts: WordParts): ImportedLetter {
  if (/<(?:\w+:)?encryption-data\b/.test(xmlOf(parts, 'META-INF/manifest.xml'))) throw lockedFile()
  const styles = parsed(parts, 'styles.xml')
  const content = parsed(parts, 'content.xml')
  const body = elementsBelow(content, 'office:text')[0]
  // What breaks off in the middle has no end; the parser would not mind.
  if (!body || !/<\/office:document-content>\s*$/.test(xmlOf(parts, 'content.xml'))) {
    throw damagedFile()
  }
  const tally = new ImportTally()
  tally.pageFrames = pageFrames(styles)
  const changes = new OdtChanges(body)
  const found = new OdtText(new OdtStyles([styles, content]), changes, tally).read(body)
  return imported(found, tally, { threads: changes.threads, languages: languagesOfOdt(styles) })
}

const xmlOf = (parts: WordParts, path: string): string => parts.get(path)?.toString('utf8') ?? ''

function parsed(parts: WordParts, path: string): MarkupElement {
  try {
    return parseMarkup(xmlOf(parts, path), 'xml')
  } catch (error) {
    if (error instanceof TooDeepMarkup) throw damagedFile()
    throw error
  }
}

/** Page headers and footers that say anything. */
const pageFrames = (styles: MarkupElement): number =>
  elementsBelow(styles, 'style:master-page')
    .flatMap((page) => elementsIn(page))
    .filter(({ name }) => /^style:(?:header|footer)(?:-left|-first)?$/.test(name))
    .filter((frame) => textWithin(frame).trim() !== '').length
