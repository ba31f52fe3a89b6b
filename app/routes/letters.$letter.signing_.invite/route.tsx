import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notAskedYet } from '../../domain/sign-on/book/coordinators.server'
import { readInviting } from '../../domain/sign-on/invitations/invite-many.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { readUpload } from '../../http/upload.server'
import { ButtonLink } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { Page, PageHead } from '../../ui/page'
import { useLetter } from '../letters.$letter/use-letter'
import { inviteByForm, type Next } from './act.server'
import { FromBook } from './from-book'
import { ListForm } from './list-form'
import { Preview } from './preview'
import { Texts } from './texts'

export const meta: MetaFunction = () => [{ title: 'Invite organisations · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const open = await refusing(readInviting(context.db, person, params.letter ?? ''))
  return open && { ...open, book: await notAskedYet(context.db, person, params.letter ?? '') }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const upload = await readUpload(request)
  if ('tooLarge' in upload) {
    const wrong = { message: upload.tooLarge, field: 'file' }
    return data<Next>({ step: 'list', list: '', wrong }, { status: 422 })
  }
  const next = await inviteByForm(context, person, letterId, upload.form)
  if (next.step === 'sent') {
    return redirect(`/letters/${letterId}/signing?done=invited`, 303)
  }
  const status = 'wrong' in next && next.wrong ? 422 : 200
  return data<Next>(next, { status })
}

export default function InvitePage() {
  const open = useLoaderData<typeof loader>()
  const next = useActionData<typeof action>()
  const letter = useLetter()
  const back = `/letters/${letter.id}/signing`
  if (!open) {
    return (
      <Page narrow>
        <PageHead title="Invite organisations" />
        <Empty
          title="This letter cannot be signed now"
          action={<ButtonLink to={back}>Back to signing</ButtonLink>}
        >
          Organisations are invited while it is open for signature.
        </Empty>
      </Page>
    )
  }
  if (next?.step === 'texts') return <Texts texts={next.texts} back={back} />
  return (
    <Page narrow>
      <PageHead
        title="Invite organisations"
        lead="Each gets a link of its own, which opens the letter with the form filled in. You see what becomes of every line before anything is sent."
      />
      {next?.step === 'preview' && <Preview preview={next} inviting={open} />}
      {next?.step !== 'preview' && <FromBook organisations={open.book} />}
      <ListForm
        title={next?.step === 'preview' ? 'Change the list' : 'Whom to invite'}
        list={next && 'list' in next ? next.list : ''}
        wrong={next?.step === 'list' ? next.wrong : null}
        back={back}
      />
    </Page>
  )
}
