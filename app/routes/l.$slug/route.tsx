import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { directionOf } from '../../document/direction'
import { letterHtml } from '../../document/html'
import { lastMoment } from '../../domain/letters/last-moment'
import { signSchema } from '../../domain/sign-on/form.server'
import { listPage } from '../../domain/sign-on/list-page'
import { openLetterBySlug } from '../../domain/sign-on/public-letter.server'
import { addSignature } from '../../domain/sign-on/sign.server'
import { waitHeaders } from '../../http/public-form'
import { refusing } from '../../http/refusals'
import { takeSignOnForm } from '../../http/sign-on-form'
import { inText, textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { ButtonLink } from '../../ui/button'
import { dayIn } from '../../ui/dates'
import { PublicPage } from '../../ui/public-page'
import { TextLanguages } from '../../ui/text-languages'
import { Changes } from './changes'
import { Checking } from './checking'
import { Facts } from './facts'
import { OtherWays } from './other-ways'
import { Privacy } from './privacy'
import { SignForm } from './sign-form'
import styles from './styles.module.css'
import { WhoSigned } from './who-signed'

export const handle: RouteHandle = { scripts: false }

export const headers = waitHeaders

export const meta: MetaFunction<typeof loader> = ({ data: letter }) => [
  { title: letter ? `${letter.open ? 'Sign: ' : ''}${letter.title}` : 'Undersigned' },
  letter?.mayBeFound
    ? { name: 'description', content: descriptionOf(letter) }
    : { name: 'robots', content: 'noindex' },
]

/** What search engines show of the page, beside its title. */
const descriptionOf = ({ askedBy, ask }: { askedBy: string | null; ask: string }): string =>
  `An open letter${askedBy ? ` led by ${askedBy}` : ''}. ${ask.replace(/\s+/g, ' ')}`.slice(0, 300)

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { text, launchAt, ...letter } = await refusing(
    openLetterBySlug(context.db, context.actor, params.slug ?? '', textAsked(request)),
  )
  if (letter.mayBeFound) context.letBeFound()
  return {
    ...letter,
    ...listPage(letter, new URL(request.url).searchParams.get('names')),
    stamp: context.screen.stamp(),
    launch: launchAt && lastMoment(launchAt, letter.timeZone, letter.now),
    direction: directionOf(letter.language),
    html: letterHtml(text, { withoutTitle: true, language: letter.language }),
  }
}

export function action({ context, params, request }: ActionFunctionArgs) {
  const slug = params.slug ?? ''
  return takeSignOnForm(context, request, {
    slug,
    schema: signSchema,
    act: ({ authority, ...written }, came) =>
      addSignature(context.db, context.actor, {
        ...written,
        authority: authority === 'on',
        came,
        slug,
        baseUrl: context.baseUrl,
      }),
    next: `/l/${slug}/check-your-email`,
    nextWhenHeld: `/l/${slug}/held`,
  })
}

export default function SignOnPage() {
  const letter = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  if (lastResult && 'check' in lastResult) {
    return <Checking letter={letter} check={lastResult.check} />
  }
  const own = { lang: letter.language, dir: letter.direction }
  return (
    <PublicPage
      wide
      coalition={letter.coalition}
      sample={letter.isSample}
      banner={letter.banner}
      foot={
        <p>
          {letter.open && 'Not yours to sign? Pass it to whoever may sign for your organisation: '}
          <a href={`/l/${letter.slug}/share`}>address, words and a code to print</a>.{' '}
          {letter.contactEmail && (
            <>
              Questions: <a href={`mailto:${letter.contactEmail}`}>{letter.contactEmail}</a>
            </>
          )}
        </p>
      }
    >
      <section className={styles.ask} aria-labelledby="title">
        <div>
          <p className="hush">
            An open letter {letter.open ? 'for organisations to sign' : 'that organisations signed'}
          </p>
          <h1 id="title" {...own}>
            {letter.title}
          </h1>
          <p dir="auto" className={styles.words}>
            {letter.ask}
          </p>
          <Changes slug={letter.slug} changes={letter.changes} />
        </div>
        <div>
          <Facts letter={letter} />
          {letter.open && (
            <p className={styles.row}>
              <ButtonLink kind="primary" to="#sign">
                Sign for your organisation
              </ButtonLink>
              <span className="hush note-size">About two minutes. No account.</span>
            </p>
          )}
        </div>
      </section>

      <div className={styles.columns}>
        <div>
          <article className={`${styles.sheet} ${styles.text}`} aria-label="The letter">
            <TextLanguages
              label="The letter in its languages"
              languages={letter.languages}
              shown={letter.language}
              to={inText}
            />
            <div
              className="letter"
              {...own}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: `letterHtml` escapes all that people wrote.
              dangerouslySetInnerHTML={{ __html: letter.html }}
            />
            {letter.open && (
              <div className={styles.reach}>
                <ButtonLink kind="primary" to="#sign">
                  Sign for your organisation
                </ButtonLink>
              </div>
            )}
          </article>
          <WhoSigned letter={letter} />
        </div>
        <div>
          {letter.open ? (
            <SignForm
              action={`/l/${letter.slug}#sign`}
              version={letter.version.number}
              text={letter.language}
              lastResult={lastResult}
              stamp={letter.stamp}
              terms={letter.terms}
              filledIn={letter.invitation?.filledIn}
              fromBook={letter.invitation?.fromBook}
              foot={
                <OtherWays
                  slug={letter.slug}
                  allowsPersons={letter.terms.allowsPersons}
                  answer={letter.invitation}
                />
              }
            />
          ) : (
            <section className={`${styles.sheet} ${styles.how}`} aria-labelledby="how">
              <h2 id="how">Signing is closed</h2>
              <p>
                {(letter.closedAt ?? letter.signBy) && (
                  <>
                    It closed on {dayIn(letter.closedAt ?? letter.signBy ?? '', letter.timeZone)}.{' '}
                  </>
                )}
                The letter and the list of those who signed it stay here.
              </p>
              <p className={styles.after}>
                Did you sign? <a href={`/l/${letter.slug}/link`}>Get the link to your signature</a>{' '}
                to change it or take it back.
              </p>
            </section>
          )}
          <Privacy letter={letter} />
        </div>
      </div>
    </PublicPage>
  )
}
