import type { ParagraphRole } from './letter-text'

/** The roles that a paragraph may have, in the order in which they stand in a letter on paper. */
export const PARAGRAPH_ROLES = [
  'sender',
  'delivery',
  'date',
  'our-reference',
  'your-reference',
  'recipient',
  'copy',
  'subject',
  'valediction',
  'contact',
] as const satisfies readonly ParagraphRole[]

const KNOWN: ReadonlySet<unknown> = new Set(PARAGRAPH_ROLES)

export const isParagraphRole = (value: unknown): value is ParagraphRole => KNOWN.has(value)

/** What each role is called: in menus, and as the style of its paragraphs in a Word file. */
export const ROLE_NAMES: Record<ParagraphRole, string> = {
  sender: 'Sender',
  delivery: 'Delivery line',
  date: 'Date',
  'our-reference': 'Our reference',
  'your-reference': 'Your reference',
  recipient: 'Recipient',
  copy: 'Copy',
  subject: 'Subject',
  valediction: 'Valediction',
  contact: 'Contact',
}

/** The name of the style that paragraphs of a role have in our Word files, and bring back from them. */
export const styleNameOf = (role: ParagraphRole): string =>
  `Letter ${ROLE_NAMES[role].toLowerCase()}`

/** The role that a style of a Word file stands for; null for any other style. */
export const roleOfStyle = (name: string): ParagraphRole | null =>
  PARAGRAPH_ROLES.find((role) => styleNameOf(role).toLowerCase() === name.toLowerCase()) ?? null

/** The style of words in our Word files that the letter shows by itself, and nobody wrote. */
export const LABEL_STYLE = 'Letter label'

/** The style of those who sign in our Word files, and of the place where they will stand. */
export const SIGNATORY_STYLE = 'Letter signatory'

/** What a block may be that Markdown has no sign for, besides the role of a paragraph. */
export type MarkdownSign = ParagraphRole | 'annex' | 'continues' | 'signatories'

/**
 * What stands before a block in our Markdown files, unseen where they are shown: the role of the
 * paragraph, that the heading begins an annex, that the numbered list goes on from the one before, or
 * that the list is of those who signed.
 */
export const markdownSign = (what: MarkdownSign): string => `<!-- letter: ${what} -->`

/** What such a sign says of the block after it; null for any other HTML. */
export function readMarkdownSign(html: string): MarkdownSign | null {
  const said = /^<!-- letter: ([a-z-]+) -->$/.exec(html.trim())?.[1]
  const isOther = said === 'annex' || said === 'continues' || said === 'signatories'
  return isOther || isParagraphRole(said) ? said : null
}

/** The words that a letter shows of its own accord, in its own language. */
interface Words {
  readonly recipient: string
  readonly copy: string
  readonly ours: string
  readonly yours: string
  readonly annex: string
  /** What stands between such words and those that people wrote. */
  readonly colon?: string
}

const ENGLISH: Words = {
  recipient: 'To',
  copy: 'cc',
  ours: 'Our reference',
  yours: 'Your reference',
  annex: 'Annex',
}

const WORDS: Record<string, Words> = {
  en: ENGLISH,
  cy: {
    recipient: 'At',
    copy: 'cc',
    ours: 'Ein cyfeirnod',
    yours: 'Eich cyfeirnod',
    annex: 'Atodiad',
  },
  fr: {
    recipient: 'À',
    copy: 'Copie à',
    ours: 'Notre référence',
    yours: 'Votre référence',
    annex: 'Annexe',
    colon: '\u00a0:',
  },
  de: {
    recipient: 'An',
    copy: 'Kopie an',
    ours: 'Unser Zeichen',
    yours: 'Ihr Zeichen',
    annex: 'Anhang',
  },
  es: {
    recipient: 'A',
    copy: 'Copia a',
    ours: 'Nuestra referencia',
    yours: 'Su referencia',
    annex: 'Anexo',
  },
  pt: {
    recipient: 'Para',
    copy: 'Cópia a',
    ours: 'Nossa referência',
    yours: 'Vossa referência',
    annex: 'Anexo',
  },
  it: {
    recipient: 'A',
    copy: 'Copia a',
    ours: 'Nostro riferimento',
    yours: 'Vostro riferimento',
    annex: 'Allegato',
  },
  nl: {
    recipient: 'Aan',
    copy: 'Kopie aan',
    ours: 'Ons kenmerk',
    yours: 'Uw kenmerk',
    annex: 'Bijlage',
  },
  pl: {
    recipient: 'Do',
    copy: 'Do wiadomości',
    ours: 'Nasz znak',
    yours: 'Wasz znak',
    annex: 'Załącznik',
  },
  ar: {
    recipient: 'إلى',
    copy: 'نسخة إلى',
    ours: 'مرجعنا',
    yours: 'مرجعكم',
    annex: 'الملحق',
  },
  fa: {
    recipient: 'به',
    copy: 'رونوشت',
    ours: 'شماره ما',
    yours: 'شماره شما',
    annex: 'پیوست',
  },
  he: {
    recipient: 'אל',
    copy: 'העתק',
    ours: 'סימוכין שלנו',
    yours: 'סימוכין שלכם',
    annex: 'נספח',
  },
}

/** In the language of the letter (a BCP 47 tag) where we have the words, else in English. */
export const wordsIn = (language: string): Words =>
  WORDS[language.split('-')[0]?.toLowerCase() ?? ''] ?? ENGLISH

/** Those of every language that we have words in: to know them again in a letter whose language is not known. */
export const wordsOfAll = (): readonly Words[] => Object.values(WORDS)
