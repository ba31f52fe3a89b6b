/** Tells an organisation, at its own address, what was signed for it. */
export const copy = {
  heading: '{organisation} has signed a letter',
  glance: '{name} signed “{letter}” for it. If that is not right, say so.',
  about: '{name}, {role}, signed “{letter}” for {organisation} on {day}.',
  aboutFilledIn:
    '{name}, {role}, signed “{letter}” for {organisation} on {day}; {filledBy} filled the form in.',
  named: {
    organisation: 'In public: the organisation, without the name of that person.',
    person: 'In public: the organisation, with the name and role of that person.',
    none: 'In public: nothing; only whoever the letter is sent to sees who signed.',
  },
  because:
    'You get this because who signed named this address as one of the organisation, so that nobody signs for it unseen. Do nothing, and the signature stands.',
} as const
