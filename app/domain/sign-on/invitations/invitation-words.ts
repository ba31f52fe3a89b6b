/** What the words of an invitation are about. */
export interface AboutInvitation {
  readonly title: string
  /** The organisation that leads the letter; null where none does. */
  readonly askedBy: string | null
  /** Who asks whom for what, in the coalition's words; may be empty. */
  readonly ask: string
  /** The last moment to sign, in words; null where there is none. */
  readonly closes: string | null
}

/** The coordinators' own words in an invitation. */
export interface InvitationWords {
  readonly subject: string
  readonly note: string
}

/** The words that stand there before anybody changes them. */
export const usualWords = ({ title, askedBy, ask }: AboutInvitation): InvitationWords => ({
  subject: `Will your organisation sign “${title}”?`,
  note: [
    ask,
    `${askedBy ? `${askedBy} asks` : 'We ask'} you to sign “${title}” for your organisation. Signing takes about two minutes and needs no account.`,
  ]
    .filter((text) => text !== '')
    .join('\n\n'),
})

/** An invitation as plain text, for somebody's own mailbox. */
export function invitationText(
  { note }: InvitationWords,
  to: { readonly name: string | null; readonly organisation: string; readonly link: string },
  { closes }: AboutInvitation,
): string {
  return [
    to.name ? `Dear ${to.name},` : 'Hello,',
    note,
    ...(closes ? [`Organisations can sign until ${closes}.`] : []),
    `By this link you can read the letter and sign for ${to.organisation}, or say that it is considering it or will not sign. Please pass it only to whoever may answer for ${to.organisation}:`,
    to.link,
  ].join('\n\n')
}
