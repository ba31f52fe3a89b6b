import type { Words } from '../../words/words'
import { lastMoment } from '../letters/last-moment'
import type { Preview } from './preview.server'

/** What trustees need on paper before they decide, on one page; the letter follows it. */
export interface BoardPack {
  readonly heading: string
  /** What there is to know, in short. */
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  /** The note of the decision. */
  readonly note: {
    readonly heading: string
    /** Each with a box to tick. */
    readonly boxes: readonly string[]
    /** Each with a line to write on. */
    readonly blanks: readonly string[]
  }
}

/** The page for trustees about a letter: who asks, what signing means, how to leave, and a note to fill in. */
export const boardPack = (letter: Omit<Preview, 'text'>, { t }: Words): BoardPack => ({
  heading: 'For the board',
  sections: [
    { heading: 'Who asks', lines: whoAsks(letter) },
    {
      heading: 'What signing means',
      lines: [
        'The organisation signs, not the person who does it for it. Its name stands under the letter: in public if you allow it, and in any case for whoever the letter is sent to. Letters to public bodies can be released under freedom of information.',
        `Whoever signs declares: “${letter.declaration}”`,
        t('form.aboutChanges'),
        `Signing here makes no member and costs nothing. Contact data is deleted ${letter.keptForDays} days after signing closes.`,
      ],
    },
    {
      heading: 'How to leave',
      lines: [
        'By the link in the receipt, at any time until the letter is sent: the name is gone at once. After that you can still leave, and the list says so. If somebody is in danger, the same link hides the name from every public page.',
      ],
    },
  ],
  note: {
    heading: 'Decision note',
    boxes: [
      'It furthers our purposes, in this way:',
      'It is not party-political: it asks for a policy, and supports or opposes no party and no candidate.',
      'Our contracts and grant terms were checked, and nothing in them stands against it.',
      'We sign, and may be named in public',
      'We sign, and are not named in public',
      'We do not sign',
    ],
    blanks: ['Decided by', 'On'],
  },
})

function whoAsks(letter: Omit<Preview, 'text'>): string[] {
  const { askedBy, coalition, ask, contactEmail } = letter
  const leads = askedBy && coalition ? `${askedBy}, for ${coalition}` : (askedBy ?? coalition)
  return [
    ...(leads ? [`${leads}, asks organisations to sign “${letter.title}”.`] : []),
    ...(ask ? [ask] : []),
    [closing(letter), signedSoFar(letter.signed)].join(' '),
    ...(contactEmail ? [`Questions: ${contactEmail}`] : []),
  ]
}

function closing({ signing, signBy, timeZone, now }: Omit<Preview, 'text'>): string {
  if (signing === 'to come') return 'It is not open for signature yet.'
  if (signing === 'closed' || signBy === null) return 'It is closed for signature.'
  return `It can be signed until ${lastMoment(signBy, timeZone, now)}.`
}

const signedSoFar = (count: number): string =>
  count === 0
    ? 'No organisation has signed so far.'
    : count === 1
      ? 'One organisation has signed so far.'
      : `${count} organisations have signed so far.`
