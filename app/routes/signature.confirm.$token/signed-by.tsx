import type { Confirmation } from '../../domain/sign-on/confirm.server'
import { Day } from '../../ui/dates'
import { useWords } from '../../words/page-words'
import { namedAs } from '../signature.$token/named'

/** Who signs, for whom, and what of it is public, line by line. */
export function SignedBy({ about }: { about: Confirmation }) {
  const { t } = useWords()
  const isPerson = about.signatory === 'person'
  return (
    <>
      <dt>{about.consideringUntil ? 'Considered by' : 'Signed by'}</dt>
      <dd>
        <b>
          <bdi>{about.organisation}</bdi>
        </b>
        {about.website && <small>{about.website.replace(/^https?:\/\//, '')}</small>}
        {isPerson && (
          <small>
            <bdi>{[about.role, about.employer].filter(Boolean).join(', ')}</bdi>, in a personal
            capacity
          </small>
        )}
        {about.sentence && (
          <small>
            <q>
              <bdi>{about.sentence}</bdi>
            </q>
          </small>
        )}
      </dd>
      {!isPerson && (
        <>
          <dt>For it</dt>
          <dd>
            <bdi>{about.name}</bdi>
            <small>
              <bdi>{about.role}</bdi>, {about.email}
            </small>
            {about.filledBy && (
              <small>
                Filled in by <bdi>{about.filledBy}</bdi>
              </small>
            )}
            {about.copyTo && <small>A copy of the receipt goes to {about.copyTo}</small>}
          </dd>
        </>
      )}
      {about.consideringUntil ? (
        <>
          <dt>Decides by</dt>
          <dd>
            <Day at={about.consideringUntil} />
          </dd>
        </>
      ) : (
        <>
          <dt>In public</dt>
          <dd>{t(namedAs(about))}</dd>
        </>
      )}
      {about.forBook && (
        <>
          <dt>Organisation book</dt>
          <dd>
            Kept for the next letter, as you asked
            <small>For a year, unless you renew it. The receipt has the link to leave it.</small>
          </dd>
        </>
      )}
    </>
  )
}
