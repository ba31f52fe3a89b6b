import { linkTo, timeAt } from '../../ui/tags'
import { useWords } from '../../words/page-words'
import styles from './styles.module.css'

/** What became of the text since organisations sign it, the newest first, each with its difference. */
export function Changes({
  slug,
  changes,
}: {
  slug: string
  changes: readonly {
    from: number
    to: number
    kind: 'small fix' | 'changes the meaning'
    why: string
    at: string
  }[]
}) {
  const { t, to: inLanguage, day } = useWords()
  if (changes.length === 0) return null
  return (
    <ul className={`plain ${styles.changes}`} aria-label={t('letter.changesOfText')}>
      {changes.map(({ from, to, kind, why, at }) => (
        <li key={to}>
          {t.rich('letter.changedOn', { day: day(at), time: timeAt(at) })}{' '}
          <b>{kind === 'small fix' ? t('letter.smallFix') : t('letter.newMeaning')}</b>.{' '}
          <span dir="auto">{why}</span>{' '}
          {t.rich('letter.changeLinks', {
            difference: linkTo(inLanguage(`/l/${slug}/changes?from=${from}&to=${to}`)),
            before: linkTo(inLanguage(`/l/${slug}/versions/${from}`)),
          })}
        </li>
      ))}
    </ul>
  )
}
