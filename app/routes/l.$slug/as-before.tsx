import type { ReactNode } from 'react'
import type { FilledIn } from '../../domain/sign-on/filled-in'
import { KIND_LABELS, kindOf } from '../../domain/sign-on/kinds'
import { Day } from '../../ui/dates'
import { Fold } from '../../ui/public-page'
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
  const kind = kindOf(filledIn.kind ?? '')
  return (
    <>
      <h3>
        {lastSigned ? (
          <>
            As on <Day at={lastSigned} />
          </>
        ) : (
          'As in the organisation book'
        )}
      </h3>
      <p className={styles.agreed}>
        Filled in from your own entry in the organisation book. If nothing has changed, tick your
        declaration below and sign.
      </p>
      <dl className={styles.before}>
        <dt>Organisation</dt>
        <dd>
          <bdi>{organisation}</bdi>
          <small>
            <bdi>{[kind && KIND_LABELS[kind], country, number].filter(Boolean).join(' · ')}</bdi>
          </small>
          {website && <small>{website.replace(/^https?:\/\//, '')}</small>}
        </dd>
        <dt>You</dt>
        <dd>
          <bdi>{name}</bdi>, <bdi>{role}</bdi>
          <small>{email}</small>
        </dd>
        {naming && (
          <>
            <dt>In public</dt>
            <dd>{namedAs({ signatory: 'organisation', naming })}</dd>
          </>
        )}
      </dl>
      <Fold summary="Change something" open={open}>
        {children}
      </Fold>
    </>
  )
}
