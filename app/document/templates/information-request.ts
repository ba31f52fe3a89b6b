import { heading, numbered, signatories, type Template, text, title, write } from './template'

export const informationRequest: Template = {
  name: 'information-request',
  label: 'A freedom of information request',
  about:
    'Numbered questions with sub-questions to a public authority, with the period, the form of the answer, and a request for help if it is too much.',
  titled: 'subject',
  parts: [
    write('date', 'The day on which it is sent. The time for an answer counts from it.', 'date'),
    write(
      'recipient',
      'The authority that holds the information, at the address for such requests on its own page. If several may hold it, send each its own request with the same questions: then their answers can be compared.',
      'recipient',
    ),
    title,
    text('Dear Freedom of Information team,'),
    text(
      'We request the information set out below under the Freedom of Information Act 2000. Each question can be answered by itself.',
    ),
    write(
      'who',
      'Who asks: the real name of one organisation or person, since that is what makes it a request. You need not say why you ask, though a sentence about your work can help whoever searches. For a Scottish authority, name the Freedom of Information (Scotland) Act 2002 above and below, where section 15 is the one on help.',
    ),
    heading('Period and form'),
    write(
      'period',
      'From which day to which: “from 1 April 2023 to 31 March 2026, by financial year”. Years as the authority itself counts them are found more quickly, and without a period the whole past is asked for.',
    ),
    write(
      'form',
      'How you would like it: figures as a spreadsheet, documents as files that can be searched, by email. Add what to do where the numbers are small: “where a figure is below five, say ‘fewer than five’”. Then the rest need not be withheld to protect people.',
    ),
    heading('What we ask for'),
    numbered(
      [
        write(
          'figures',
          'One subject to a question: “For each year, the number of people who …”. Ask for what somebody will have written down. The right is to recorded information, and not to opinions or explanations, so “how many” and “a copy of” get answers where “why” does not.',
        ),
        numbered(
          write(
            'first-part',
            'A part that can be answered by itself, for example how many in each year. If one part is refused, the others still have to be answered.',
          ),
          write(
            'next-part',
            'The next part: how many of these ended in which way, or in which area. Use the groups by which the authority counts, if you know them.',
          ),
        ),
      ],
      [
        write(
          'documents',
          'A document, by its title if you know it: “the agreement with … on sharing data, and each version since 2023”. Policies, guidance, training slides, minutes and assessments are all information. “All correspondence about …” is too wide: name two offices and a month.',
        ),
        numbered(
          write(
            'document-part',
            'What belongs to it and should not be missed: annexes, the date it took effect, who approved it.',
          ),
        ),
      ],
    ),
    heading('If this is too much, or something is withheld'),
    write(
      'cost',
      'Think of the cost before you send it. Under the Act of 2000 an authority may refuse what would take more than about 18 hours to find, or 24 in central government, and may count together what people who act together ask within 60 working days. Put what matters most first, and cut what you would not use.',
    ),
    text(
      'If answering all of this would exceed the cost limit, please tell us as soon as you can and advise us under section 16 of the Act how to bring the request within it. Please answer meanwhile the questions that are within it, in the order above.',
    ),
    text(
      'If you withhold something, please say which exemption you apply to which part and why, how you weighed the public interest where that is required, and give us the rest.',
    ),
    text('Yours faithfully,', 'valediction'),
    signatories,
    write(
      'contact',
      'The name and the address, by email or post, to which the answer goes. A request is only valid with both. Use an address that somebody reads in twenty working days, which is when an answer is due at the latest.',
      'contact',
    ),
  ],
}
