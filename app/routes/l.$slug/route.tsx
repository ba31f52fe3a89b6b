import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { directionOf } from '../../document/direction'
import { letterHtml } from '../../document/html'
import { listPage } from '../../domain/sign-on/lists/list-page'
import { signSchema } from '../../domain/sign-on/page/form.server'
import { openLetterBySlug } from '../../domain/sign-on/page/public-letter.server'
import { addSignature } from '../../domain/sign-on/signing/sign.server'
import { waitHeaders } from '../../http/public-form'
import { refusing } from '../../http/refusals'
import { takeSignOnForm } from '../../http/sign-on-form'
import { inText, textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { ButtonLink } from '../../ui/button'
import { PublicPage } from '../../ui/public-page'
import { TextLanguages } from '../../ui/text-languages'
import { languages } from '../../words/languages'
import { useWords } from '../../words/page-words'
import { textLabels } from '../../words/text-labels.server'
import type { Words } from '../../words/words'
import { Changes } from './changes'
import { Checking } from './checking'
import { Closed } from './closed'
import { Facts } from './facts'
import { LetterFoot } from './letter-foot'
import { OtherWays } from './other-ways'
import { Privacy } from './privacy'
import { SignForm } from './sign-form'
import styles from './styles.module.css'
import { WhoSigned } from './who-signed'

export const handle: RouteHandle = { scripts: false }

export const headers = waitHeaders

export const meta: MetaFunction<typeof loader> = ({ data: letter }) => [
  { title: letter?.head ?? 'Undersigned' },
  ...(letter?.mayBeFound
    ? [{ name: 'description', content: letter.description }, ...letter.elsewhere]
    : [{ name: 'robots', content: 'noindex' }]),
]

/** Where search engines find the page in each language: on it, the choices are buttons of the form. */
const elsewhere = (address: string) =>
  languages.map((language) => ({
    tagName: 'link',
    rel: 'alternate',
    hrefLang: language,
    href: `${address}?lang=${language}`,
  }))

/** What search engines show of the page, beside its title. */
function descriptionOf(letter: { askedBy: string | null; ask: string }, { t }: Words): string {
  const ask = letter.ask.replace(/\s+/g, ' ')
  const said = letter.askedBy
    ? t('letter.describedLed', { by: letter.askedBy, ask })
    : t('letter.described', { ask })
  return said.slice(0, 300)
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { text, launchAt, ...letter } = await refusing(
    openLetterBySlug(
      context.db,
      context.actor,
      params.slug ?? '',
      textAsked(request),
      context.reading.asked,
    ),
    context.reading,
  )
  const words = context.reading.ofLetter(letter.language, letter.timeZone)
  if (letter.mayBeFound) context.letBeFound()
  return {
    ...letter,
    ...listPage(letter, new URL(request.url).searchParams.get('names'), letter.timeZone),
    stamp: context.screen.stamp(),
    head: letter.open ? words.t('letter.headOpen', { title: letter.title }) : letter.title,
    description: descriptionOf(letter, words),
    elsewhere: letter.mayBeFound ? elsewhere(`${context.baseUrl}/l/${letter.slug}`) : [],
    launch: launchAt && words.lastMoment(launchAt, letter.timeZone, letter.now),
    direction: directionOf(letter.language),
    html: letterHtml(text, {
      labels: textLabels(letter.language, words.language),
      withoutTitle: true,
      language: letter.language,
    }),
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

/** A title that is a sentence is set smaller, so that what is asked stands on the first screen of a phone. */
const isLong = (title: string): boolean => title.length > 70

export default function SignOnPage() {
  const letter = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { t, to } = useWords()
  if (lastResult && 'check' in lastResult) {
    return <Checking letter={letter} check={lastResult.check} />
  }
  const own = { lang: letter.language, dir: letter.direction }
  const text = letter.languages.length > 1 ? inText(letter.language) : ''
  const form = letter.open ? 'sign' : undefined
  return (
    <PublicPage
      wide
      form={form}
      coalition={letter.coalition}
      sample={letter.isSample}
      banner={letter.banner}
      foot={<LetterFoot letter={letter} />}
    >
      <section className={styles.ask} aria-labelledby="title">
        <div>
          <p className="hush">{t(letter.open ? 'letter.kickerOpen' : 'letter.kickerClosed')}</p>
          <h1 id="title" {...own} className={isLong(letter.title) ? styles.long : undefined}>
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
                {t('letter.signForOrganisation')}
              </ButtonLink>
              <span className="hush note-size">{t('letter.about')}</span>
            </p>
          )}
        </div>
      </section>

      <div className={styles.columns}>
        <div>
          <article className={`${styles.sheet} ${styles.text}`} aria-label={t('letter.theLetter')}>
            <TextLanguages
              label={t('letter.texts')}
              languages={letter.languages}
              shown={letter.language}
              to={(language) => to(inText(language))}
              form={form}
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
                  {t('letter.signForOrganisation')}
                </ButtonLink>
              </div>
            )}
          </article>
          <WhoSigned letter={letter} />
        </div>
        <div>
          {letter.open ? (
            <SignForm
              action={to(`/l/${letter.slug}${text}#sign`)}
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
                  text={text}
                  allowsPersons={letter.terms.allowsPersons}
                  answer={letter.invitation}
                />
              }
            />
          ) : (
            <Closed letter={{ ...letter, ended: letter.closedAt ?? letter.signBy }} />
          )}
          <Privacy letter={letter} />
        </div>
      </div>
    </PublicPage>
  )
}
