import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { readClosedList } from '../../domain/sign-on/lists/closed-list.server'
import { KEPT_FOR_DAYS } from '../../domain/sign-on/opening.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { ButtonLink } from '../../ui/button'
import { day, dayIn } from '../../ui/dates'
import { Empty } from '../../ui/empty'
import { Page, Panel, Sentence } from '../../ui/page'
import { useLetter } from '../letters.$letter/use-letter'
import { act } from './act.server'
import { Files } from './files'
import { ClosedMoves, SentMove } from './moves'
import { ClosedNames } from './names'
import { closedSchema } from './schema'
import styles from './styles.module.css'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const page = Math.trunc(Number(new URL(request.url).searchParams.get('names'))) || 1
  return {
    list: await refusing(readClosedList(context.db, person, params.letter ?? '', page)),
    keptForDays: KEPT_FOR_DAYS,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const submission = parseWithZod(await request.formData(), { schema: closedSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  try {
    return redirect(await refusing(act(context, person, letterId, submission.value)), 303)
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
}

export default function ClosedPage() {
  const letter = useLetter()
  const { list, keptForDays } = useLoaderData<typeof loader>()
  const { accepted, acceptedPersons: persons, waiting, version, closedOn, today } = list
  const lastResult = useActionData<typeof action>()
  const coordinates = letter.role === 'coordinator' && letter.archivedAt === null
  if (!letter.closedAt || !closedOn || !version) {
    return (
      <Page>
        <Sentence>
          {letter.openedAt
            ? 'Signing is still open.'
            : 'This letter is not open for signature yet.'}
        </Sentence>
        <div className={styles.early}>
          <Empty
            title="Here you will find the letter as it is sent"
            action={
              coordinates && (
                <ButtonLink
                  kind="primary"
                  to={
                    letter.openedAt
                      ? `/letters/${letter.id}/signing?close`
                      : `/letters/${letter.id}/final`
                  }
                >
                  {letter.openedAt ? 'Close signing' : 'Fix the final text'}
                </ButtonLink>
              )
            }
          >
            Once signing is closed the list is settled: the final text with all who signed it, as
            files to send, to print and to keep.
          </Empty>
        </div>
      </Page>
    )
  }
  return (
    <Page>
      <div className={styles.lead}>
        <Sentence>
          <b>
            {accepted === 0
              ? 'No organisation'
              : accepted === 1
                ? '1 organisation'
                : `${accepted} organisations`}
          </b>{' '}
          {persons > 0 &&
            `and ${persons === 1 ? '1 person' : `${persons} people`} in a personal capacity `}
          signed the final text of {dayIn(version.fixedAt, letter.timeZone)}.
        </Sentence>
        <p>
          Signing closed on {dayIn(letter.closedAt, letter.timeZone)}
          {letter.sentOn && ` and the letter was sent on ${day(letter.sentOn)}`}. Contact data is
          deleted {keptForDays} days after that; what people let be public stays with the letter.
        </p>
        {coordinates && letter.stage === 'closed' && waiting > 0 && (
          <p>
            <Link to={`/letters/${letter.id}/signing?show=waiting`}>
              {waiting === 1 ? 'One signature still waits' : `${waiting} signatures still wait`} for
              you
            </Link>
            : until the letter is sent you can add a late yes.
          </p>
        )}
      </div>
      <div className={styles.columns}>
        <Panel title="The files">
          <Files letter={letter} version={version.number} />
          {coordinates &&
            (letter.stage === 'closed' ? (
              <ClosedMoves
                closedOn={closedOn}
                today={today}
                waiting={waiting}
                lastResult={lastResult}
              />
            ) : (
              letter.stage === 'sent' && <SentMove lastResult={lastResult} />
            ))}
        </Panel>
        <Panel
          title="Who signed"
          aside={
            coordinates &&
            accepted + persons > 0 && (
              <Link to={`/letters/${letter.id}/signing.csv`} reloadDocument>
                Download as CSV
              </Link>
            )
          }
        >
          <ClosedNames list={list} timeZone={letter.timeZone} />
        </Panel>
      </div>
    </Page>
  )
}
