/** The page for those who decide, and the pack to print for trustees. */
export const preview = {
  head: 'Preview: {title}',
  kicker: 'A preview for those who decide whether their organisation signs',
  forCoalition: 'for <who>{coalition}</who>',
  signing: 'Signing',
  toCome: 'It is not open yet. The text is final.',
  openUntil: 'Open until {closes}',
  closed: 'It is closed.',
  meeting:
    'For a meeting: <pack>a page to print for trustees</pack>, with the letter and a note for their decision, also <pdf>as a PDF</pdf>.',
  decided:
    'When it is decided, <sign>sign on the letter’s page</sign>; or <considering>say when you decide</considering>.',
  byInvitation: 'When it is decided, sign by the invitation that your organisation got.',
  nobodySigns: 'By this page nobody signs.',
  worksUntil: 'This link works until <time>{day}</time>.',
  packHead: 'For the board: {title}',
  print: 'Print it as it is, or <pdf>download it as a PDF</pdf>. <back>Back to the preview</back>',
  exact: 'The exact text: version {version, number}, fixed on <time>{day}</time>. SHA-256',
} as const
