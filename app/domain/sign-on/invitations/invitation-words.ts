import { type Language, languages } from '../../../words/languages'
import type { Words } from '../../../words/words'

/** The coordinators' own words in an invitation or a reminder. */
export interface InvitationWords {
  readonly subject: string
  readonly note: string
}

/** Words by the language that they are said in. */
export type WordsByLanguage = Readonly<Record<Language, InvitationWords>>

/** The words of an invitation before anybody changes them. */
export const usualWords = (
  about: {
    readonly letter: string
    /** The organisation that leads the letter, or the coalition; null where neither has a name. */
    readonly askedBy: string | null
    /** Who asks whom for what, in the coalition's words; may be empty. */
    readonly ask: string
  },
  { t }: Words,
): InvitationWords => ({
  subject: t('mails.invitation.subject', about),
  note: [
    about.ask,
    about.askedBy
      ? t('mails.invitation.asksYou', { ...about, by: about.askedBy })
      : t('mails.invitation.weAsk', about),
  ]
    .filter((text) => text !== '')
    .join('\n\n'),
})

/** The words of a reminder before anybody changes them. */
export const reminderWords = (
  about: { readonly letter: string },
  { t }: Words,
): InvitationWords => ({
  subject: t('mails.invitation.reminderSubject', about),
  note: t('mails.invitation.reminderNote', about),
})

/**
 * What each is written, by their language: what coordinators wrote, to all as they wrote it, and what they left as it stood
 * there, in whatever language, to each in their own.
 */
export function wordsToEach(written: InvitationWords, usual: WordsByLanguage): WordsByLanguage {
  const isUsual = (part: keyof InvitationWords) =>
    languages.some((language) => plain(usual[language][part]) === plain(written[part]))
  const [subjectIsUsual, noteIsUsual] = [isUsual('subject'), isUsual('note')]
  const inLanguage = (language: Language): InvitationWords => ({
    subject: (subjectIsUsual ? usual[language] : written).subject,
    note: (noteIsUsual ? usual[language] : written).note,
  })
  return byLanguage(inLanguage)
}

/** The same in each language of ours. */
export const byLanguage = (
  inLanguage: (language: Language) => InvitationWords,
): WordsByLanguage => ({
  ar: inLanguage('ar'),
  cy: inLanguage('cy'),
  en: inLanguage('en'),
  es: inLanguage('es'),
  fr: inLanguage('fr'),
})

/** As a form sends it back: without the boxes around names, and with lines that break as others do. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** An invitation as plain text, for somebody's own mailbox. */
export const invitationText = (
  { note }: InvitationWords,
  to: {
    readonly name: string | null
    readonly organisation: string
    readonly link: string
    /** The last moment to sign, in words; null where there is none. */
    readonly closes: string | null
  },
  { t }: Words,
): string =>
  [
    to.name ? t('mails.invitation.dear', { name: to.name }) : t('mails.invitation.hello'),
    note,
    ...(to.closes ? [t('mails.invitation.signUntil', { moment: to.closes })] : []),
    t('mails.invitation.byLink', to),
    to.link,
  ].join('\n\n')
