import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Invalid } from '../../domain/errors.server'
import { closeLetter } from '../../domain/sign-on/board/closing.server'
import { burstsOf } from '../../domain/sign-on/floods/held-apart.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Page } from '../../ui/page'
import { useLetter } from '../letters.$letter/use-letter'
import { Bursts } from './bursts'
import { decideByForm, hideByForm, refused } from './decide.server'
import { InvitationDone } from './invitation-done'
import { invitationByForm } from './invited.server'
import { Lead } from './lead'
import { NotOpen } from './not-open'
import { Organisations } from './organisations'
import { partByForm } from './part.server'
import { showBoard, viewOf } from './show.server'
import { WhatWasDecided, WhatWasDone, WhatWasParted } from './what-was-done'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { searchParams } = new URL(request.url)
  return {
    ...(await showBoard(context.db, person, params.letter ?? '', viewOf(request))),
    bursts: await burstsOf(context.db, person, params.letter ?? ''),
    closing: searchParams.has('close'),
    done: searchParams.get('done'),
    baseUrl: context.baseUrl,
    now: person.now.toISOString(),
  }
}

/** Does what a form of the board says, and shows what one looks for: the answer is the page, without it in its address. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const form = await request.formData()
  if (form.get('intent') === 'close') {
    try {
      await refusing(closeLetter(context.db, person, letterId))
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      return { hidden: null, decided: refused(error), found: null, invitation: null, parted: null }
    }
    return redirect(`/letters/${letterId}/closed`, 303)
  }
  const hidden = await hideByForm(context.db, person, letterId, form)
  const decided = await decideByForm(context.db, person, letterId, form)
  const invitation = await invitationByForm(context, person, letterId, form)
  const parted = await partByForm(context.db, person, letterId, form)
  const view = viewOf(request, form)
  const found = view.find === '' ? null : await showBoard(context.db, person, letterId, view)
  return { hidden, decided, found, invitation, parted }
}

export default function SigningPage() {
  const letter = useLetter()
  const board = useLoaderData<typeof loader>()
  const { hidden, decided, found, invitation, parted } = useActionData<typeof action>() ?? {}
  const shown = found ?? board
  const coordinates = letter.role === 'coordinator'
  const { openedAt, signBy } = letter
  if (!openedAt || !signBy) return <NotOpen letterId={letter.id} coordinates={coordinates} />
  return (
    <Page>
      <Bursts letter={letter} bursts={board.bursts} />
      <Lead letter={{ ...letter, openedAt, signBy }} board={board} coordinates={coordinates} />
      <WhatWasDone done={hidden ?? (decided || invitation || parted ? null : board.done)} />
      {parted && <WhatWasParted {...parted} />}
      {invitation && <InvitationDone done={invitation} rows={shown.rows} view={shown.view} />}
      {decided && <WhatWasDecided decided={decided} view={shown.view} />}
      <Organisations
        letterId={letter.id}
        board={shown}
        coordinates={coordinates}
        isSettled={letter.stage !== 'signing' && letter.stage !== 'closed'}
        timeZone={letter.timeZone}
      />
    </Page>
  )
}
