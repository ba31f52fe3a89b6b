/** What a contact keeps once they have signed, and the link to it again. */
export const receipt = {
  subject: '{organisation} signed “{letter}”',
  heading: 'Your signature is confirmed',
  glance: '{organisation} has signed “{letter}”. Keep this message.',
  signedBy: '{organisation} signed “{letter}” on {day}, by {name}, {role}.',
  signedByFilledIn:
    '{organisation} signed “{letter}” on {day}, by {name}, {role}; {filledBy} filled the form in.',
  signedInPerson: '{organisation} signed “{letter}” on {day}, in a personal capacity.',
  looksFirst: 'A coordinator looks at every signature before it is listed.',
  declared: 'You declared: “{declaration}”',
  kept: 'Only the coordinators of the letter see the rest. It is deleted on {day}, 28 days after the last day to sign; if that day moves, so does this one, and the link shows it. What you let us make public stays with the letter.',
  act: 'Change it, hide it or leave',
  aboutLink:
    'The link works until that day. Was this not you? Leave by the same link: all that was written is deleted at once. Please do not pass the link on: whoever has it can change your signature.',
  because:
    'You get this because you confirmed a signature with this address. Keep it: it holds the link to your signature.',
} as const
