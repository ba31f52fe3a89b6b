/** The pages of a contact: to confirm, to see, change, hide or take back a signature, and to say that it is not right. */
export const signature = {
  confirmEnded:
    'A link to confirm works for three weeks. What was written is deleted by now: open the letter’s page and sign again, if it is still open.',
  manageEnded:
    'The link to a signature works until the contact’s data is deleted, 28 days after signing closes. Nothing is left to change then; what you let be public stays with the letter.',
  readHere: 'Read the whole text here',
  textLanguages: 'This text in its languages',
  exactText: 'The exact text',
  finalText: 'the final text of <time>{day}</time>, version {version, number}',
  fingerprintIs: 'Its fingerprint (SHA-256), which changes with every comma:',
  severalTexts: 'It is one, of the text in all its languages: {languages}.',
  namedOrganisation: 'The organisation, without your name',
  namedPerson: 'The organisation, with your name and role',
  namedNone: 'Nothing; only whoever the letter is sent to sees that you signed',
  namedSelf: 'Your name and what you do',
  oneStep: 'One step is left',
  confirmTitle: 'Confirm the signature',
  confirmConsidering: 'Confirm that you are considering it',
  yesConsidering: 'Yes, we are considering it',
  changedTitle: 'The text has changed since you filled in the form',
  changedSince: 'You confirm the text as it is now. This is what became of the one that you read:',
  letter: 'Letter',
  signedBy: 'Signed by',
  consideredBy: 'Considered by',
  inPersonalCapacity: 'in a personal capacity',
  forIt: 'For it',
  filledInBy: 'Filled in by <who>{name}</who>',
  copyGoes: 'A copy of the receipt goes to {email}',
  copyWent: 'A copy of the receipt went to {email}',
  decidesBy: 'Decides by',
  inPublic: 'In public',
  keptUntil: 'Kept until',
  thenDeleted: 'Then your email is deleted. What you let us make public stays with the letter.',
  notRight:
    'Not right? Close this page: without a confirmation nothing counts, and what was written is deleted after three weeks. <link>This was not me</link>',
  lateTitle: 'It is too late to confirm',
  late: 'The time to confirm signatures under “<who>{title}</who>” is over, so this one can no longer be added by this link. What you wrote is deleted three weeks after you wrote it. If you still want to stand under the letter, write to whoever asked you: until it is sent they can add you.',
  hasSigned: '<who>{organisation}</who> has signed',
  isConsidering: '<who>{organisation}</who> is considering it',
  noted:
    'It is noted, and nothing is signed. In your email is the link by which you sign, move the day or say no. We remind you once, on <time>{day}</time>.',
  isConfirmed:
    'The signature under “<who>{title}</who>” is confirmed. A coordinator looks at every signature before it is listed.',
  receiptSent:
    'A receipt is in your email. Keep it: it says which text you signed, and holds the link by which you change the signature, hide the name or leave.',
  notMeTitle: 'This was not me',
  notMeDoneTitle: 'It is deleted',
  notMeDone:
    'What somebody wrote with your address is gone. Nothing was signed with it, and nothing of it was public.',
  notMeLateTitle: 'It has been confirmed',
  notMeLate:
    'Somebody who reads this mailbox confirmed it. If that is not right, open the receipt in the same mailbox: its link takes the signature back and deletes what was written.',
  notMeAsk: 'Was this not you?',
  notMeAbout:
    'Somebody gave your address to sign “<title>{letter}</title>” for <who>{organisation}</who>. If it was not you, have what they wrote deleted now. Without you nothing is signed either way.',
  notMeDelete: 'It was not me: delete it',
  disputeTitle: 'This is not right',
  disputeDoneTitle: 'The coordinators have been told',
  disputeDone:
    'They look into the signature of <who>{organisation}</who>. Until the letter is sent it is off the list meanwhile.',
  disputeAsk: 'Did <who>{organisation}</who> not sign?',
  disputeTold: {
    email:
      'A coordinator wrote down that <who>{name}</who>, <who>{role}</who>, said yes by email on {day}. If that is not right, say so: the name comes off the list, and the coordinators look into it.',
    letter:
      'A coordinator wrote down that <who>{name}</who>, <who>{role}</who>, said yes by letter on {day}. If that is not right, say so: the name comes off the list, and the coordinators look into it.',
    telephone:
      'A coordinator wrote down that <who>{name}</who>, <who>{role}</who>, said yes by telephone on {day}. If that is not right, say so: the name comes off the list, and the coordinators look into it.',
    meeting:
      'A coordinator wrote down that <who>{name}</who>, <who>{role}</who>, said yes at a meeting on {day}. If that is not right, say so: the name comes off the list, and the coordinators look into it.',
  },
  disputeSigned:
    '<who>{name}</who>, <who>{role}</who>, signed the letter for it. If they may not, say so: the name comes off the list, and the coordinators look into it.',
  inBook: 'Organisation book',
  bookAsked: 'Kept for the next letter, as you asked',
  bookFor: 'For a year, unless you renew it. The receipt has the link to leave it.',
  bookNow:
    'You are in the organisation book now. The receipt also has the link to your entry, by which you change it or leave.',
} as const
