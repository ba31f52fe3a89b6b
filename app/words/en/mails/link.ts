/** The link to their signature, for somebody who asked for it again. */
export const link = {
  subject: 'Your signature under “{letter}”',
  heading: 'The link to your signature',
  glance: 'Change the signature under “{letter}”, or take it back.',
  about:
    'You signed “{letter}” for {organisation}. By this link you see what is kept about you, change the signature, or take it back.',
  act: 'See the signature',
  until: 'It works until your data is deleted, on {day}. Please do not pass it on.',
  because:
    'You get this because somebody asked for the link with this address, or signed the same letter with it again. If that was not you, do nothing: the link came to you alone.',
} as const
