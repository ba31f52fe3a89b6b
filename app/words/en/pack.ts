/** What trustees need on paper before they decide. */
export const pack = {
  heading: 'For the board',
  whoAsks: 'Who asks',
  meaning: 'What signing means',
  meaningIs:
    'The organisation signs, not the person who does it for it. Its name stands under the letter: in public if you allow it, and in any case for whoever the letter is sent to. Letters to public bodies can be released under freedom of information.',
  declares: 'Whoever signs declares: “{declaration}”',
  costs:
    'Signing makes your organisation a member of nothing, and costs nothing. Contact data is deleted {days, plural, one {# day} other {# days}} after signing closes.',
  leaving: 'How to leave',
  leavingIs:
    'By the link in the receipt, at any time until the letter is sent: the name is gone at once. After that you can still leave, and the list says so. If somebody is in danger, the same link hides the name from every public page.',
  note: 'Decision note',
  purposes: 'It furthers our purposes, in this way:',
  notParty:
    'It is not party-political: it asks for a policy, and supports or opposes no party and no candidate.',
  contracts: 'Our contracts and grant terms were checked, and nothing in them stands against it.',
  named: 'We sign, and may be named in public',
  unnamed: 'We sign, and are not named in public',
  doNot: 'We do not sign',
  decidedBy: 'Decided by',
  on: 'On',
  asks: '{leads}, asks organisations to sign “{title}”.',
  leads: '{by}, for {coalition}',
  questions: 'Questions: {email}',
  notOpen: 'It is not open for signature yet.',
  isClosed: 'It is closed for signature.',
  until: 'It can be signed until {closes}.',
  soFar:
    '{count, plural, =0 {No organisation has signed so far.} one {One organisation has signed so far.} other {# organisations have signed so far.}}',
  exact: 'The exact text: version {version, number}, fixed on {day}. SHA-256 {sha256}',
} as const
