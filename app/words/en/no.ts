/** The page on which an invited organisation says that it will not sign. */
export const no = {
  title: 'We will not sign',
  noted:
    'Noted on <time>{day}</time>: <who>{organisation}</who> will not sign. The coordinators see it, and nobody reminds you. You can close this page.',
  changed: 'Has it changed? Take it back, and sign or decide later.',
  mistake: 'Was it a mistake?',
  takeBack: 'Take it back',
  about:
    'The coordinators of the letter see that <who>{organisation}</who> will not sign, and what you write here. Nothing is public. You can take it back until the letter is sent.',
  words: 'Words to the coordinators',
  wordsHint:
    'Why, or what would have to change, if you wish to say it. They are deleted with the other contact data.',
} as const
