import type { OwnEntry } from '../../domain/sign-on/book/entry.server'
import { KIND_LABELS } from '../../domain/sign-on/kinds'
import { Day } from '../../ui/dates'
import { languageName } from '../../ui/languages'
import { Facts, Paper } from '../../ui/public-page'

/** All that the book keeps of an organisation and its contact, who sees it, and for how long. */
export function Kept({ entry }: { entry: OwnEntry }) {
  const about = [entry.kind && KIND_LABELS[entry.kind], entry.country, entry.number]
  return (
    <Paper>
      <h2>All that is kept</h2>
      <Facts>
        <dt>Organisation</dt>
        <dd>
          <bdi>{entry.organisation}</bdi>
          {about.some(Boolean) && (
            <small>
              <bdi>{about.filter(Boolean).join(' · ')}</bdi>
            </small>
          )}
          {entry.website && <small>{entry.website.replace(/^https?:\/\//, '')}</small>}
        </dd>
        <dt>Who signs for it</dt>
        <dd>
          <bdi>{entry.name}</bdi>, <bdi>{entry.role}</bdi>
          <small>{entry.email}</small>
        </dd>
        <dt>Days you need to decide</dt>
        <dd>{entry.daysToDecide ?? 'You have not said'}</dd>
        <dt>Language of the last letter</dt>
        <dd>{languageName(entry.language)}</dd>
        <dt>In the book since</dt>
        <dd>
          <Day at={entry.since} />
          <small>
            by your own wish, which you last gave on <Day at={entry.consentedAt} />
          </small>
        </dd>
        <dt>Who sees it</dt>
        <dd>
          {entry.coordinators === 1
            ? 'The one coordinator'
            : `The ${entry.coordinators} coordinators`}{' '}
          of {entry.coalition ? <bdi>{entry.coalition}</bdi> : 'the letters that you signed'}
          <small>They use it to ask you to sign the next letter. Nobody else sees it.</small>
        </dd>
      </Facts>
    </Paper>
  )
}
