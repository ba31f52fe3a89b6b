/** What somebody declares who signs for an organisation, where the coordinators set no other words. */
export const USUAL_DECLARATION = 'I have the authority to sign this letter for my organisation.'

/** What a person declares who signs in a personal capacity. */
export const PERSONAL_DECLARATION = 'I sign for myself, and not for my employer.'

/** What everybody agrees to about changes of the text, as the form and the receipt say it. */
export const ABOUT_CHANGES =
  'The leads may make small fixes to facts or wording; we will tell you, and you can leave until the letter is sent.'
