import type { Words } from '../../../words/words'

/** What is said of a letter to whoever should sign it. */
export interface Shared {
  readonly title: string
  /** Who asks whom for what, in the coalition's words; may be empty. */
  readonly ask: string
  /** The address of the sign-on page. */
  readonly address: string
  /** The shortest address that leads there, for where room is scarce. */
  readonly short: string
  /** The last moment to sign, in words; null where the letter is closed. */
  readonly closes: string | null
}

/** A message about a letter, as plain text. */
export interface SharingWords {
  readonly subject: string
  /** With a greeting, for an email. */
  readonly email: string
  /** Two lines, for a messenger. */
  readonly message: string
}

/** The words with which a letter is passed on, ready to be sent from one's own mailbox. */
export function sharingWords(
  { title, ask, address, short, closes }: Shared,
  { t }: Words,
): SharingWords {
  const paragraphs = [
    t('share.hello'),
    ask,
    closes
      ? `${t('share.willYouBy', { title, closes })} ${t('share.twoMinutes')}`
      : t('share.youCanRead', { title }),
    address,
  ]
  return {
    subject: closes ? t('share.willYou', { title }) : title,
    email: paragraphs.filter((text) => text !== '').join('\n\n'),
    message: closes ? `${t('share.willYouBy', { title, closes })}\n${short}` : `${title}\n${short}`,
  }
}

/** The address by which a mail program begins a message with these words (RFC 6068), `to` somebody if they are known. */
export const mailtoOf = (
  { subject, email }: Pick<SharingWords, 'subject' | 'email'>,
  to = '',
): string =>
  `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(email.replaceAll('\n', '\r\n'))}`
