/** Why something that somebody sent was not taken, each with what to do. */
export const refusals = {
  organisation: 'Write the name of your organisation.',
  kind: 'Choose what sort of organisation it is.',
  country: 'Write the country or region.',
  website: 'Write an address such as kestrel-trust.example',
  email: 'Write an email address such as name@kestrel-trust.example',
  name: 'Write your full name.',
  role: 'Write your role in the organisation.',
  personRole: 'Write what you do.',
  naming: 'Choose what may be named in public.',
  authority:
    'Tick this if you may sign for your organisation. If not, pass the page on to somebody who may.',
  personAuthority: 'Tick this to sign for yourself.',
  noAuthority: 'Only somebody who may sign for the organisation can sign.',
  tooLong: 'Write at most {most, number} characters here.',
  tooManyMarks: 'Write it with fewer marks: nobody could read this line.',
  notAForm: 'This is not a form of ours. Open the letter’s page and send it from there.',
  tooLarge: 'That is more than the form has room for. Go back, shorten it, and send it again.',
  alwaysNamed: 'Everybody who signs this letter is named in public.',
  onlyOrganisations: 'Only organisations sign this letter.',
  until: 'Choose the day on which you decide.',
  untilPast: 'Choose a day that is still to come.',
  untilLate: 'Choose a day before signing closes: after it you can no longer sign.',
  closed: 'This letter is closed for signing.',
  textChanged:
    'The text of the letter changed while you had this page open. Read it as it is now, then sign. Nothing that you wrote is lost.',
  sent: 'The letter has been sent as you signed it. You can hide the name or leave; the rest stays as it was sent.',
  nothing: 'There is nothing here, or nothing that you may see.',
  trap: 'A field that should stay empty was filled in, perhaps by a program that fills in forms for you. Nothing that you wrote is lost. We have emptied that field: look over the others, and send the form again.',
  openTooLong:
    'This page was open for more than a day. Nothing that you wrote is lost. Look whether the letter still says what you agree to, and send the form again.',
  tooFast:
    'This came faster than anybody writes, and we took it for a program. Nothing that you wrote is lost. Wait a moment, and send the form again.',
  tooMany:
    'Very many forms have come about this letter, from your network or with this email in a short time, so this one was not taken. Nothing that you wrote is lost. Send it again in {minutes, plural, one {a minute} other {# minutes}}.',
  hasSigned:
    'Your organisation has signed. To leave, use the link to the signature that we emailed to whoever signed.',
  letterSent: 'This letter has been sent: nothing is to be answered any more.',
} as const
