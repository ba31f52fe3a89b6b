import { Fragment, type ReactNode } from 'react'
import type { ChangeKind } from '../../../prisma-free-db/tables/agreements'
import type { PlainChange } from '../../document/difference/plain'
import type { Words } from '../../words/words'
import { Act, Frame, Say } from './frame'

/** As many changes as a message holds; the rest is on the page. */
const SHOWN = 8

/** Tells a signatory that the text was changed, what became of it, and what follows. */
export function TextChangedMessage({
  words,
  ...about
}: {
  words: Words
  letter: string
  organisation: string
  kind: ChangeKind
  why: string
  version: number
  /** Those of the text that they read. */
  changes: readonly PlainChange[]
  /** In which languages it changed, as a sentence; null where it has one only. */
  languages: string | null
  link: string
}) {
  const { language, t } = words
  const what = about.kind === 'small fix' ? 'SmallFix' : 'Meaning'
  const more = about.changes.length - SHOWN
  return (
    <Frame
      language={language}
      heading={t(`mails.change.heading${what}`)}
      glance={t(`mails.change.glance${what}`, about)}
      because={t('mails.change.because')}
    >
      <Say>{t(`mails.change.about${what}`, about)}</Say>
      <Say>{t('mails.change.why', about)}</Say>
      {about.languages && <Say>{about.languages}</Say>}
      {about.changes.slice(0, SHOWN).map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
        <Say key={at}>{inLines(saidChange(change, words))}</Say>
      ))}
      {more > 0 && <Say>{t('mails.change.more', { count: more })}</Say>}
      <Act to={about.link}>{t(`mails.change.act${what}`)}</Act>
      <Say>
        {t('mails.change.opening')}
        {what === 'Meaning' && ` ${t('mails.change.doNothing')}`}
      </Say>
    </Frame>
  )
}

/** Before and now below each other, so that an eye can compare them. */
const inLines = (said: string): ReactNode =>
  said.split('\n').map((line, at) => (
    <Fragment key={line}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ))

function saidChange({ where, before, now }: PlainChange, { t }: Words): string {
  if (now === null) return t('mails.change.removed', { where, before: before ?? '' })
  if (before === null) return t('mails.change.added', { where, now })
  return before === now
    ? t('mails.change.otherForm', { where, now })
    : t('mails.change.changed', { where, before, now })
}
