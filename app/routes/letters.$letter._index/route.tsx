import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { type ComponentType, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { directionOf } from '../../document/direction'
import { letterHtml } from '../../document/html'
import { MADE_FOR } from '../../document/made-for'
import { type May, mayAs } from '../../document/protocol'
import { NO_ORGANISATION } from '../../document/suggestion-marks'
import { readFilter } from '../../document/talk'
import { titleHeading } from '../../document/title'
import { Invalid } from '../../domain/errors.server'
import { newId } from '../../domain/ids.server'
import { requireLetter } from '../../domain/letters/access.server'
import { talkOf } from '../../domain/letters/comments/threads.server'
import { readSuggestedDraft } from '../../domain/letters/history/drafts.server'
import { suggestersOf } from '../../domain/letters/live/suggesters.server'
import { findWriterFor } from '../../domain/letters/live/writers.server'
import type { LetterEditorProps } from '../../editor/letter-props'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { ButtonLink } from '../../ui/button'
import { day, shortDay } from '../../ui/dates'
import { languageName } from '../../ui/languages'
import { textLabels } from '../../words/text-labels.server'
import { useLetterOutlet } from '../letters.$letter/outlet'
import { useLetter } from '../letters.$letter/use-letter'
import { act } from '../letters.$letter_.comments/act.server'
import { PlainTalk, type WrongComment } from './plain-talk'
import styles from './styles.module.css'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { letter } = await refusing(requireLetter(context.db, person, params.letter ?? ''))
  const { text, open } = await readSuggestedDraft(context.db, letter.id)
  const talk = await talkOf(context.db, person, letter.id)
  const writer = await findWriterFor(context.db, person, letter.id)
  const { searchParams } = new URL(request.url)
  const page = {
    html: letterHtml(text, {
      labels: textLabels(letter.language, 'en'),
      language: letter.language,
    }),
    hasHeading: titleHeading(text) !== null,
    madeAt: person.now.toISOString(),
    may: mayAs(writer?.role ?? 'reader'),
    organisation: writer?.organisationId ?? NO_ORGANISATION,
    openSuggestions: open.size,
    settled: talk.threads.flatMap(({ id, suggestion }) =>
      suggestion !== null && !open.has(suggestion) ? [id] : [],
    ),
    suggesters: await suggestersOf(context.db, person, letter.id),
    talk,
    filter: readFilter((name) => searchParams.get(name)),
    asked: searchParams.get('thread'),
    askedSuggestion: searchParams.get('suggestion'),
    nextIds: Object.fromEntries(talk.threads.map(({ id }) => [id, newId()])),
  }
  return data(page, { headers: { [MADE_FOR]: person.account.id } })
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

/** What the forms below the letter ask, where there are no scripts. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const form = await request.formData()
  try {
    const thread = await refusing(act(context, person, letterId, form))
    const place = thread ? `?thread=${thread}#thread-${thread}` : ''
    return redirect(`/letters/${letterId}${place}`, 303)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const read = (name: string): string => String(form.get(name) ?? '')
    const wrong: WrongComment = {
      thread: read('thread'),
      comment: form.get('comment') === null ? null : read('comment'),
      wrong: error.message,
      words: read('words'),
    }
    return data(wrong, { status: 422 })
  }
}

/** Once on the page the text is live: what the server would read again is older than what is shown. */
export const shouldRevalidate = () => false

export default function Drafting() {
  const { html, hasHeading, madeAt, may, organisation, ...more } = useLoaderData<typeof loader>()
  const { suggesters, openSuggestions, askedSuggestion, ...comments } = more
  const wrong = useActionData<typeof action>()
  const letter = useLetter()
  const { barEnd } = useLetterOutlet()
  const { revalidate } = useRevalidator()
  const Editor = useEditorOnceHere()
  const reading = (
    <>
      <Reading
        html={html}
        language={letter.language}
        openSuggestions={openSuggestions}
        waiting={Editor !== null || may !== 'read'}
      />
      <noscript>
        <PlainTalk {...comments} wrong={wrong ?? null} />
      </noscript>
    </>
  )
  return (
    <main>
      {barEnd && createPortal(<WayOn />, barEnd)}
      {/* A letter that goes by its subject has no heading that could be the page's. */}
      {!hasHeading && <h1 className="unseen">{letter.title || 'A letter without a title'}</h1>}
      {Editor ? (
        <Editor
          key={letter.id}
          letterId={letter.id}
          accountId={letter.person.id}
          may={may}
          organisation={organisation}
          suggesters={suggesters}
          askedSuggestion={askedSuggestion}
          language={letter.language}
          wordLimit={letter.wordLimit}
          madeAt={madeAt}
          readOnlyBecause={whyNotWriting(may, letter)}
          onRoleChange={revalidate}
          barEnd={barEnd}
          fallback={reading}
          talk={comments.talk}
          asked={comments.asked}
          beside={<Beside />}
          whenEmpty={
            <p>
              Or bring a letter that you have as a file, from Word or another program:{' '}
              <Link to={`/c/${letter.coalition.slug}/letters/new`}>start a letter from it</Link>,
              and this one can be deleted.
            </p>
          }
        />
      ) : (
        reading
      )}
    </main>
  )
}

/** The editor, once the browser has it: its weight is on this page only, and never on the server. */
function useEditorOnceHere(): ComponentType<LetterEditorProps> | null {
  const [found, setFound] = useState<{ Editor: ComponentType<LetterEditorProps> } | null>(null)
  useEffect(() => {
    let gone = false
    import('../../editor/letter-editor').then(({ LetterEditor }) => {
      if (!gone) setFound({ Editor: LetterEditor })
    })
    return () => {
      gone = true
    }
  }, [])
  return found?.Editor ?? null
}

function whyNotWriting(
  may: May,
  letter: { role: string; archivedAt: string | null },
): string | null {
  if (letter.archivedAt) {
    return `This letter was archived on ${day(letter.archivedAt)}. It can be read, and no longer changed.`
  }
  if (may === 'write') return null
  return may === 'suggest'
    ? 'You review this letter: what you write is a suggestion, which editors and coordinators accept or reject.'
    : 'You read this letter: you see the text live. Editors and coordinators of the coalition write in it.'
}

/** The text as it was when the page was made: at first, and without scripts for good. */
function Reading({
  html,
  language,
  openSuggestions,
  waiting,
}: {
  html: string
  language: string
  openSuggestions: number
  waiting: boolean
}) {
  return (
    <>
      <div className={styles.waiting}>
        {waiting && <p className={styles.needsScripts}>Getting the tools for writing ready.</p>}
        <noscript>
          <p>
            This is the letter as it was when you opened the page. Writing in it needs JavaScript.
            {openSuggestions > 0 &&
              ` ${openSuggestions === 1 ? '1 suggestion is' : `${openSuggestions} suggestions are`} open: the text shown is without ${openSuggestions === 1 ? 'it' : 'them'}.`}
          </p>
        </noscript>
      </div>
      <div className={styles.desk}>
        <article className={styles.sheet} id="main" tabIndex={-1} aria-label="The letter">
          <div
            className="letter"
            lang={language}
            dir={directionOf(language)}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: letterHtml escapes all that people wrote
            dangerouslySetInnerHTML={{ __html: html }}
          />
        </article>
      </div>
    </>
  )
}

/** What a coordinator does next, in the bar. */
function WayOn() {
  const letter = useLetter()
  if (letter.role !== 'coordinator' || letter.archivedAt) return null
  return (
    <span className={styles.wayOn}>
      <ButtonLink to={`/c/${letter.coalition.slug}/organisations`}>Invite</ButtonLink>
      <ButtonLink kind="primary" to={`/letters/${letter.originalId}/final`}>
        {letter.versions.length > 0 ? 'Final text' : 'Fix the final text'}
      </ButtonLink>
    </span>
  )
}

/** Beside the outline: the versions, and the other pages of this letter. */
function Beside() {
  const letter = useLetter()
  const home = `/letters/${letter.id}`
  const coordinates = letter.role === 'coordinator'
  return (
    <>
      {(letter.languages.length > 1 || coordinates) && (
        <div className={styles.beside}>
          <h2>Languages</h2>
          <ul>
            {letter.languages.map(({ letterId, language }) => (
              <li key={letterId}>
                <Link
                  to={`/letters/${letterId}`}
                  reloadDocument
                  aria-current={letterId === letter.id ? 'true' : undefined}
                >
                  {languageName(language)}
                </Link>
              </li>
            ))}
            {coordinates && (
              <li>
                <Link to={`/letters/${letter.originalId}/languages`}>
                  {letter.archivedAt === null ? 'Add a language' : 'Look at the languages'}
                </Link>
              </li>
            )}
          </ul>
        </div>
      )}
      <div className={styles.beside}>
        <h2>Versions</h2>
        <ul>
          <li>
            <Link to={home} aria-current="true">
              Live text
            </Link>
          </li>
          {letter.versions.map(({ number, createdAt }) => (
            <li key={number}>
              <Link to={`${home}/versions/${number}`}>
                Version {number} <span className="number">{shortDay(createdAt)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.beside}>
        <h2>This letter</h2>
        <ul>
          {coordinates && (
            <li>
              <Link to={`/letters/${letter.originalId}/final`}>Fix the final text</Link>
            </li>
          )}
          {coordinates && (
            <li>
              <Link to={`/c/${letter.coalition.slug}/organisations`}>Invite people</Link>
            </li>
          )}
          <li>
            <Link to={`${home}/files`}>Files</Link>
          </li>
          <li>
            <Link to={`${home}/settings`}>Settings</Link>
          </li>
        </ul>
      </div>
      {letter.role !== 'reader' && (
        <p className={styles.kept}>
          While this page is open, the letter is kept on this device, so that it can be read and
          written in where there is no connection. The copy is deleted when you go on to another
          page with everything saved, and when you sign out.
        </p>
      )}
    </>
  )
}
