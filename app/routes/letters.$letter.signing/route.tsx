import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Invalid } from '../../domain/errors.server'
import type { BoardView } from '../../domain/sign-on/board/board-view'
import { closeLetter } from '../../domain/sign-on/board/closing.server'
import { burstsOf } from '../../domain/sign-on/floods/held-apart.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { dayIn } from '../../ui/dates'
import { Done } from '../../ui/done'
import { Empty } from '../../ui/empty'
import { Page, Row, Sentence } from '../../ui/page'
import { Strip } from '../../ui/strip'
import { useLetter } from '../letters.$letter/use-letter'
import { Address } from './address'
import { Bursts } from './bursts'
import { Chart } from './chart'
import { type Decided, decideByForm, hideByForm, refused } from './decide.server'
import { viewAddress } from './finding'
import { capital, howItStands, inWords } from './how-it-stands'
import { InvitationDone } from './invitation-done'
import { invitationByForm } from './invited.server'
import styles from './lead.module.css'
import { Organisations } from './organisations'
import { partByForm } from './part.server'
import { showBoard, viewOf } from './show.server'

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
  const done = hidden ?? (decided || invitation || parted ? null : board.done)
  const coordinates = letter.role === 'coordinator'
  if (!letter.openedAt || !letter.signBy) {
    return (
      <Page>
        <Sentence>This letter is not open for signature yet.</Sentence>
        <div className={styles.early}>
          <Empty
            title="Here you will see who signs"
            action={
              coordinates && (
                <ButtonLink kind="primary" to={`/letters/${letter.id}/final`}>
                  Fix the final text
                </ButtonLink>
              )
            }
          >
            Signing begins when a coordinator fixes the final text and opens it. Then the letter has
            an address where organisations read it and sign, and every signature comes here.
          </Empty>
        </div>
      </Page>
    )
  }
  const address = `${board.baseUrl}/l/${letter.slug}`
  const signing = letter.stage === 'signing'
  const stands = howItStands({
    signed: board.counts.accepted,
    persons: board.persons,
    unconfirmed: coordinates ? board.counts.unconfirmed : 0,
    unanswered: coordinates ? board.counts.invited : 0,
    daysLeft: board.daysLeft,
  })
  return (
    <Page>
      <Bursts letter={letter} bursts={board.bursts} />
      <div className={styles.lead}>
        <div>
          <Sentence>
            <b>{stands.who}</b> {stands.said} {signing && board.open ? '' : closedOn(letter)}
          </Sentence>
          {board.confirmedAgain && (
            <p>
              <b>
                {board.confirmedAgain.done} of {board.confirmedAgain.of}
              </b>{' '}
              {board.confirmedAgain.of === 1 ? 'has' : 'have'} confirmed the new text.
              {board.counts.again > 0 &&
                ' Those who have not stay under the text that they signed.'}
            </p>
          )}
          {coordinates && <p>{whatWaits(board)}</p>}
          <div className={styles.share}>
            <h2>The sign-on page</h2>
            <p className="hush">
              {board.byInvitation
                ? 'Only whoever has an invitation link comes to it; you do because you are signed in.'
                : board.open
                  ? 'Whoever has the address can read the letter and sign it.'
                  : 'Whoever has the address can read the letter and see who signed.'}
            </p>
            {!board.byInvitation && <Address of={address} />}
            <Row>
              <ButtonLink to={`/l/${letter.slug}`} reloadDocument>
                See it as they do
              </ButtonLink>
              {!board.byInvitation && (
                <ButtonLink kind="quiet" to={`/l/${letter.slug}/share`} reloadDocument>
                  Pass it on
                </ButtonLink>
              )}
              {coordinates && (
                <>
                  <ButtonLink kind="quiet" to={`/letters/${letter.id}/signing/links`}>
                    Invitation and preview links
                  </ButtonLink>
                  <ButtonLink kind="quiet" to={`/letters/${letter.id}/signing/settings`}>
                    Settings
                  </ButtonLink>
                </>
              )}
              {coordinates && board.toLaunch && (
                <ButtonLink kind="quiet" to={`/letters/${letter.id}/signing/launch`}>
                  Launch
                </ButtonLink>
              )}
              {coordinates && signing && (
                <ButtonLink kind={board.open ? 'quiet' : 'primary'} to="?close" preventScrollReset>
                  {board.open ? 'Close early' : 'Close the letter'}
                </ButtonLink>
              )}
            </Row>
          </div>
          {board.closing && coordinates && signing && (
            <CloseForm accepted={board.counts.accepted} waiting={board.waiting} />
          )}
        </div>
        {board.counts.accepted > 1 && (
          <Chart
            rises={board.rises}
            from={letter.openedAt}
            to={letter.closedAt ?? letter.signBy}
            now={board.now}
            timeZone={letter.timeZone}
          />
        )}
      </div>
      {done === 'hidden' && (
        <Done>The name is hidden from every public page and every file. It goes on to count.</Done>
      )}
      {done === 'shown' && <Done>The name is shown again.</Done>}
      {done === 'merged' && <Done>They are one organisation now, with the people of both.</Done>}
      {parted &&
        (parted.wrong ? (
          <Strip bad>{parted.wrong}</Strip>
        ) : (
          <Done>They are two again, each with its people and its state.</Done>
        ))}
      {done === 'compared' && <Done>They are shown as a possible duplicate again.</Done>}
      {done === 'apart' && <Done>They stay two, and are not shown as a duplicate again.</Done>}
      {done === 'reminded' && <Done>The reminders are on their way.</Done>}
      {done === 'invited' && <Done>The invitations are on their way.</Done>}
      {done === 'declined' && <Done>It is declined, and off the list.</Done>}
      {done === 'burst-let-in' && (
        <Done>They are let in: who had confirmed waits here, the others have been asked to.</Done>
      )}
      {done === 'burst-removed' && <Done>They are removed, with all that they wrote.</Done>}
      {done === 'added' && (
        <Done>It is on the list. Whoever said yes gets a receipt with a way to say otherwise.</Done>
      )}
      {decided?.wrong && <Strip bad>{decided.wrong}</Strip>}
      {invitation && <InvitationDone done={invitation} rows={shown.rows} view={shown.view} />}
      {decided && !decided.wrong && <WhatWasDone decided={decided} view={shown.view} />}
      <Organisations
        letterId={letter.id}
        board={shown}
        coordinates={coordinates}
        isSettled={!signing && letter.stage !== 'closed'}
        timeZone={letter.timeZone}
      />
    </Page>
  )
}

