/** The frame of every public page, and what several of them say. */
export const page = {
  skip: 'Skip to the content',
  languages: 'Language of this page',
  sample: 'A sample: nothing in it is real',
  momentUtc: '{day}, {time} UTC',
  lastMoment: '{day}, {time} {place} time',
  optional: '(optional)',
  wrongs: '{count, plural, one {One thing is not right yet} other {# things are not right yet}}',
  leaveEmpty: 'Leave this empty',
  differenceKey: '<ins>Underlined</ins> is new, <del>struck through</del> is gone.',
  backToLetter: 'Back to the letter',
  nothingTitle: 'There is nothing here',
  nothing: 'The address may be wrong, the link may have been used up, or it is not for you to see.',
  cannotTitle: 'That cannot be done',
  cannot: 'Go back and try again.',
  brokenTitle: 'Something went wrong here',
  broken:
    'It is not your doing, and what was saved is still saved. Try again in a minute; if it happens again, tell whoever runs this instance when it happened.',
  toOpenLetters: 'See the open letters',
  linkEndedTitle: 'This link has ended',
  wholeAddress: 'Did the whole address arrive? Mail programs break long ones in two.',
} as const
