/** Asks an organisation to sign a letter; coordinators may put their own words in the place of `subject` and `note`. */
export const invitation = {
  subject: 'Will your organisation sign “{letter}”?',
  asksYou:
    '{by} asks you to sign “{letter}” for your organisation. Signing takes about two minutes and needs no account.',
  weAsk:
    'We ask you to sign “{letter}” for your organisation. Signing takes about two minutes and needs no account.',
  reminderSubject: 'A reminder: “{letter}”',
  reminderNote:
    'We wrote to you about “{letter}” and have not had your answer yet. Will your organisation sign it? If you need more time, or will not sign, tell us by the same link, and we know.',
  heading: 'Will you sign “{letter}”?',
  glance: '{by} asks {organisation}. Two minutes, no account.',
  aCoalition: 'A coalition',
  dear: 'Dear {name},',
  hello: 'Hello,',
  signUntil: 'Organisations can sign until {moment}.',
  act: 'Read the letter and answer',
  whatThere:
    'There you can sign for {organisation}, say that it is considering it, or that it will not sign. Please pass the link only to whoever may answer for {organisation}.',
  byLink:
    'By this link you can read the letter and sign for {organisation}, or say that it is considering it or will not sign. Please pass it only to whoever may answer for {organisation}:',
  because:
    'You get this because the coordinators of the letter wrote this address down to ask {organisation}. They see it, and whoever has the link in this message; it is deleted on {day}. No more reminders:',
} as const
