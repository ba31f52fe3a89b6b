import { elementsBelow, textWithin } from '../../../document/markup'
import { COPY_PROPERTY } from '../returned/copies.server'
import { parseMarkup } from './markup.server'
import type { WordParts } from './word-file.server'
import { named } from './word-revisions.server'

/**
 * What a Word file says of itself (ECMA-376 part 1, 15.2.12): which copy it is, and who saved it last, where
 * that is not who made it. Ours are made in a coalition's name, which some programs then keep in both places.
 */
export function propertiesOf(parts: WordParts): { copy?: string; savedBy?: string } {
  const root = (path: string) => parseMarkup(parts.get(path)?.toString('utf8') ?? '', 'xml')
  const copy = elementsBelow(root('docProps/custom.xml'), 'property').find(
    ({ attrs }) => attrs.name === COPY_PROPERTY,
  )
  const core = root('docProps/core.xml')
  const said = (name: string) => elementsBelow(core, name).map(textWithin).at(0)?.trim() ?? ''
  const savedBy = said('cp:lastModifiedBy')
  return {
    ...(copy && { copy: textWithin(copy).trim() }),
    ...(savedBy !== '' && savedBy !== said('dc:creator') && { savedBy: named(savedBy) }),
  }
}
