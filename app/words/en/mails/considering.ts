/** To whoever considers a letter: that it is noted, and, on the day that they named, that it has come. */
export const considering = {
  subject: '{organisation} is considering “{letter}”',
  subjectDue: 'Will {organisation} sign “{letter}”?',
  heading: 'Noted: you are considering it',
  headingDue: 'Has it been decided?',
  glance: 'Nothing is signed. We remind you once, on {day}.',
  glanceDue: '{organisation} decides on “{letter}” by {day}.',
  about:
    '{organisation} is considering “{letter}” and decides by {day}. It is on no list until it signs. We remind you once, on that day.',
  aboutDue:
    'You wrote that {organisation} decides by {day} whether it signs “{letter}”. This is the one reminder that we send.',
  letterAt: 'The letter is here:',
  signUntil: 'Organisations can sign it until {moment}.',
  act: 'Sign, move the day, or say no',
  kept: 'Only the coordinators of the letter see what you wrote. It is deleted on {day}, or at once if you say no. Please do not pass the link on: whoever has it can answer for you.',
  because:
    'You get this because you told us, with this address, that your organisation is considering a letter. Do nothing, and nothing is signed.',
} as const
