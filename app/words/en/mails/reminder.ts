/** Reminds somebody who has not confirmed their email, or the text that took the place of what they signed. */
export const reminder = {
  subject: 'A reminder: confirm the signature of {organisation}',
  subjectAgain: 'A reminder: “{letter}” has changed',
  heading: 'The signature waits for you',
  headingAgain: 'The new text waits for you',
  glance: '{organisation} is not under “{letter}” until you confirm.',
  about:
    'Somebody filled in the form to answer “{letter}” for {organisation}, with this address. Nothing counts before you confirm it.',
  aboutAgain:
    'The coordinators changed what “{letter}” says. The signature of {organisation} stays under the text that you signed, and is not under the new one until you confirm it.',
  because:
    'You get this because somebody gave this address to sign a letter. If that was not you, do nothing: it is deleted on {day}, or at once here:',
  becauseAgain: 'You get this because you signed the letter with this address.',
  noMore: 'No more reminders:',
} as const
