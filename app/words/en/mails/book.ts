/** Mails about an entry in the organisation book. A coalition may have no name. */
export const book = {
  isIn: '{organisation} is in the organisation book of {coalition}.',
  isInUnnamed: '{organisation} is in the organisation book.',
  inReceipt:
    'You are in the organisation book of {coalition}, so that the next letter opens filled in. Only its coordinators see it. It stays until {day}; before that day we ask you whether it may stay longer, and without an answer it goes. To see all that it says, to change it or to leave it with one click:',
  inReceiptUnnamed:
    'You are in the organisation book, so that the next letter opens filled in. Only its coordinators see it. It stays until {day}; before that day we ask you whether it may stay longer, and without an answer it goes. To see all that it says, to change it or to leave it with one click:',
  linkSubject: 'Your entry in the organisation book: {organisation}',
  linkHeading: 'The link to your entry',
  linkGlance: 'See what the organisation book says of {organisation}, change it, or leave.',
  linkAbout: 'By this link you see all that it says, change it, or leave with one click.',
  linkAct: 'See the entry',
  linkUntil: 'It works as long as the entry stays, until {day}. Please do not pass it on.',
  linkBecause:
    'You get this because somebody asked for the link with this address. If that was not you, do nothing: the link came to you alone.',
  renewSubject: 'May {organisation} stay in the organisation book?',
  renewHeading: 'May your entry stay?',
  renewGlance: 'Without an answer {organisation} leaves the organisation book on {day}.',
  renewAbout:
    'With it the next letter opens filled in. The entry goes by itself on {day}, unless you say that it may stay for another year.',
  renewLast: 'You have not answered yet; this is the last time that we ask.',
  renewAct: 'See the entry, and keep it or leave',
  renewLink: 'Please do not pass the link on: whoever has it can change your entry.',
  renewBecause:
    'You get this because you asked to be kept in the organisation book, and it asks once a year. Do nothing, and all that it keeps of you is deleted.',
} as const
