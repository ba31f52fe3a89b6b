import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { useMemo, useState } from 'react'
import { letterFrame } from '../../domain/letters/frame.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Bar } from '../../ui/bar'
import { englishLanguageName } from '../../ui/languages'
import { SampleStrip } from '../../ui/sample-strip'
import { englishBy, SpeechContext } from '../../ui/speech'
import { Stages } from '../../ui/stages'
import type { LetterOutlet } from './outlet'
import { stagesOf } from './stages-of'
import styles from './styles.module.css'

/** What concerns a letter in all its languages at once. */
const OF_THE_WHOLE =
  /^\/letters\/[^/]+\/(?:final|signing|closed|change|delete|languages|versions)(?:\/|$)/

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const frame = await refusing(letterFrame(context.db, person, params.letter ?? ''))
  const { letter, original } = frame
  const { pathname } = new URL(request.url)
  if (letter !== original && OF_THE_WHOLE.test(pathname)) {
    const text = new URLSearchParams({ text: letter.language })
    throw redirect(`${pathname.replace(letter.id, original.id)}?${text}`)
  }
  return {
    id: letter.id,
    originalId: original.id,
    originalTitle: original.title,
    languages: frame.languages,
    slug: original.slug,
    title: letter.title,
    language: letter.language,
    wordLimit: letter.word_limit,
    stage: original.stage,
    openedAt: original.opened_at,
    signBy: original.sign_by,
    timeZone: original.time_zone,
    closedAt: original.closed_at,
    sentOn: original.sent_on,
    archivedAt: original.archived_at,
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
  const speech = useMemo(() => englishBy(letter.timeZone), [letter.timeZone])
  return (
    <>
      <Bar
        crumbs={[
          { label: letter.coalition.name ?? 'Your letters', to: `/c/${letter.coalition.slug}` },
          ...(letter.id === letter.originalId
            ? []
            : [
                {
                  label: letter.originalTitle || 'A letter without a title',
                  to: `/letters/${letter.originalId}`,
                },
              ]),
          {
            label:
              letter.id === letter.originalId
                ? letter.title || 'A letter without a title'
                : englishLanguageName(letter.language),
          },
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
      <Stages stages={stagesOf(letter, pathname.replace(letter.id, letter.originalId))} />
      <SpeechContext.Provider value={speech}>
        <Outlet context={outlet} />
      </SpeechContext.Provider>
    </>
  )
}
