import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { coalitionFor } from '../../domain/coalitions/access.server'
import { activityOf } from '../../domain/coalitions/activity.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { ButtonLink } from '../../ui/button'
import { Day } from '../../ui/dates'
import { Page, PageHead, Sheet } from '../../ui/page'
import styles from './styles.module.css'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { coalition } = await refusing(coalitionFor(context.db, person, params.coalition ?? ''))
  const before = new URL(request.url).searchParams.get('before') ?? undefined
  const { happened, more } = await activityOf(context.db, person, coalition.id, before)
  return { days: byDay(happened), more, isFirst: before === undefined }
}

/** What happened, under the day on which it did. */
function byDay<One extends { at: string }>(happened: readonly One[]) {
  const days = new Map<string, One[]>()
  for (const one of happened) {
    const date = one.at.slice(0, 10)
    days.set(date, [...(days.get(date) ?? []), one])
  }
  return [...days].map(([date, all]) => ({ date, all }))
}

export default function ActivityPage() {
  const { days, more, isFirst } = useLoaderData<typeof loader>()
  return (
    <Page narrow>
      <PageHead
        title="Activity"
        lead="Who did what here, for everybody in it to read. What somebody reads is not written down."
      />
      <Sheet small>
        {days.map(({ date, all }) => (
          <section key={date} className={styles.day}>
            <h2>
              <Day at={date} />
            </h2>
            <ul className="plain">
              {all.map((one) => (
                <li key={one.id}>
                  <time dateTime={one.at}>{one.at.slice(11, 16)}</time>
                  <p>
                    {one.sentence}
                    {one.letter && (
                      <>
                        {' '}
                        <Link to={`/letters/${one.letter.id}`}>
                          <bdi>{one.letter.title || 'A letter without a title'}</bdi>
                        </Link>
                      </>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {days.length === 0 && <p>{isFirst ? 'Nothing has happened yet.' : 'That was all.'}</p>}
        {more && <ButtonLink to={`?before=${more}`}>Further back</ButtonLink>}
      </Sheet>
    </Page>
  )
}
