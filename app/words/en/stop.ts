/** The page on which somebody ends the reminders about a letter. */
export const stop = {
  title: 'End the reminders?',
  about:
    'You were written to about “<title>{letter}</title>”, for <who>{organisation}</who>. With this, no more reminders about it come to this address. Nothing else changes: you can sign and answer as before, and hear of a signature of yours when its text changes.',
  end: 'End the reminders',
  ended: 'No more reminders',
  endedAbout:
    'We send no more reminders about “<title>{letter}</title>” to this address. What you have signed or answered stays as it is, and links that you were sent go on to work.',
  again: 'Remind me after all',
  gone: 'Nothing reminds you any more',
  goneAbout: 'This link has ended, and the address that it was sent to is deleted here.',
} as const
