import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { lastMoment } from '../../domain/letters/last-moment'
import { readListed } from '../../domain/sign-on/listed.server'
import type { RouteHandle } from '../../root'
import { PublicPage } from '../../ui/public-page'
import styles from './styles.module.css'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction = () => [
  { title: 'Open letters' },
  {
    name: 'description',
    content: 'Open letters for organisations to read and sign, and those that were signed here.',
  },
]

export async function loader({ context }: LoaderFunctionArgs) {
  context.letBeFound()
  const now = context.actor.now.toISOString()
  const listed = await readListed(context.db, context.actor)
  return listed.map(({ signBy, timeZone, ...letter }) => ({
    ...letter,
    closes: letter.open && signBy ? lastMoment(signBy, timeZone, now) : null,
  }))
}

export default function OpenLettersPage() {
  const letters = useLoaderData<typeof loader>()
  const open = letters.filter((letter) => letter.open)
  const closed = letters.filter((letter) => !letter.open)
  return (
    <PublicPage>
      <h1>Open letters</h1>
      {letters.length === 0 && (
        <p>
          No letter is listed here now. Letters that are not listed are signed by the link that
          their coalitions pass on: ask whoever told you of one.
        </p>
      )}
      <Letters letters={open} />
      {closed.length > 0 && (
        <>
          <h2 className={styles.closed}>Closed for signature</h2>
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
  if (letters.length === 0) return null
  return (
    <ul className={`plain ${styles.letters}`}>
      {letters.map((letter) => (
        <li key={letter.slug}>
          <a href={`/l/${letter.slug}`}>
            <bdi lang={letter.language}>{letter.title}</bdi>
          </a>
          <p>
            {letter.askedBy && (
              <>
                Asked by <bdi>{letter.askedBy}</bdi>.{' '}
              </>
            )}
            {signedBy(letter.signed)} {letter.closes && `Closes ${letter.closes}.`}{' '}
            {letter.isSample && 'A sample: nothing in it is real.'}
          </p>
        </li>
      ))}
    </ul>
  )
}

const signedBy = (count: number) =>
  count === 0
    ? 'Nobody has signed yet.'
    : count === 1
      ? '1 organisation has signed.'
      : `${count} organisations have signed.`
