import { languageInEnglish, languagesInEnglish } from '../../document/language-name'
import { KIND_LABELS } from '../../domain/sign-on/kinds'
import type { Managed } from '../../domain/sign-on/manage.server'
import { Day } from '../../ui/dates'
import { LetterLink } from '../../ui/letter-link'
import { Facts, Fingerprint, Paper } from '../../ui/public-page'
import { useWords } from '../../words/page-words'
import { InTheBook } from './in-the-book'
import { namedAs } from './named'
import { WholeText } from './whole-text'

const STANDING = {
  unconfirmed: 'It is not confirmed yet.',
  considering: '',
  confirmed: 'It is confirmed, and waits for a coordinator to look at it.',
  accepted: 'It stands under the letter.',
  declined: 'The coordinators have not put it under the letter.',
  withdrawn: '',
} as const

/** What was signed, what of it is public, who sees the rest, and when it goes. */
export function Receipt({ managed }: { managed: Managed & { token: string } }) {
  const { version, letter } = managed
  const { t } = useWords()
  const who = [managed.kind && KIND_LABELS[managed.kind], managed.country, managed.number]
  return (
    <Paper>
      <p>
        {managed.state === 'accepted' && managed.textChanged
          ? `It stands under version ${version.number}, which you agreed to.`
          : STANDING[managed.state]}
      </p>
      {managed.textChanged && (
        <p>
          The text was changed since.{' '}
          <a href={`/signature/${managed.token}/text`}>
            See the difference, and whether you are to confirm it
          </a>
        </p>
      )}
      <Facts>
        <dt>Signed</dt>
        <dd>
          {managed.confirmedAt && <Day at={managed.confirmedAt} />}
          <small>
            <LetterLink slug={letter.slug && `${letter.slug}/versions/${version.number}`}>
              the final text of <Day at={version.fixedAt} />, version {version.number}
            </LetterLink>
          </small>
        </dd>
        <dt>Fingerprint</dt>
        <dd>
          <Fingerprint sha256={version.sha256} />
          {letter.languages.length > 1 && (
            <small>
              One for the text in all its languages: {languagesInEnglish(letter.languages)}. You
              read it in {languageInEnglish(managed.readIn)}.
            </small>
          )}
        </dd>
        <dt>In public</dt>
        <dd>
          {managed.hiddenBy ? 'Nothing: the name is hidden' : t(namedAs(managed))}
          {managed.sentence && !managed.hiddenBy && managed.naming !== 'none' && (
            <small>
              <q>
                <bdi>{managed.sentence}</bdi>
              </q>
            </small>
          )}
        </dd>
        <dt>Only the coordinators see</dt>
        <dd>
          <bdi>{managed.name}</bdi>, <bdi>{managed.role}</bdi>
          {managed.employer && (
            <>
              , <bdi>{managed.employer}</bdi>
            </>
          )}
          <small>{managed.email}</small>
          {managed.filledBy && (
            <small>
              Filled in by <bdi>{managed.filledBy}</bdi>
            </small>
          )}
          {managed.copyTo && <small>A copy of the receipt went to {managed.copyTo}</small>}
          {who.some(Boolean) && (
            <small>
              <bdi>{who.filter(Boolean).join(' · ')}</bdi>
            </small>
          )}
        </dd>
        <dt>You declared</dt>
        <dd>
          <bdi>{managed.declaration ?? 'That you may sign'}</bdi>
        </dd>
        <dt>Deleted on</dt>
        <dd>
          <Day at={managed.deletedOn} />
          <small>What you let us make public stays with the letter.</small>
        </dd>
      </Facts>
      {managed.bookUntil && <InTheBook until={managed.bookUntil} />}
      <WholeText letter={letter} />
      <p className="hush note-size">
        {managed.sent
          ? 'The letter has been sent with the signature as it stands here.'
          : 'You can change it or leave until the letter is sent.'}
      </p>
    </Paper>
  )
}
