import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { addTranslation, removeTranslation } from '../../domain/letters/translations.server'
import { languagesOfDraft } from '../../domain/letters/versions/counted-drafts.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button } from '../../ui/button'
import { Done } from '../../ui/done'
import { Select } from '../../ui/field'
import { languageName, languageOptions } from '../../ui/languages'
import { Page, PageHead, Panel } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import { useLetter } from '../letters.$letter/use-letter'
import { LanguageRow } from './language-row'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [{ title: 'Languages of the letter · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  return {
    drafts: await refusing(languagesOfDraft(context.db, person, params.letter ?? '')),
    removed: new URL(request.url).searchParams.get('removed'),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const form = await request.formData()
  const language = String(form.get('language') ?? '')
  try {
    if (form.get('intent') === 'remove') {
      const translation = String(form.get('translation') ?? '')
      await refusing(removeTranslation(context.db, person, letterId, translation))
      const removed = new URLSearchParams({ removed: language })
      return redirect(`/letters/${letterId}/languages?${removed}`, 303)
    }
    return redirect(
      `/letters/${await refusing(addTranslation(context.db, person, letterId, language))}`,
      303,
    )
  } catch (error) {
    return data(wrongFrom(error), { status: 422 })
  }
}

export default function LanguagesPage() {
  const { drafts, removed } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()
  const letter = useLetter()
  const [original] = drafts
  const may = letter.role === 'coordinator' && letter.archivedAt === null
  const free = languageOptions('en').filter(({ value }) =>
    drafts.every(({ language }) => language !== value),
  )
  return (
    <Page narrow>
      <PageHead
        title="Languages"
        lead="Each text is written, commented on and looked back on by itself. They are fixed together, under one fingerprint, and signed as one letter: whoever signs reads the language that they choose."
      />
      {removed && !drafts.some(({ language }) => language === removed) && (
        <Done>
          <Form method="post">
            {languageName(removed)} was removed. For 30 days it can come back as it was.{' '}
            <input type="hidden" name="language" value={removed} />
            <Button kind="quiet">Bring it back</Button>
          </Form>
        </Done>
      )}
      <Wrongs
        errors={{
          '': wrong && 'formErrors' in wrong ? wrong.formErrors : undefined,
          language: wrong && 'fieldErrors' in wrong ? wrong.fieldErrors?.language : undefined,
        }}
      />
      <ul className={`plain ${styles.languages}`}>
        {drafts.map((draft) => (
          <LanguageRow key={draft.letterId} draft={draft} isOriginal={draft === original}>
            {may && draft !== original && (
              <Form method="post">
                <input type="hidden" name="intent" value="remove" />
                <input type="hidden" name="translation" value={draft.letterId} />
                <input type="hidden" name="language" value={draft.language} />
                <Button kind="quiet">
                  Remove<span className="unseen"> {languageName(draft.language)}</span>
                </Button>
              </Form>
            )}
          </LanguageRow>
        ))}
      </ul>
      {may && (
        <Panel title="Add a language">
          <Form method="post">
            <Select
              id="language"
              name="language"
              label="Language"
              hint="The new text begins as a copy of this one, with its headings and footnotes where they belong, to be written over."
              options={free}
              errors={wrong && 'fieldErrors' in wrong ? wrong.fieldErrors?.language : undefined}
            />
            <Button kind="primary">Add the language</Button>
          </Form>
        </Panel>
      )}
    </Page>
  )
}
