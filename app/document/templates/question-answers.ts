import {
  goesOn,
  heading,
  numbered,
  signatories,
  type Template,
  type TemplatePart,
  title,
  write,
} from './template'

/** The same guidance for every question: its answer, the evidence for it, and what should be done. */
const question = (words: string): readonly TemplatePart[] => [
  heading(words),
  write(
    'question',
    'Copy the question here word for word, and its number into the heading. Those who sort the answers go by both. Questions that you have nothing to say on can be left out: delete their headings.',
  ),
  goesOn(
    write(
      'answer',
      'Answer first, then explain: “Yes, but only if …”, “No. …”. The first sentence is what is counted when answers are set side by side.',
    ),
    write(
      'evidence',
      'What shows it: what your services see and how often, figures, one example. One claim to a paragraph, with its source in a footnote, so that a report can point to it by its number.',
    ),
    write(
      'instead',
      'What should be done instead or besides, and by whom. If you disagree, say what you would accept.',
    ),
  ),
]

export const questionAnswers: Template = {
  name: 'question-answers',
  label: 'Answers to a consultation or a parliamentary committee, question by question',
  about:
    'Paragraphs are numbered from the first to the last, and the words that are left of a limit are counted down.',
  titled: 'heading',
  // Committees of the House of Commons usually ask for no more.
  wordLimit: 3000,
  parts: [
    title,
    heading('Who we are and why we answer'),
    numbered(
      write(
        'who',
        'Who you are, what you do and where, in a few sentences, and what lets you answer these questions. Name the inquiry or consultation as its own page does.',
      ),
      write(
        'terms',
        'Read the rules on the page of the inquiry first: most set a number of words, and ask for numbered paragraphs. A committee publishes what it accepts as evidence, and may refuse what was published before, so wait with publishing it yourselves. Delete this paragraph if you have nothing to say here.',
      ),
    ),
    heading('Summary'),
    goesOn(
      write(
        'summary',
        'Your main points, one to a numbered paragraph, each in a sentence or two: what is the case, and what should be done. Write it last. Members who have ten minutes before a hearing read this.',
      ),
    ),
    ...question('Question 1'),
    ...question('Question 2'),
    ...question('Question 3'),
    heading('Recommendations'),
    goesOn(
      write(
        'recommendation',
        'What the committee or the department should recommend or do, one thing to a paragraph: who, what, by when. Reports are written around recommendations, and one that is ready to be taken over often is.',
      ),
    ),
    heading('Signed by'),
    signatories,
    heading('Contact'),
    write(
      'contact',
      'One person who can answer questions, and come to give evidence in person if you are asked: name, organisation, email address, telephone number. Where the form on the committee’s page asks for these, leave them out here and delete this part: what stands in the text is published.',
      'contact',
    ),
  ],
}
