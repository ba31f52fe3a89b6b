import type { OwnEntry } from '../../domain/sign-on/book/entry.server'
import { ownLanguageName } from '../../ui/languages'
import { Facts, Paper } from '../../ui/public-page'
import { timeAt, who } from '../../ui/tags'
import { Together } from '../../ui/together'
import { useWords } from '../../words/page-words'

/** All that the book keeps of an organisation and its contact, and who sees it. */
export function Kept({ entry }: { entry: OwnEntry }) {
  const { t, day } = useWords()
  const { organisation, kind, country, number, website, name, role, email, coalition } = entry
  const about = [kind && t(`form.kinds.${kind}`), country, number].filter(Boolean)
  return (
    <Paper>
      <h2>{t('book.allKept')}</h2>
      <Facts>
        <dt>{t('form.yourOrganisation')}</dt>
        <dd>
          <bdi>{organisation}</bdi>
          {about.length > 0 && (
            <small>
              <bdi>{about.join(' · ')}</bdi>
            </small>
          )}
          {website && (
            <small>
              <bdi>{website.replace(/^https?:\/\//, '')}</bdi>
            </small>
          )}
        </dd>
        <dt>{t('book.whoSigns')}</dt>
        <dd>
          <Together parts={[name, role]} />
          <small>
            <bdi>{email}</bdi>
          </small>
        </dd>
        <dt>{t('book.days')}</dt>
        <dd>{entry.daysToDecide ?? t('book.notSaid')}</dd>
        <dt>{t('book.language')}</dt>
        <dd>
          <bdi>{ownLanguageName(entry.language)}</bdi>
        </dd>
        <dt>{t('book.since')}</dt>
        <dd>
          <time dateTime={entry.since}>{day(entry.since)}</time>
          <small>
            {t.rich('book.consented', {
              day: day(entry.consentedAt),
              time: timeAt(entry.consentedAt),
            })}
          </small>
        </dd>
        <dt>{t('book.whoSees')}</dt>
        <dd>
          {coalition ? t.rich('book.seen', { coalition, who }) : t('book.seenUnnamed')}
          <small>{t('book.seenWhy')}</small>
        </dd>
      </Facts>
    </Paper>
  )
}
