/** The fields of every form that somebody fills in to sign, and the forms around them. */
export const form = {
  choose: 'Choose',
  organisation: 'Name of the organisation',
  organisationHint: 'As it should stand under the letter',
  kind: 'What it is',
  kinds: {
    charity: 'Charity or NGO',
    campaign: 'Campaign or community group',
    network: 'Network or coalition',
    union: 'Trade union',
    faith: 'Faith group',
    advice: 'Law centre or advice service',
    research: 'University or research body',
    business: 'Business or social enterprise',
    public: 'Public body',
    other: 'Other',
  },
  country: 'Country or region',
  website: 'Website',
  numberAndSentence: 'Add a number or a sentence (optional)',
  number: 'Charity or company number',
  sentence: 'A sentence in public',
  sentenceHint: 'Why you sign. It stands beside the name on the letter’s page.',
  role: 'Your role in the organisation',
  personRole: 'What you do',
  email: 'Email',
  emailHint:
    'We send you the link that confirms it. The address is never shown; a shared one is fine.',
  office: 'Filled in for somebody else, or a copy for the office (optional)',
  filledBy: 'Who fills this in, if it is not who signs',
  filledByHint: 'Their name. Only the coordinators see it.',
  copyTo: 'General address of the organisation',
  copyToHint: 'It gets a copy of the receipt, so that nobody signs for the organisation unseen.',
  naming: 'May we name you in public?',
  namingHint:
    'Whoever the letter is sent to sees who signed either way. Letters to public bodies can be released under freedom of information.',
  namings: {
    organisation: 'Only the organisation',
    person: 'The organisation, my name and my role',
    none: 'Neither in public',
  },
  personNamings: {
    person: 'My name and what I do',
    none: 'Not in public',
  },
  name: 'Your full name',
  employer: 'Where you work',
  employerHint: 'Only as a description: it does not sign. We say so beside your name.',
  declaration: 'Your declaration',
  usualDeclaration: 'I have the authority to sign this letter for my organisation.',
  personalDeclaration: 'I sign for myself, and not for my employer.',
  aboutChanges:
    'The leads may make small fixes to facts or wording; we will tell you, and you can leave until the letter is sent.',

  sign: 'Sign the letter',
  aboutSigning:
    'The organisation signs; you do it on its behalf. You can change the signature or leave until the letter is sent, by a link that we email to you.',
  yourOrganisation: 'Your organisation',
  you: 'You',
  yourSignature: 'Your signature',
  thenConfirm:
    'Then open the message that we send to you and confirm. Nothing is public before that. <link>What happens to what you write here</link>',

  closedForSigning:
    'This letter is closed for signing. It stays where it is, with those who signed it.',
  asPerson: 'Sign in a personal capacity',
  aboutPerson:
    'You sign for yourself, in a separate list, and do not count as an organisation. You can change it or leave until the letter is sent, by a link that we email to you.',
  keptAsSaid: 'What you write is kept as the letter’s page says; your email is never shown.',
  onlyOrganisations: 'Only organisations sign it.',

  considering: 'We are considering it',
  aboutConsidering:
    'Nothing is signed, and your organisation is on no list. Only the coordinators of the letter see it. On the day that you name we remind you, once.',
  until: 'You decide by',
  untilHint: 'For example, the day on which your board meets',

  checkTitle: 'Open your email to confirm',
  checkHeading: 'Now open your email',
  checkSent:
    'We have sent a message to the address that you wrote. Open the link in it and confirm: only then does what you wrote count.',
  checkWithin:
    'The link works for three weeks, so that a board has time to meet. What nobody confirms by then is deleted, and nothing of it is ever public.',
  checkSample: 'In the sample no message leaves: it waits in <link>its mailbox</link>.',
  noMessage: 'No message after a few minutes?',
  noMessageDo:
    'Look in your spam or junk folder first. Then <again>have the link sent again</again>, or <form>fill the form in once more</form> if the address may have been wrong; that makes no second signature.',

  linkAgain: 'Get the link to your signature again',
  linkAgainAbout:
    'With the link you can see what is kept about you, change the signature, or take it back.',
  linkAgainEmail: 'The address that you signed with',
  linkAgainSend: 'Send me the link',
  linkAgainDone: 'Look in your email',
  linkAgainSent:
    'If somebody signed this letter with the address that you wrote, a message with the link is on its way to it. We say the same either way, so that nobody can find out here who signed.',
  invited:
    'You were invited to sign for <who>{organisation}</who>. The coordinators filled in what they know; change what is not right.',
  forBookLegend: 'For the next letter',
  forBook: 'Keep us in the organisation book, so that the next letter opens filled in',
  forBookHint:
    'It keeps what you write here of your organisation and of you, and which letters you signed. Only the coordinators of this coalition see it. Once a year we ask whether it may stay; without an answer it goes. You can leave with one click, by a link that we email to you.',
  stayInBook: 'Keep our entry in the organisation book for a year from now, as it stands here',
  asOn: 'As on <time>{day}</time>',
  asInBook: 'As in the organisation book',
  fromBook:
    'Filled in from your own entry in the organisation book. If nothing has changed, tick your declaration below and sign.',
  changeSomething: 'Change something',
} as const
