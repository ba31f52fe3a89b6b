import { elementsBelow, textWithin } from '../../document/markup'
import { COPY_PROPERTY } from './copies.server'
import { parseMarkup } from './markup.server'
import type { WordParts } from './word-file.server'
import { named } from './word-revisions.server'

/** What a Word file says of itself (ECMA-376 part 1, 15.2.12): which copy it is, and who saved it last. */
export function propertiesOf(parts: WordParts): { copy?: string; savedBy?: string } {
  const root = (path: string) => parseMarkup(parts.get(path)?.toString('utf8') ?? '', 'xml')
  const copy = elementsBelow(root('docProps/custom.xml'), 'property').find(
    ({ attrs }) => attrs.name === COPY_PROPERTY,
  )
  const [savedBy] = elementsBelow(root('docProps/core.xml'), 'cp:lastModifiedBy').map(textWithin)
  return {
    ...(copy && { copy: textWithin(copy).trim() }),
    ...(savedBy?.trim() && { savedBy: named(savedBy) }),
  }
}
