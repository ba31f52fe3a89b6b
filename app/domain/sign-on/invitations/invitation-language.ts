import { type Language, languageOf } from '../../../words/languages'

/** In which language an organisation is written to that was invited, and opens its link: its own, else the letter's where it is one of ours. */
export const languageOfInvitation = (
  invitation: { readonly language: string | null },
  letter: { readonly language: string },
): Language => languageOf(invitation.language) ?? languageOf(letter.language) ?? 'en'
