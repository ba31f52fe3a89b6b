import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { useState } from 'react'
import { letterFrame } from '../../domain/letters/frame.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Bar } from '../../ui/bar'
import { SampleStrip } from '../../ui/sample-strip'
import { Stages } from '../../ui/stages'
import type { LetterOutlet } from './outlet'
import { stagesOf } from './stages-of'
import styles from './styles.module.css'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const frame = await refusing(letterFrame(context.db, person, params.letter ?? ''))
  const { letter } = frame
  return {
    id: letter.id,
    slug: letter.slug,
    title: letter.title,
    language: letter.language,
    wordLimit: letter.word_limit,
    stage: letter.stage,
    openedAt: letter.opened_at,
    signBy: letter.sign_by,
    timeZone: letter.time_zone,
    closedAt: letter.closed_at,
    archivedAt: letter.archived_at,
    role: frame.role,
    isSample: frame.isSample,
    coalition: frame.coalition,
    organisation: frame.organisation,
    versions: frame.versions,
    person: { id: person.account.id, name: person.account.name },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title || 'Letter'} · Undersigned` : 'Undersigned' },
]

export default function LetterLayout() {
  const letter = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const [barEnd, setBarEnd] = useState<HTMLElement | null>(null)
  const outlet: LetterOutlet = { barEnd }
  return (
    <>
      <Bar
        crumbs={[
          { label: letter.coalition.name ?? 'Your letters', to: `/c/${letter.coalition.slug}` },
          { label: letter.title || 'A letter without a title' },
        ]}
        end={
          <>
            <Link to={`/letters/${letter.id}/history`} className={styles.history}>
              History
            </Link>
            <div ref={setBarEnd} className={styles.barEnd} />
          </>
        }
        person={letter.person}
      />
      {letter.isSample && <SampleStrip />}
      <Stages stages={stagesOf(letter, pathname)} />
      <Outlet context={outlet} />
    </>
  )
}
