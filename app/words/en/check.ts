/** The page that checks each form while a flood lasts, and what becomes of a form that was sent without the check. */
export const check = {
  title: 'One moment before it is sent',
  about:
    'Very many forms are coming about this letter just now, so each one is checked before it is taken. Nothing that you wrote is lost.',
  working:
    'Checking that you are not a program: this takes a few seconds. Then it is sent by itself.',
  howFar: 'How far the check is',
  without: 'If your browser runs no scripts, or the check does not end',
  withoutAbout:
    'Send it without the check. It then waits until a coordinator of the letter lets it in; only after that you get the message to confirm.',
  sendWithout: 'Send it without the check',
  held: 'A coordinator looks at it first',
  heldAbout:
    'What you wrote has arrived. Very many forms are coming about this letter just now, and yours came without the check that tells people from programs. So it waits until a coordinator lets it in. Nothing of it is public, and it does not count before that.',
  heldThen:
    'Then you get a message with a link: open it and confirm, as everybody does. What nobody lets in or confirms is deleted after three weeks.',
  heldUrgent: 'Is it urgent? Write to <mail>{address}</mail>.',
} as const
