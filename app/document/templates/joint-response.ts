import { heading, numbered, signatories, type Template, text, title, write } from './template'

export const jointResponse: Template = {
  name: 'joint-response',
  label: 'A joint response to a consultation',
  about:
    'Many organisations answer a consultation together: what you see, what you think of the proposals, what you recommend.',
  titled: 'heading',
  parts: [
    title,
    heading('Summary'),
    write(
      'summary',
      'Write this last. In three or four sentences: what is proposed, what is right and what is wrong with it, and what you recommend. Many who read responses get no further, and a summary that can be quoted as it stands is the part that is quoted.',
    ),
    heading('Who we are'),
    write(
      'who',
      'Say who answers and why you should be heard: how many organisations, the people and places you work with, what you do and for how long. What gives a response weight is that its writers see things which the people who read it do not.',
    ),
    write(
      'consultation',
      'Name the consultation as its own page does, with who published it and the date, so that your response is counted where it belongs. If you answer only some of its questions, say which.',
    ),
    heading('What we see'),
    write(
      'evidence',
      'What happens to people now. Begin with what your own services see and how often, then figures from elsewhere. One claim to a paragraph, each with a footnote that says where it comes from: a claim that can be checked is one that can be used.',
    ),
    write(
      'example',
      'One short example makes the figures real. Use it only if the person agrees to these words in this response, change what could identify them, and say that you have. It will be public and stay so.',
    ),
    heading('What we think of the proposals'),
    write(
      'proposals',
      'Take the proposals in the order and by the numbers of the consultation. For each: whether you support it, why, and what would have to change. Say plainly what is good. It costs nothing, and it makes the rest more believable.',
    ),
    heading('What we recommend'),
    text('We recommend that:'),
    numbered(
      write(
        'first-recommendation',
        'Who should do what, by when: “the Department publishes the guidance in draft by 31 March”. What is asked of nobody in particular is done by nobody, and a date makes it possible to ask later.',
      ),
      write(
        'next-recommendation',
        'One thing to a paragraph, the most important first. Ask for what would change most for people even if nothing else were done. Three that are remembered do more than ten that are not.',
      ),
    ),
    heading('Signed by'),
    signatories,
    heading('Contact'),
    write(
      'contact',
      'One person who answers questions about this response: name, organisation, email address, telephone number. Officials who can ask will ask. Those who cannot will guess.',
      'contact',
    ),
  ],
}
