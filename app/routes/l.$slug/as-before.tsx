import type { ReactNode } from 'react'
import type { FilledIn } from '../../domain/sign-on/signing/filled-in'
import { kindOf } from '../../domain/sign-on/signing/kinds'
import { Fold } from '../../ui/public-page'
import { timeAt } from '../../ui/tags'
import { Together } from '../../ui/together'
import { useWords } from '../../words/page-words'
import { namedAs } from '../signature.$token/named'
import styles from './styles.module.css'

/**
 * For who is in the organisation book: what it says of them, to be signed as it is. The fields stand
 * folded below, so that nothing has to be typed where nothing has changed.
 */
export function AsBefore({
  filledIn,
  lastSigned,
  open,
  children,
}: {
  filledIn: FilledIn
  /** When they last signed a letter of this coalition. */
  lastSigned: string | null
  /** Something has to be looked at. */
  open: boolean
  children: ReactNode
}) {
  const { organisation, country, website, number, name, role, email, naming } = filledIn
  const { t, day } = useWords()
  const kind = kindOf(filledIn.kind ?? '')
  return (
    <>
      <h3>
        {lastSigned
          ? t.rich('form.asOn', { day: day(lastSigned), time: timeAt(lastSigned) })
          : t('form.asInBook')}
      </h3>
      <p className={styles.agreed}>{t('form.fromBook')}</p>
      <dl className={styles.before}>
        <dt>{t('form.yourOrganisation')}</dt>
        <dd>
          <bdi>{organisation}</bdi>
          <small>
            <bdi>
              {[kind && t(`form.kinds.${kind}`), country, number].filter(Boolean).join(' · ')}
            </bdi>
          </small>
          {website && <small>{website.replace(/^https?:\/\//, '')}</small>}
        </dd>
        <dt>{t('form.you')}</dt>
        <dd>
          <Together parts={[name, role]} />
          <small>{email}</small>
        </dd>
        {naming && (
          <>
            <dt>{t('signature.inPublic')}</dt>
            <dd>{t(namedAs({ signatory: 'organisation', naming }))}</dd>
          </>
        )}
      </dl>
      <Fold summary={t('form.changeSomething')} open={open}>
        {children}
      </Fold>
    </>
  )
}
