/** Asks to confirm what somebody wrote in a form, and reminds of it. */
export const confirm = {
  subject: 'Confirm the signature of {organisation}',
  subjectConsidering: 'Confirm that {organisation} is considering the letter',
  glance: '{organisation} signs “{letter}” once you confirm it.',
  glanceConsidering: '{organisation} is considering “{letter}” once you confirm it.',
  about: '{organisation} is about to sign “{letter}”, in its final text of {day}.',
  aboutConsidering:
    '{organisation} is considering whether to sign “{letter}”, and decides by {day}.',
  readAgain: 'You can read it again here:',
  signedBy: 'Signed by {name}, {role}.',
  signedByFilledIn: 'Signed by {name}, {role}; filled in by {filledBy}.',
  inPersonalCapacity: 'In a personal capacity.',
  act: 'Look at it and confirm',
  until: 'The link works until {day}.',
  kept: 'What is kept: what the form asks, and nothing else. It is there to show which organisations stand behind the letter, and to reach you if its text is corrected. Only the coordinators of the letter see it. Your email is deleted on {day}, 28 days after the last day to sign; if that day moves, so does this one. What you let us make public stays with the letter.',
  because:
    'You get this because somebody gave this address to sign a letter. If that was not you, do nothing: no signature comes of it, and what was written is deleted after {day}. To have it deleted now:',
} as const
