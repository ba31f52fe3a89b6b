import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { requireLetter } from '../../domain/letters/access.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Page, PageHead, Panel, Row } from '../../ui/page'
import { useLetter } from '../letters.$letter/use-letter'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [{ title: 'Files of the letter · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  await refusing(requireLetter(context.db, person, params.letter ?? ''))
  return null
}

const FORMATS = [
  { format: 'docx', name: 'Word' },
  { format: 'pdf', name: 'PDF' },
  { format: 'md', name: 'Markdown' },
  { format: 'html', name: 'Web page' },
]

export default function FilesPage() {
  const { id } = useLetter()
  return (
    <Page narrow>
      <PageHead title="Files" lead="The text as it is now, to read, send or work on elsewhere." />
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
          Word: a lawyer, a board. Comments for coordinators only stay here.
        </p>
        <Form method="post" action={`/letters/${id}/copy`} reloadDocument>
          <Button>Download to mark up</Button>
        </Form>
      </Panel>
    </Page>
  )
}
