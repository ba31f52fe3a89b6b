import type { Words } from '../../words/words'
import { Frame, Say } from './frame'

/** What a contact keeps once they have confirmed a text that says something else. */
export function TextConfirmedMessage({
  words: { language, t },
  ...about
}: {
  words: Words
  letter: string
  organisation: string
  version: number
  sha256: string
}) {
  return (
    <Frame
      language={language}
      heading={t('mails.change.confirmedHeading')}
      glance={t('mails.change.confirmedGlance', about)}
      because={t('mails.change.confirmedBecause')}
    >
      <Say>{t('mails.change.confirmedAbout', about)}</Say>
      <Say>
        {t('signature.fingerprintIs')}{' '}
        <bdi style={{ overflowWrap: 'anywhere' }}>{about.sha256}</bdi>
      </Say>
    </Frame>
  )
}
