import type { Words } from '../../words/words'
import { At, Say } from './frame'

/** What a receipt says to who is in the organisation book. */
export function InTheBook({
  words: { t },
  coalition,
  keptUntil: day,
  link,
}: {
  words: Words
  /** Null where it has no name. */
  coalition: string | null
  /** A day as people write it. */
  keptUntil: string
  link: string
}) {
  return (
    <Say>
      {coalition
        ? t('mails.book.inReceipt', { coalition, day })
        : t('mails.book.inReceiptUnnamed', { day })}{' '}
      <At to={link} />
    </Say>
  )
}
