import type { Confirmation } from '../../domain/sign-on/signing/confirm.server'
import { Day } from '../../ui/dates'
import { who } from '../../ui/tags'
import { Together } from '../../ui/together'
import { useWords } from '../../words/page-words'
import { namedAs } from '../signature.$token/named'

/** Who signs, for whom, and what of it is public, line by line. */
export function SignedBy({ about }: { about: Omit<Confirmation, 'changed'> }) {
  const { t } = useWords()
  const isPerson = about.signatory === 'person'
  return (
    <>
      <dt>{t(about.consideringUntil ? 'signature.consideredBy' : 'signature.signedBy')}</dt>
      <dd>
        <b>
          <bdi>{about.organisation}</bdi>
        </b>
        {about.website && <small>{about.website.replace(/^https?:\/\//, '')}</small>}
        {isPerson && (
          <small>
            <Together parts={[about.role, about.employer, t('signature.inPersonalCapacity')]} />
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
          <dt>{t('signature.forIt')}</dt>
          <dd>
            <bdi>{about.name}</bdi>
            <small>
              <Together parts={[about.role, about.email]} />
            </small>
            {about.filledBy && (
              <small>{t.rich('signature.filledInBy', { name: about.filledBy, who })}</small>
            )}
            {about.copyTo && <small>{t('signature.copyGoes', { email: about.copyTo })}</small>}
          </dd>
        </>
      )}
      {about.consideringUntil ? (
        <>
          <dt>{t('signature.decidesBy')}</dt>
          <dd>
            <Day at={about.consideringUntil} />
          </dd>
        </>
      ) : (
        <>
          <dt>{t('signature.inPublic')}</dt>
          <dd>{t(namedAs(about))}</dd>
        </>
      )}
      {about.forBook && (
        <>
          <dt>{t('signature.inBook')}</dt>
          <dd>
            {t('signature.bookAsked')}
            <small>{t('signature.bookFor')}</small>
          </dd>
        </>
      )}
    </>
  )
}
