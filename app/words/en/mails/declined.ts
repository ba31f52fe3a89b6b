/** Tells who signed that a coordinator has not put it on the list, and why. */
export const declined = {
  subject: '{organisation} is not on “{letter}”',
  heading: 'Your signature is not on the list',
  glance: '{by} has not put {organisation} on “{letter}”, and says why.',
  about: '{by} has not put {organisation} on the list of those who signed “{letter}”, and writes:',
  mistake: 'Is that a mistake? Write to {email}.',
  kept: 'What you wrote is deleted on {day}, or at once if you leave by this link:',
  act: 'Look at it, change it or leave',
  because:
    'You get this because you signed a letter with this address. Do nothing, and it stays as it is.',
} as const
