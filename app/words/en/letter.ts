/** The sign-on page: the letter, who asks and by when, who signed, what is kept. */
export const letter = {
  headOpen: 'Sign: {title}',
  described: 'An open letter. {ask}',
  describedLed: 'An open letter led by {by}. {ask}',
  kickerOpen: 'An open letter for organisations to sign',
  kickerClosed: 'An open letter that organisations signed',
  signForOrganisation: 'Sign for your organisation',
  about: 'About two minutes. No account.',
  theLetter: 'The letter',
  passOn:
    'Not yours to sign? Pass it to whoever may sign for your organisation: <link>address, words and a code to print</link>.',
  sharing: '<link>Address, words and a code to print</link>.',
  questions: 'Questions: <link>{email}</link>',

  closes: 'Closes',
  closed: 'Closed',
  sent: 'Sent',
  daysLeft: '{days, plural, =0 {less than a day left} one {# day left} other {# days left}}',
  signed: 'Signed',
  organisations:
    '{count, plural, =0 {No organisation yet} one {# organisation} other {# organisations}}',
  andPersons:
    '{count, plural, one {and # person in a personal capacity} other {and # people in a personal capacity}}',
  askedBy: 'Asked by',
  forCoalition: 'for the coalition',

  changesOfText: 'Changes of the text',
  changedOn: 'Changed on <time>{day}</time>:',
  smallFix: 'small fix',
  newMeaning: 'it changes the meaning',
  changeLinks:
    '<difference>What is different</difference>, <before>the text before and who signed it</before>',

  closedTitle: 'Signing is closed',
  closedOn: 'It closed on {day}.',
  sentOn: 'The letter was sent on {day}.',
  closedStays: 'The letter and the list of those who signed it stay here.',
  closedSigned:
    'Did you sign? <link>Get the link to your signature</link> to change it or take it back.',

  notDecided:
    'Not decided yet? <link>Tell us that you are considering it</link> and when you decide; we remind you once.',
  forYourself: 'Signing for yourself? <link>Sign in a personal capacity</link>',
  signedAlready: 'Signed already? <link>Get the link to your signature again</link>',

  signedHeadline:
    '{count, plural, =0 {Nobody has signed yet} one {# organisation has signed} other {# organisations have signed}}',
  nobodyConfirmed: 'Nobody has confirmed this text yet',
  nobodyYet:
    'The organisations that sign are named here, once they have confirmed and a coordinator has looked.',
  nobodyAfterChange:
    'The text was changed while organisations signed it. Those that signed the one before are named here once they have confirmed this one.',
  nobodySigned: 'No organisation had signed when the letter closed.',
  newestFirst: 'In the order of signing, newest first.',
  unnamed:
    '{count, plural, one {One of them is not named in public.} other {# of them are not named in public.}}',
  heldUntil: 'Their names become public together, on {launch}.',
  heldUntilLaunch: 'Their names become public together, when the letter is launched.',
  invitedUntil:
    'Only invited organisations and the coalition see these names. They become public together, on {launch}.',
  invitedUntilLaunch:
    'Only invited organisations and the coalition see these names. They become public together, when the letter is launched.',
  persons: 'In a personal capacity',
  aboutPersons: 'Where they work says who they are; it has not signed.',
  later: 'Later supporters',
  aboutLater: 'They joined after the letter was sent.',
  more: '{count, plural, one {The one that signed before them} other {The # that signed before them}}',
  pages: 'Pages of names',
  pageBefore: 'Names before these',
  pageOf: 'Page {at, number} of {of, number}',
  pageAfter: 'More names',
  confirmedAgain: 'confirmed again <time>{day}</time>',
  leftOn: 'left on <time>{day}</time>, after the letter was sent',

  keptTitle: 'What happens to what you write here',
  what: 'What',
  whatKept:
    'What you write in the form: of your organisation and of you. Nothing else: no tracking, no cookies, no address of your device kept.',
  why: 'Why',
  whyKept:
    'To show which organisations stand behind the letter, and to reach you if its text is corrected.',
  howLong: 'How long',
  howLongOpen:
    'What is not public is deleted on <b>{day}</b>, {days, plural, one {# day} other {# days}} after the last day to sign; if that day moves, so does this one. What you do not confirm is deleted after three weeks. What you let us make public stays with the letter.',
  howLongClosed:
    'What is not public is deleted on <b>{day}</b>, {days, plural, one {# day} other {# days}} after closing. What you do not confirm is deleted after three weeks. What you let us make public stays with the letter.',
  whoSees: 'Who sees it',
  coordinators:
    '{count, plural, one {The one coordinator of the letter.} other {The # coordinators of the letter.}}',
  coordinatorsLed:
    '{count, plural, one {The one coordinator of the letter, which <who>{lead}</who> leads.} other {The # coordinators of the letter, which <who>{lead}</who> leads.}}',
  othersSee:
    'Whoever the letter is sent to sees the organisation, and your name if you allow it; letters to public bodies can be released under freedom of information. Nobody else does, and no other company handles it.',
  yourSay: 'Your say',
  yourSayIs:
    'See, change or take back what you wrote by the link in your email, until the letter is sent. After that you can still leave, and the list says so. If somebody is in danger, hide the name from every public page at once, by the same link.',
  yourSayOrWrite:
    'See, change or take back what you wrote by the link in your email, until the letter is sent. After that you can still leave, and the list says so. If somebody is in danger, hide the name from every public page at once, by the same link, or write to <link>{email}</link>.',
  whichText: 'Which text exactly am I signing?',
  whichTextIs:
    'The final text, version {version, number}, fixed on <time>{moment}</time>. If a comma of it changes, this fingerprint (SHA-256) changes too and you are told:',
  notForYou: 'Not for you? <link>Say that you will not sign</link>, and nobody reminds you.',
  saidNo:
    'You said that your organisation will not sign. Sign after all, or <link>change what you said</link>.',
  bookKept:
    'Only if you tick it, the organisation book keeps a copy for the next letter, as long as you renew that once a year.',
  texts: 'The letter in its languages',
} as const
