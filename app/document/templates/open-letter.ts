import { signatories, type Template, text, title, write } from './template'

export const openLetter: Template = {
  name: 'open-letter',
  label: 'An open letter',
  about: 'One page that everybody may read, to somebody who can act. One clear request.',
  titled: 'heading',
  parts: [
    title,
    write(
      'recipient',
      'The one person who can do what you ask, by name and office. Everybody will read an open letter, but it should still be written to somebody: whoever is named has to answer, or be seen not to.',
      'recipient',
    ),
    write('salutation', '“Dear Home Secretary,” or “Dear Ms Lake,”: by office, or by name.'),
    write(
      'opening',
      'In two sentences: who you are together, and what you ask for. A reader decides here whether to go on, and a journalist quotes this paragraph, so put the request here and not only at the end.',
    ),
    write(
      'what-happens',
      'What is happening, to whom, and since when. Choose the one fact that a reader will tell somebody else, and give its source in a footnote. The rest of what you know can wait for the meeting.',
    ),
    write(
      'why-it-matters',
      'Why it matters to people who have never heard of it: what follows if nothing changes, and what becomes possible if it does. Claim only what you can show. A letter that is fair to those it disagrees with is harder to wave away.',
    ),
    write(
      'request',
      'The request, in a sentence that can only be answered with yes or no: who is to do what, by which day. “We ask you to … by 31 March.” Add a second only if the first is not enough. Every further request makes it easier to answer another one.',
    ),
    write(
      'offer',
      'End with what you offer, such as to meet, to show what you have seen, to help put it right, and with the day by which you hope for an answer. Say if you will publish the answer.',
    ),
    text('Yours sincerely,', 'valediction'),
    signatories,
    write(
      'contact',
      'Who speaks for all of you to the press and to the recipient’s office: name, organisation, email address, telephone number. It is public with the letter, so use an address meant for that.',
      'contact',
    ),
  ],
}
