import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { mayStart } from '../../domain/accounts/instance.server'
import { coalitionsOf } from '../../domain/coalitions/coalitions.server'
import { lettersOf } from '../../domain/letters/letters.server'
import { requirePerson } from '../../http/person'
import { Bar } from '../../ui/bar'
import { ButtonLink } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { Page, PageHead, Panel } from '../../ui/page'
import { SampleStrip } from '../../ui/sample-strip'
import { countOf } from '../c.$coalition/words'
import { LetterLines } from '../c.$coalition._index/letter-lines'
import styles from './styles.module.css'

const SHOWN = 5

export const meta: MetaFunction = () => [{ title: 'Undersigned' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  // Everybody who reads a letter sees who writes in it.
  if (person.account.name === '') throw redirect('/you')
  const coalitions = await coalitionsOf(context.db, person)
  if (coalitions.length === 0 && mayStart(person)) throw redirect('/begin')
  const listed = await Promise.all(
    coalitions.map(async (coalition) => {
      const letters = await lettersOf(context.db, person, coalition.id)
      const current = letters.filter((letter) => !letter.archived_at)
      return { ...coalition, letters: current.slice(0, SHOWN), more: current.length - SHOWN }
    }),
  )
  return {
    person: { name: person.account.name, isOperator: person.account.is_operator === 1 },
    isSample: person.account.is_sample === 1,
    mayStart: mayStart(person),
    coalitions: listed,
  }
}

export default function HomePage() {
  const { person, isSample, mayStart, coalitions } = useLoaderData<typeof loader>()
  return (
    <>
      <Bar person={person} end={person.isOperator && <Link to="/operator">This instance</Link>} />
      {isSample && <SampleStrip />}
      <Page>
        <PageHead title="Your letters">
          {mayStart && (
            <>
              <ButtonLink to="/begin/letter">Start a letter with a few people</ButtonLink>
              <ButtonLink to="/begin" kind="primary">
                Create a coalition
              </ButtonLink>
            </>
          )}
        </PageHead>
        <div className={styles.coalitions}>
          {coalitions.map((coalition) => (
            <section key={coalition.id} className={styles.coalition}>
              <header>
                <h2>
                  <Link to={`/c/${coalition.slug}`}>
                    <bdi>{coalition.name ?? 'A letter among a few people'}</bdi>
                  </Link>
                </h2>
                <p>
                  {coalition.name
                    ? countOf(coalition.organisations, 'organisation')
                    : countOf(coalition.people, 'person', 'people')}
                  {coalition.lead && `, led by ${coalition.lead}`}. You are{' '}
                  {coalition.role === 'editor' ? 'an' : 'a'} {coalition.role}.
                </p>
              </header>
              {coalition.letters.length > 0 ? (
                <LetterLines letters={coalition.letters} withStage />
              ) : (
                <p className="hush">No letter yet.</p>
              )}
              {coalition.more > 0 && (
                <p>
                  <Link to={`/c/${coalition.slug}`}>{countOf(coalition.more, 'more letter')}</Link>
                </p>
              )}
            </section>
          ))}
        </div>
        {coalitions.length === 0 && (
          <Panel title="Coalitions">
            <Empty title="You are in no coalition">
              Letters appear here when somebody invites you to write or read them.
            </Empty>
          </Panel>
        )}
      </Page>
    </>
  )
}
