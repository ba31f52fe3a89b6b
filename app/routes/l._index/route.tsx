import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readListed } from '../../domain/sign-on/page/listed.server'
import type { RouteHandle } from '../../root'
import { PublicPage } from '../../ui/public-page'
import { who } from '../../ui/tags'
import { useWords } from '../../words/page-words'
import styles from './styles.module.css'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.head ?? 'Undersigned' },
  { name: 'description', content: data?.description },
]

export async function loader({ context }: LoaderFunctionArgs) {
  context.letBeFound()
  const now = context.actor.now.toISOString()
  const listed = await readListed(context.db, context.actor)
  const { t, lastMoment } = context.reading.words
  return {
    head: t('list.title'),
    description: t('list.description'),
    letters: listed.map(({ signBy, timeZone, ...letter }) => ({
      ...letter,
      closes: letter.open && signBy ? lastMoment(signBy, timeZone, now) : null,
    })),
  }
}

export default function OpenLettersPage() {
  const { head, letters } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const open = letters.filter((letter) => letter.open)
  const closed = letters.filter((letter) => !letter.open)
  return (
    <PublicPage>
      <h1>{head}</h1>
      {letters.length === 0 && <p>{t('list.none')}</p>}
      <Letters letters={open} />
      {closed.length > 0 && (
        <>
          <h2 className={styles.closed}>{t('list.closed')}</h2>
          <Letters letters={closed} />
        </>
      )}
    </PublicPage>
  )
}

function Letters({
  letters,
}: {
  letters: readonly {
    slug: string
    title: string
    language: string
    askedBy: string | null
    closes: string | null
    signed: number
    isSample: boolean
  }[]
}) {
  const { t, to } = useWords()
  if (letters.length === 0) return null
  return (
    <ul className={`plain ${styles.letters}`}>
      {letters.map((letter) => (
        <li key={letter.slug}>
          <a href={to(`/l/${letter.slug}`)}>
            <bdi lang={letter.language}>{letter.title}</bdi>
          </a>
          <p>
            {letter.askedBy && t.rich('list.askedBy', { by: letter.askedBy, who })}{' '}
            {t('list.signed', { count: letter.signed })}{' '}
            {letter.closes && t('list.closes', { when: letter.closes })}{' '}
            {letter.isSample && t('list.sample')}
          </p>
        </li>
      ))}
    </ul>
  )
}
