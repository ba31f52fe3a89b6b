import { Form, useNavigation } from '@remix-run/react'
import { Button, ButtonLink } from '../../ui/button'
import { Field, TextArea } from '../../ui/field'
import { Panel, Row } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import type { Wrong } from './act.server'

/** Whom to invite: a list that is pasted, or a file. Whatever the way, it leads to the same preview. */
export function ListForm({
  title,
  list,
  wrong,
  back,
}: {
  title: string
  list: string
  wrong: Wrong | null
  back: string
}) {
  const looking = useNavigation().formData?.get('intent') === 'preview'
  const errorsOf = (field: string) => (wrong?.field === field ? [wrong.message] : undefined)
  return (
    <Form method="post" encType="multipart/form-data" noValidate>
      <Wrongs errors={wrong ? { [wrong.field]: [wrong.message] } : {}} />
      <Panel title={title}>
        <TextArea
          id="list"
          key={list}
          name="list"
          label="Paste a list, one organisation a line"
          hint={
            <>
              “Kestrel Trust, office@kestrel.example” or “Kestrel Trust
              &lt;office@kestrel.example&gt;”, or cells from a spreadsheet. After the address, if
              you know them: the contact’s name, a language (“cy”), and how many days they need.
            </>
          }
          rows={8}
          dir="auto"
          defaultValue={list}
          errors={errorsOf('list')}
        />
        <Field
          id="file"
          name="file"
          type="file"
          label="Or choose a CSV file"
          hint="Its first line may name the columns: organisation, email, name, language, days."
          optional
          accept=".csv,.tsv,.txt,text/csv"
          errors={errorsOf('file')}
        />
        <Row>
          <Button kind={list === '' ? 'primary' : 'plain'} name="intent" value="preview">
            {looking ? 'Looking at it' : 'See what becomes of each line'}
          </Button>
          <ButtonLink kind="quiet" to={back}>
            Back to signing
          </ButtonLink>
        </Row>
      </Panel>
    </Form>
  )
}
