import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { coalitionFor } from '../../domain/coalitions/access.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { readUpload } from '../../http/upload.server'
import { Page, PageHead, Sheet } from '../../ui/page'
import { beginLetter } from './begin.server'
import { BeginForm } from './begin-form'
import { beginSchema } from './schema'

export const meta: MetaFunction = () => [{ title: 'Start a letter · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  await refusing(coalitionFor(context.db, person, params.coalition ?? '', 'editor'))
  return null
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const { coalition } = await refusing(
    coalitionFor(context.db, person, params.coalition ?? '', 'editor'),
  )
  const upload = await readUpload(request)
  if ('tooLarge' in upload) {
    const error = { file: [upload.tooLarge] }
    return data({ initialValue: { begin: 'file' }, error }, { status: 413 })
  }
  const submission = parseWithZod(upload.form, { schema: beginSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  try {
    const begun = await beginLetter(context, person, coalition.id, submission.value)
    const lost = begun.report.length > 0 ? '/imported' : ''
    return redirect(`/letters/${begun.id}${lost}`, 303)
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
}

export default function NewLetterPage() {
  const lastResult = useActionData<typeof action>()
  return (
    <Page narrow>
      <PageHead
        title="Start a letter"
        lead="Everybody in the coalition can read it; editors and coordinators write."
      />
      <Sheet small>
        <BeginForm lastResult={lastResult} />
      </Sheet>
    </Page>
  )
}
