import { heading, numbered, signatories, type Template, text, title, write } from './template'

export const formalLetter: Template = {
  name: 'formal-letter',
  label: 'A letter to a regulator or minister',
  about:
    'On paper, with a letterhead and a subject: what has happened, which duty or power it falls under, and what you ask them to decide.',
  titled: 'subject',
  parts: [
    write(
      'sender',
      'The organisation that leads the letter, with the address an answer should go to.',
      'sender',
    ),
    write('date', 'The day on which it is sent, for example 2 March 2027.', 'date'),
    write(
      'delivery',
      'How it is sent, for example “By email only”. Offices file what comes by post and by email apart, and this tells them that nothing else follows.',
      'delivery',
    ),
    write(
      'recipient',
      'Name, office and address. Write to whoever decides; the general address of an office is for letters that nobody in particular has to answer. Copies to others, such as a committee or an ombudsman, go on lines of their own.',
      'recipient',
    ),
    title,
    write(
      'salutation',
      '“Dear Minister,” by office, or “Dear Ms Lake,” by name. Then it ends “Yours sincerely,”. If you write “Dear Sir or Madam,” it ends “Yours faithfully,”.',
    ),
    write(
      'opening',
      'In two sentences: what has happened, and what you ask this office to do about it, by when. Whoever opens the letter decides by this paragraph which team gets it.',
    ),
    heading('Who we are'),
    write(
      'who',
      'How many organisations, what you do, with whom and where. Say what you have seen yourselves: it is the reason to take the rest seriously. Two or three sentences are enough.',
    ),
    heading('What has happened'),
    write(
      'facts',
      'The facts in the order in which they happened, with dates, places and who did what. Keep apart what you saw, what you were told, and what you conclude from it, and give the source of each in a footnote. Leave out what could identify people whom you support.',
    ),
    heading('Why it falls to you'),
    write(
      'duty',
      'The law, duty, code or promise that this touches, by its name and section, and one sentence on how the facts touch it. An office can act only within its powers, so show which one it would use. Where you are not sure, write “we believe” and ask for its view.',
    ),
    heading('What we ask you to do'),
    text('We ask you to:'),
    numbered(
      write(
        'first-request',
        'A decision or an act, not concern: “open an investigation into …”, “withdraw the guidance of …”. What can be answered with “we take this seriously” will be.',
      ),
      write(
        'next-request',
        'What should happen meanwhile, if people are at risk until it is decided. What cannot wait deserves a line of its own.',
      ),
      write(
        'answer',
        'An answer in writing by a day that you name. Twenty working days is a fair time. Say what you will do if none comes, only if you will do it.',
      ),
    ),
    text('Yours sincerely,', 'valediction'),
    signatories,
    write(
      'contact',
      'One person for questions and for the answer: name, organisation, email address, telephone number. Choose somebody who will be there in three months.',
      'contact',
    ),
  ],
}