function closedOn(letter: { signBy: string | null; closedAt: string | null; timeZone: string }) {
  const ended = letter.closedAt ?? letter.signBy
  return ended ? `Signing closed on ${dayIn(ended, letter.timeZone)}.` : ''
}

function whatWaits({
  waiting,
  counts,
}: {
  waiting: number
  counts: { considering: number }
}): string {
  const sentences = []
  if (waiting > 0) {
    sentences.push(
      waiting === 1
        ? 'One waits for you; it is listed once you accept it.'
        : `${capital(inWords(waiting))} wait for you; they are listed once you accept them.`,
    )
  }
  if (counts.considering > 0) {
    sentences.push(
      counts.considering === 1
        ? 'One is considering it.'
        : `${capital(inWords(counts.considering))} are considering it.`,
    )
  }
  return sentences.join(' ') || 'Nothing waits for you.'
}

function CloseForm({ accepted, waiting }: { accepted: number; waiting: number }) {
  return (
    <Form method="post" className={styles.ask}>
      <h2>Close signing now?</h2>
      <p>
        The page says so at once, and nobody can sign any more.{' '}
        {accepted === 1
          ? 'The one organisation that has signed stays on the list.'
          : `The ${accepted} organisations that have signed stay on the list.`}{' '}
        {waiting > 0 && 'Those that wait can still be accepted. '}
        Contact data is deleted 28 days from today. You can open it again until the letter is sent.
      </p>
      <Row>
        <Button kind="primary" name="intent" value="close">
          Close signing
        </Button>
        <ButtonLink kind="quiet" to="?" preventScrollReset>
          Keep it open
        </ButtonLink>
      </Row>
    </Form>
  )
}

const DONE = {
  accept: ['accepted', 'on the list now'],
  decline: ['declined', 'off the list now'],
  wait: ['waiting again', 'undone'],
} as const

/** What was just decided, with the way back. */
function WhatWasDone({ decided, view }: { decided: Decided; view: BoardView }) {
  if (decided.changed === 0) return <Done>Nothing was selected that could be changed.</Done>
  const [word, result] = DONE[decided.decision]
  const count = decided.changed === 1 ? 'One signature is' : `${decided.changed} signatures are`
  return (
    <Done>
      <span>
        {count} {word}
        {decided.decision === 'wait' ? '.' : `, and ${result}.`}
      </span>
      {decided.decision !== 'wait' && decided.ids.length > 0 && (
        <Form method="post" action={viewAddress(view)} preventScrollReset>
          {view.find !== '' && <input type="hidden" name="find" value={view.find} />}
          {decided.ids.map((id) => (
            <input key={id} type="hidden" name="id" value={id} />
          ))}
          <Button small name="many" value="wait">
            Undo
          </Button>
        </Form>
      )}
    </Done>
  )
}
