import { createContext, type ReactNode, useContext } from 'react'
import type { Words } from '../words/words'
import { day, dayIn, moment, momentIn } from './english-dates'

/** What `ui` says by itself, and how it writes days: on pages of accounts as on public ones. */
export interface Speech {
  readonly optional: string
  readonly wrongs: (count: number) => string
  readonly differenceKey: ReactNode
  readonly day: (at: string) => string
  /** By the clocks of a place (IANA). */
  readonly dayIn: (at: string, timeZone: string) => string
  readonly moment: (at: string) => string
}

const ENGLISH: Speech = {
  optional: '(optional)',
  wrongs: (count) =>
    count === 1 ? 'One thing is not right yet' : `${count} things are not right yet`,
  differenceKey: (
    <>
      <ins>Underlined</ins> is new, <del>struck through</del> is gone.
    </>
  ),
  day,
  dayIn,
  moment,
}

/** English by the clocks of a place (IANA), for the pages of a letter: a day without a time is that day everywhere. */
export const englishBy = (timeZone: string): Speech => ({
  ...ENGLISH,
  day: (at) => (at.includes('T') ? dayIn(at, timeZone) : day(at)),
  moment: (at) => momentIn(at, timeZone),
})

/** English, unless a public page is drawn in the words of another language. */
export const SpeechContext = createContext<Speech>(ENGLISH)

export const useSpeech = (): Speech => useContext(SpeechContext)

/** The same in the words of a public page. */
export const speechIn = ({ t, day, dayIn, moment }: Words): Speech => ({
  optional: t('page.optional'),
  wrongs: (count) => t('page.wrongs', { count }),
  differenceKey: t.rich('page.differenceKey', {
    ins: (words) => <ins>{words}</ins>,
    del: (words) => <del>{words}</del>,
  }),
  day,
  dayIn,
  moment,
})
