import { languagesInEnglish } from '../../document/language-name'
import type { Block, Mark, Part } from '../../document/letter-text'
import { isAllowedHref } from '../../document/links'
import { partsIn } from '../../document/walk'
import type { ExportInput, PersonalSignatory, Signatory } from './input.server'

/** Stands on every page, and before the text where there are no pages, until a version is fixed. */
export const DRAFT_NOTE = 'DRAFT. This is not the final text.'

/** Stands in a draft where those who sign will stand. */
export const SIGNATORY_PLACE = 'Here stand those who sign.'

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** What ties a file to the text that was signed; a draft says that it is one. */
export function versionLine(version: ExportInput['version']): string {
  if (!version) return DRAFT_NOTE
  const day = DAY.format(new Date(version.fixedOn))
  const { number, sha256, languages } = version
  const held =
    languages.length > 1 ? ` in ${languagesInEnglish(languages)}, under one fingerprint` : ''
  return `Final text of ${day}, version ${number}${held}. SHA-256 ${sha256}`
}

/** The person under an organisation, as one line; null where nobody is named. */
export function personLine({ person }: Signatory): string | null {
  if (!person) return null
  return person.role ? `${person.name}, ${person.role}` : person.name
}

/** What a person in a personal capacity does, as one line. */
export const personalLine = ({ role, employer }: PersonalSignatory): string =>
  [role, employer].filter(Boolean).join(', ')

const PERSONAL: Readonly<Record<string, string>> = {
  ar: 'بصفة شخصية',
  cy: 'Yn bersonol',
  en: 'In a personal capacity',
  es: 'A título personal',
  fr: 'À titre personnel',
}

/** Stands above those who sign in a personal capacity, in the letter's language where we have it. */
export const personalHeading = (tag: string): string =>
  PERSONAL[localeOf(tag).language] ?? 'In a personal capacity'

const LATER: Readonly<Record<string, string>> = {
  ar: 'انضمّوا لاحقًا',
  cy: 'Cefnogwyr diweddarach',
  en: 'Later supporters',
  es: 'Adhesiones posteriores',
  fr: 'Soutiens ultérieurs',
}

/** Stands above those who joined after the letter was sent, likewise. */
export const laterHeading = (tag: string): string =>
  LATER[localeOf(tag).language] ?? 'Later supporters'

/** True where anybody signed. */
export const isSigned = ({
  signatories,
  persons,
  later,
}: Pick<ExportInput, 'signatories' | 'persons' | 'later'>) =>
  signatories.length + persons.length + later.length > 0

/** Language and region of a BCP 47 tag; English where the tag cannot be read. */
export function localeOf(tag: string): { language: string; region: string | null } {
  try {
    const { language, region } = new Intl.Locale(tag)
    // Some engines give nothing for `und`, the tag for no language.
    return { language: language || 'en', region: region ?? null }
  } catch {
    return { language: 'en', region: 'GB' }
  }
}

/** Where text leads; null for no link, and for an address that a file should not carry. */
export function hrefOf(marks: readonly Mark[] | undefined): string | null {
  const href = marks?.find((mark) => mark.type === 'link')?.attrs.href
  // PDF readers and Word give up on longer ones.
  return isAllowedHref(href) && href.length <= 2000 ? href : null
}

/** True where the letter says where its signatories are to stand. */
export const placesSignatories = (parts: readonly Part[]): boolean =>
  parts.some((part) => part.type === 'signatoryList' || placesSignatories(partsIn(part)))

/**
 * The blocks of a letter with its signatories before its annexes, where it has some and does not say
 * where they are to stand: who signs stands under the letter, and annexes follow both.
 */
export function withSignatoriesBeforeAnnexes(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.type === 'heading' && block.attrs.annex)
  if (first < 0 || placesSignatories(blocks)) return blocks
  return [...blocks.slice(0, first), { type: 'signatoryList' }, ...blocks.slice(first)]
}

/** Above this many, the list of signatories stands in columns. */
export const MANY_SIGNATORIES = 24
