/** Tells somebody what a coordinator wrote down for them. */
export const recorded = {
  subject: 'Your yes for {organisation}: “{letter}”',
  heading: 'Your yes is written down',
  glance: '{by} wrote down that {organisation} signs “{letter}”. If that is not right, say so.',
  told: {
    email:
      '{by} wrote down that {name}, {role}, said yes by email on {day}: {organisation} signs “{letter}”.',
    letter:
      '{by} wrote down that {name}, {role}, said yes by letter on {day}: {organisation} signs “{letter}”.',
    telephone:
      '{by} wrote down that {name}, {role}, said yes by telephone on {day}: {organisation} signs “{letter}”.',
    meeting:
      '{by} wrote down that {name}, {role}, said yes at a meeting on {day}: {organisation} signs “{letter}”.',
  },
  isLater: 'The letter had been sent by then, so it stands among the later supporters.',
  manage: 'To change it, hide it or leave, go here:',
  kept: 'Only the coordinators of the letter see the rest. It is deleted on {day}, and both links work until that day. Please do not pass them on: whoever has them can change the signature.',
  because:
    'You get this because a coordinator of the letter wrote your yes down with this address. Do nothing, and the signature stands.',
} as const
