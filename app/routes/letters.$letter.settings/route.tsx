import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { archiveLetter, setLanguage, unarchiveLetter } from '../../domain/letters/archive.server'
import { duplicateLetter } from '../../domain/letters/letters.server'
import { setWordLimit } from '../../domain/letters/word-limit.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Done } from '../../ui/done'
import { englishLanguageName } from '../../ui/languages'
import { Page, PageHead } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import { useLetter } from '../letters.$letter/use-letter'
import { ArchivePanel, DeletePanel, DuplicatePanel } from './keeping'
import { LanguagePanel } from './language'
import { WordLimitPanel } from './word-limit'

export const meta: MetaFunction = () => [{ title: 'Settings of the letter · Undersigned' }]

const DONE: Record<string, string> = {
  language: 'The language is changed.',
  'word-limit': 'The word limit is changed.',
  archive: 'The letter is in the archive.',
  unarchive: 'The letter is out of the archive.',
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  requirePerson(context, request)
  return { done: DONE[new URL(request.url).searchParams.get('done') ?? ''] ?? null }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const form = await request.formData()
  try {
    const to = await refusing(change(context, person, params.letter ?? '', form))
    return redirect(to, 303)
  } catch (error) {
    return data(wrongFrom(error), { status: 422 })
  }
}

/** Does what the form asks, and says where to go then. */
async function change(
  { db }: AppContext,
  person: Person,
  letterId: string,
  form: FormData,
): Promise<string> {
  const intent = String(form.get('intent'))
  if (intent === 'duplicate') return `/letters/${await duplicateLetter(db, person, letterId)}`
  if (intent === 'language') {
    await setLanguage(db, person, letterId, String(form.get('language') ?? ''))
  } else if (intent === 'word-limit') {
    const said = String(form.get('wordLimit') ?? '').replace(/[\s,.]/g, '')
    await setWordLimit(db, person, letterId, said === '' ? null : Number(said))
  } else if (intent === 'archive') {
    await archiveLetter(db, person, letterId)
  } else if (intent === 'unarchive') {
    await unarchiveLetter(db, person, letterId)
  }
  return `/letters/${letterId}/settings?done=${intent}`
}

export default function LetterSettingsPage() {
  const { done } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()
  const letter = useLetter()
  const writes = letter.role === 'coordinator' || letter.role === 'editor'
  // What else there is to say is said of the letter in all its languages at once.
  const isWhole = letter.id === letter.originalId
  const fieldErrors = wrong && 'fieldErrors' in wrong ? wrong.fieldErrors : undefined
  return (
    <Page narrow>
      <PageHead
        title={
          isWhole ? 'Settings of the letter' : `The text in ${englishLanguageName(letter.language)}`
        }
        lead={
          writes ? undefined : 'Its editors and coordinators change these. You can read the letter.'
        }
      />
      {done && <Done>{done}</Done>}
      <Wrongs errors={{ '': wrong && 'formErrors' in wrong ? wrong.formErrors : undefined }} />
      <LanguagePanel
        language={letter.language}
        mayChange={writes && letter.archivedAt === null}
        errors={fieldErrors?.language}
      />
      <WordLimitPanel
        limit={letter.wordLimit}
        mayChange={writes && letter.archivedAt === null}
        errors={fieldErrors?.wordLimit}
      />
      {writes && isWhole && <DuplicatePanel />}
      {letter.role === 'coordinator' && isWhole && (
        <>
          <ArchivePanel letter={letter} />
          <DeletePanel letterId={letter.id} />
        </>
      )}
    </Page>
  )
}
