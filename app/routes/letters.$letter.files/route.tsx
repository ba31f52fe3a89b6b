import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { requireLetter } from '../../domain/letters/access.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { readUpload } from '../../http/upload.server'
import { Button, ButtonLink } from '../../ui/button'
import { Page, PageHead, Panel, Row } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import { useLetter } from '../letters.$letter/use-letter'
import { BringBack } from './bring-back'
import { takeBack } from './bring-back.server'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [{ title: 'Files of the letter · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  await refusing(requireLetter(context.db, person, params.letter ?? ''))
  return null
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  await refusing(requireLetter(context.db, person, letterId, 'reviewer'))
  const upload = await readUpload(request)
  if ('tooLarge' in upload) {
    return data({ fieldErrors: { file: [upload.tooLarge] }, formErrors: [] }, { status: 413 })
  }
  try {
    await refusing(takeBack(context, person, letterId, upload.form.get('file')))
    return redirect(`/letters/${letterId}/returned`, 303)
  } catch (error) {
    return data(wrongFrom(error), { status: 422 })
  }
}

const FORMATS = [
  { format: 'docx', name: 'Word' },
  { format: 'pdf', name: 'PDF' },
  { format: 'md', name: 'Markdown' },
  { format: 'html', name: 'Web page' },
]

export default function FilesPage() {
  const { id, role, archivedAt } = useLetter()
  const wrong = useActionData<typeof action>()
  const fileErrors = wrong && 'fieldErrors' in wrong ? wrong.fieldErrors?.file : undefined
  const formErrors = wrong && 'formErrors' in wrong ? wrong.formErrors : undefined
  return (
    <Page narrow>
      <PageHead title="Files" lead="The text as it is now, to read, send or work on elsewhere." />
      <Wrongs errors={{ '': formErrors, file: fileErrors }} />
      <Panel title="The clean text">
        <p className={styles.say}>
          Without open suggestions and without comments, and marked as a draft.
        </p>
        <Row>
          {FORMATS.map(({ format, name }) => (
            <ButtonLink
              key={format}
              to={`/letters/${id}/export/${format}?version=draft`}
              reloadDocument
            >
              {name}
            </ButtonLink>
          ))}
        </Row>
      </Panel>
      <Panel title="Word, for marking up">
        <p className={styles.say}>
          With open suggestions as tracked changes and with comments, for somebody who works in
          Word, such as a lawyer. What only coordinators may read stays here.
        </p>
        <Form method="post" action={`/letters/${id}/copy`} reloadDocument>
          <Button>Download to mark up</Button>
        </Form>
      </Panel>
      {role !== 'reader' && archivedAt === null && (
        <Panel title="Bring back a marked-up copy">
          <p className={styles.say}>
            What was changed in the copy becomes suggestions, and its comments become threads, each
            with its author. Everybody can go on writing meanwhile: nothing that was written here is
            lost.
          </p>
          <BringBack errors={fileErrors} />
        </Panel>
      )}
    </Page>
  )
}
