/** The page by which a letter is passed on, and the words that go with it. */
export const share = {
  head: 'Pass on: {title}',
  title: 'Pass it on',
  address: 'Address',
  ownHint: 'It is for your organisation alone: pass it only to whoever may sign for it.',
  invitedHint: 'Whoever has it can read the letter and sign it: pass it only to those who should.',
  openHint: 'Nothing in it tells who passed it on.',
  short: 'Short link',
  shortHint: 'It leads to the same page: to read out, for posters and where room is scarce.',
  byEmail: 'By email',
  emailWords: 'Words for an email',
  emailHint:
    'Copy them, and change them as you like: they go from your own mailbox, and we send nothing.',
  beginEmail: 'Begin an email with these words',
  byMessage: 'By message',
  messageWords: 'Words for a message',
  onPaper: 'On paper',
  code: 'QR code of the address {address}',
  codeAbout:
    'Whoever points a phone’s camera at it comes to the page. <link>Download it to print at any size</link> (SVG).',
  hello: 'Hello,',
  willYou: 'Will your organisation sign “{title}”?',
  willYouBy: 'Will your organisation sign “{title}”? It closes {closes}.',
  twoMinutes: 'Signing takes about two minutes and needs no account.',
  youCanRead: 'You can read “{title}” and see who signed it.',
} as const
