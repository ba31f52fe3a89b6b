/** The texts that organisations signed, and what became of one on its way to another. */
export const versions = {
  changesHead: 'What changed: {title}',
  changesTitle: 'What changed',
  fromTo: 'From <from>version {first, number}</from> to <to>version {second, number}</to>:',
  smallFix: 'a small fix. Those who had signed stay, were told, and may leave.',
  newMeaning:
    'it changes the meaning. Those who had signed are under the new text only once they have confirmed it.',
  nothing: 'Nothing is different.',
  changed: '{count, plural, one {# paragraph changed} other {# paragraphs changed}}',
  added: '{count, plural, one {# paragraph added} other {# paragraphs added}}',
  removed: '{count, plural, one {# paragraph taken away} other {# paragraphs taken away}}',
  moved: '{count, plural, one {# paragraph moved} other {# paragraphs moved}}',
  languageNew: 'This language is new.',
  languageGone: 'The letter is no longer in this language.',
  languagesChanged: 'In these languages: {languages}.',
  head: '{title}, version {version, number}',
  fixed: 'Version {version, number}, fixed on <time>{day}</time>',
  isOpen: 'This is the text that organisations sign. <link>Go to the letter’s page</link>',
  isPast:
    'This text is no longer open for signature: <open>version {number, number}</open> took its place. <difference>See what is different</difference>. Those who signed this text are listed here, and under the new one only where they stand by that too.',
  matches: 'Matches its fingerprint',
  matchesNot: 'Does not match its fingerprint',
} as const
