import type { Managed } from '../../domain/sign-on/managing/manage.server'
import { Day } from '../../ui/dates'
import { LetterLink } from '../../ui/letter-link'
import { Facts, Fingerprint, Paper } from '../../ui/public-page'
import { linkTo, timeAt, who } from '../../ui/tags'
import { Together } from '../../ui/together'
import { useWords } from '../../words/page-words'
import { InTheBook } from './in-the-book'
import { namedAs } from './named'
import { WholeText } from './whole-text'

/** What was signed, what of it is public, who sees the rest, and when it goes. */
export function Receipt({
  managed,
  form,
}: {
  managed: Managed & { token: string }
  /** Of which what is written goes along with a choice of language, by its id. */
  form: string | undefined
}) {
  const { version, letter } = managed
  const { t, to, day, languages } = useWords()
  const about = [managed.kind && t(`form.kinds.${managed.kind}`), managed.country, managed.number]
  return (
    <Paper>
      <p>
        {managed.state === 'accepted' && managed.textChanged
          ? t('manage.acceptedUnder', { version: version.number })
          : managed.state !== 'considering' &&
            managed.state !== 'withdrawn' &&
            t(`manage.${managed.state}`)}
      </p>
      {managed.textChanged && (
        <p>
          {t.rich('manage.textChanged', {
            link: linkTo(to(`/signature/${managed.token}/text`)),
          })}
        </p>
      )}
      <Facts>
        <dt>{t('manage.signed')}</dt>
        <dd>
          {managed.confirmedAt && <Day at={managed.confirmedAt} />}
          <small>
            <LetterLink slug={letter.slug && `${letter.slug}/versions/${version.number}`}>
              {t.rich('signature.finalText', {
                day: day(version.fixedAt),
                time: timeAt(version.fixedAt),
                version: version.number,
              })}
            </LetterLink>
          </small>
        </dd>
        <dt>{t('manage.fingerprint')}</dt>
        <dd>
          <Fingerprint sha256={version.sha256} />
          {letter.languages.length > 1 && (
            <small>
              {t('manage.oneForAll', {
                languages: languages(letter.languages),
                readIn: languages([managed.readIn]),
              })}
            </small>
          )}
        </dd>
        <dt>{t('signature.inPublic')}</dt>
        <dd>
          {managed.hiddenBy ? t('manage.nothingHidden') : t(namedAs(managed))}
          {managed.sentence && !managed.hiddenBy && managed.naming !== 'none' && (
            <small>
              <q>
                <bdi>{managed.sentence}</bdi>
              </q>
            </small>
          )}
        </dd>
        <dt>{t('manage.coordinatorsSee')}</dt>
        <dd>
          <Together parts={[managed.name, managed.role, managed.employer]} />
          <small>{managed.email}</small>
          {managed.filledBy && (
            <small>{t.rich('signature.filledInBy', { name: managed.filledBy, who })}</small>
          )}
          {managed.copyTo && <small>{t('signature.copyWent', { email: managed.copyTo })}</small>}
          {about.some(Boolean) && (
            <small>
              <bdi>{about.filter(Boolean).join(' · ')}</bdi>
            </small>
          )}
        </dd>
        <dt>{t('manage.youDeclared')}</dt>
        <dd>
          <bdi>{managed.declaration ?? t('manage.mayDeclare')}</bdi>
        </dd>
        <dt>{t('manage.deletedOn')}</dt>
        <dd>
          <Day at={managed.deletedOn} />
          <small>{t('manage.staysPublic')}</small>
        </dd>
      </Facts>
      {managed.bookUntil && <InTheBook until={managed.bookUntil} />}
      <WholeText letter={letter} form={form} />
      <p className="hush note-size">{t(managed.sent ? 'manage.wasSent' : 'manage.mayLeave')}</p>
    </Paper>
  )
}
