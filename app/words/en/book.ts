/** The page of an organisation’s own entry in the organisation book. */
export const book = {
  head: 'Your entry in the organisation book',
  changed: 'Your change is saved.',
  renewed: 'Your entry stays for another year.',
  allKept: 'All that is kept',
  whoSigns: 'Who signs for it',
  days: 'Days you need to decide',
  daysHint: 'So that the coordinators ask you in time: 14, say, where a board has to meet',
  notSaid: 'You have not said',
  language: 'Language of the last letter',
  since: 'In the book since',
  consented: 'by your own wish, which you last gave on <time>{day}</time>',
  whoSees: 'Who sees it',
  seen: 'The coordinators of <who>{coalition}</who>',
  seenUnnamed: 'The coordinators of the letters that you signed',
  seenWhy: 'They use it to ask you to sign the next letter. Nobody else sees it.',
  staysUntil: 'It stays until <time>{day}</time>',
  whenAsked:
    'We ask you thirty days before, and once more seven days before. Without an answer it goes by itself on that day.',
  renew: 'Keep it for a year from today',
  signed: 'What you signed',
  signedNothing: 'Nothing that still stands. What you take back is not kept here.',
  waiting: 'waits for a coordinator',
  declined: 'was not put under the letter',
  emailStays:
    'The email stays, <who>{email}</who>, for by it you have shown who you are. Does somebody else sign for you from now on? Leave the book, and let them tick it when they sign.',
  leaveTitle: 'Leave the book',
  leaveAbout:
    'All that is kept here is deleted at once. Letters that you signed stay signed. You can come back with the next letter that you sign.',
  leave: 'Leave and delete the entry',
  leftTitle: 'You have left the book',
  left: 'What it kept of your organisation and of you is deleted. Letters that you signed stay signed: their own links change or take back a signature.',
  endedTitle: 'This link has ended',
  ended:
    'An entry in the organisation book stays for a year, unless you renew it or leave. This link leads to none that is still here.',
  endedAgain:
    'Did the whole address arrive? Mail programs break long ones in two. You can <link>have a new link sent to you</link>.',
  linkTitle: 'Get the link to your entry again',
  linkAbout:
    'With the link you can see all that the organisation book keeps of you, change it, or leave.',
  linkSent:
    'If an organisation book has an entry with the address that you wrote, a message with the link is on its way to it. We say the same either way, so that nobody can find out here who is in a book.',
  daysWrong: 'Write a whole number from 1 to 365.',
  sameName: 'You have another entry of this name in the book.',
} as const
