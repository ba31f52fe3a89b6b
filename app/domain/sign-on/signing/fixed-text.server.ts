import type { Words } from '../../../words/words'
import { languagesOf, textIn } from '../../letters/versions/version-texts'
import type { FixedText } from '../../messages/exact-text'
import { slugFor, textLink } from '../page/linked-letter'
import type { AboutSignature } from './take-on.server'

/** What fixes the text that a contact signed, as a message tells it. */
export function fixedText(
  { letter, version, contact, baseUrl }: AboutSignature,
  { day }: Words,
): FixedText {
  const slug = slugFor(letter)
  const signed = textIn(version, contact.text_language)
  return {
    version: version.number,
    sha256: version.sha256,
    fixedOn: day(version.created_at),
    textLink: slug && textLink(`${baseUrl}/l/${slug}/versions/${version.number}`, signed, version),
    languages: languagesOf(version),
  }
}
