import type { Words } from '../../../words/words'
import { declarationIn } from '../signing/declaration'
import type { Preview } from './preview.server'

/** What trustees need on paper before they decide, on one page; the letter follows it. */
export interface BoardPack {
  /** In which it is written, BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
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
  /** Which text it is about, with its fingerprint. */
  readonly exact: string
}

/** The page for trustees about a letter: who asks, what signing means, how to leave, and a note to fill in. */
export function boardPack(letter: Omit<Preview, 'text'>, words: Words): BoardPack {
  const { t, day, language, direction } = words
  const { number, sha256, fixedAt } = letter.version
  return {
    language,
    direction,
    heading: t('pack.heading'),
    sections: [
      { heading: t('pack.whoAsks'), lines: whoAsks(letter, words) },
      {
        heading: t('pack.meaning'),
        lines: [
          t('pack.meaningIs'),
          t('pack.declares', { declaration: declarationIn(letter.declaration, words) }),
          t('form.aboutChanges'),
          t('pack.costs', { days: letter.keptForDays }),
        ],
      },
      { heading: t('pack.leaving'), lines: [t('pack.leavingIs')] },
    ],
    note: {
      heading: t('pack.note'),
      boxes: [
        t('pack.purposes'),
        t('pack.notParty'),
        t('pack.contracts'),
        t('pack.named'),
        t('pack.unnamed'),
        t('pack.doNot'),
      ],
      blanks: [t('pack.decidedBy'), t('pack.on')],
    },
    exact: t('pack.exact', { version: number, day: day(fixedAt), sha256 }),
  }
}

function whoAsks(letter: Omit<Preview, 'text'>, words: Words): string[] {
  const { t } = words
  const { askedBy, coalition, ask, contactEmail, title } = letter
  const leads =
    askedBy && coalition ? t('pack.leads', { by: askedBy, coalition }) : (askedBy ?? coalition)
  return [
    ...(leads ? [t('pack.asks', { leads, title })] : []),
    ...(ask ? [ask.replace(/\s*\n\s*/g, ' ')] : []),
    [closing(letter, words), t('pack.soFar', { count: letter.signed })].join(' '),
    ...(contactEmail ? [t('pack.questions', { email: contactEmail })] : []),
  ]
}

function closing(
  { signing, signBy, timeZone, now }: Omit<Preview, 'text'>,
  { t, lastMoment }: Words,
): string {
  if (signing === 'to come') return t('pack.notOpen')
  if (signing === 'closed' || signBy === null) return t('pack.isClosed')
  return t('pack.until', { closes: lastMoment(signBy, timeZone, now) })
}
