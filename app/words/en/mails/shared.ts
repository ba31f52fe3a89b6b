/** What several mails say. */
export const shared = {
  aCoordinator: 'A coordinator of the letter',
  named: {
    organisation: 'In public: the organisation, without your name.',
    person: 'In public: the organisation, with your name and role.',
    none: 'In public: nothing; only whoever the letter is sent to sees that you signed.',
    self: 'In public: your name and what you do.',
  },
  beside: 'Beside it: “{sentence}”',
  finalText:
    'The text is the final text of {day}, version {version, number}. It is below, at the end of this message.',
  staysAt: 'It also stays here:',
  signedText: 'The text that was signed',
  disputeMeans:
    'Whoever says so on that page takes the name off the list until the coordinators have looked into it.',
} as const
