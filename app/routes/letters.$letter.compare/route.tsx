import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { saidCounts } from '../../document/difference/said'
import { differenceHtml } from '../../document/difference-html'
import { directionOf } from '../../document/direction'
import { compareTexts } from '../../domain/letters/history/comparing.server'
import type { TextOfMoment } from '../../domain/letters/history/history.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { ButtonLink } from '../../ui/button'
import { DifferenceKey, DifferenceText } from '../../ui/difference'
import { Page, PageHead, Sheet } from '../../ui/page'
import { useSpeech } from '../../ui/speech'
import { differenceWords } from '../../words/difference-words'
import { wordsIn } from '../../words/words.server'
import { useLetter } from '../letters.$letter/use-letter'
import { called } from '../letters.$letter.history._index/named'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [{ title: 'What is different · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const asked = new URL(request.url).searchParams
  const keys = { from: asked.get('from') ?? '', to: asked.get('to') ?? 'now' }
  const { from, to, changes, names, people } = await refusing(
    compareTexts(context.db, person, params.letter ?? '', keys),
  )
  const whole = asked.has('whole')
  return {
    from: withoutText(from),
    to: withoutText(to),
    counts: saidCounts(changes),
    people,
    whole,
    language: to.language,
    direction: directionOf(to.language),
    html: differenceHtml(changes, {
      nameOf: (account) => names.get(account) ?? null,
      words: differenceWords(wordsIn('en')),
      whole,
    }),
  }
}

const withoutText = ({ key, kind, number, name, at }: TextOfMoment) => ({
  key,
  kind,
  number,
  name,
  at,
})

export default function ComparePage() {
  const { from, to, counts, people, whole, ...shown } = useLoaderData<typeof loader>()
  const letter = useLetter()
  const speech = useSpeech()
  const here = `/letters/${letter.id}/compare`
  const keys = `from=${from.key}&to=${to.key}`
  return (
    <Page>
      <PageHead title="What is different" lead={counts}>
        <ButtonLink kind="plain" to={`${here}.docx?${keys}`} reloadDocument>
          Word file with tracked changes
        </ButtonLink>
        <ButtonLink kind="quiet" to={`/letters/${letter.id}/history`}>
          History
        </ButtonLink>
      </PageHead>
      <dl className={styles.about}>
        <dt>From</dt>
        <dd>
          <bdi>{called(from, speech)}</bdi>
        </dd>
        <dt>To</dt>
        <dd>
          <bdi>{called(to, speech)}</bdi>
        </dd>
        {people.length > 0 && (
          <>
            <dt>Worked on by</dt>
            <dd>
              <bdi>{people.join(', ')}</bdi>
            </dd>
          </>
        )}
      </dl>
      <DifferenceKey>
        <Link to={`${here}?from=${to.key}&to=${from.key}`}>Turn it round</Link>{' '}
        <Link to={whole ? `${here}?${keys}` : `${here}?${keys}&whole`}>
          {whole ? 'Show only what changed' : 'Show the whole letter'}
        </Link>
      </DifferenceKey>
      <Sheet>
        <DifferenceText {...shown} />
      </Sheet>
    </Page>
  )
}
