import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Invalid } from '../../domain/errors.server'
import { reopenLetter } from '../../domain/sign-on/board/closing.server'
import { readClosedList } from '../../domain/sign-on/lists/closed-list.server'
import { KEPT_FOR_DAYS } from '../../domain/sign-on/opening.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { day, dayIn } from '../../ui/dates'
import { Empty } from '../../ui/empty'
import { Field } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { Page, Panel, Row, Sentence } from '../../ui/page'
import { Fold } from '../../ui/public-page'
import { Wrongs } from '../../ui/wrongs'
import { useLetter } from '../letters.$letter/use-letter'
import { InOtherLanguages } from './in-other-languages'
import { ClosedNames } from './names'
import styles from './styles.module.css'

const reopenSchema = z.object({
  signBy: z.iso.date({ error: 'Choose the day until which organisations may sign.' }),
})

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const page = Math.trunc(Number(new URL(request.url).searchParams.get('names'))) || 1
  return {
    list: await refusing(readClosedList(context.db, person, params.letter ?? '', page)),
    keptForDays: KEPT_FOR_DAYS,
    today: person.now.toISOString().slice(0, 10),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const submission = parseWithZod(await request.formData(), { schema: reopenSchema })
  if (submission.status !== 'success') {
    return data(submission.error?.signBy ?? ['Choose a day.'], { status: 422 })
  }
  try {
    await refusing(reopenLetter(context.db, person, letterId, { lastDay: submission.value.signBy }))
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return data([error.message], { status: 422 })
  }
  return redirect(`/letters/${letterId}/signing`, 303)
}

const FILES = [
  { format: 'pdf', name: 'PDF', hint: 'to send and to print; the footnotes stand on their pages' },
  { format: 'docx', name: 'Word', hint: 'for whoever must work on in it' },
  { format: 'md', name: 'Markdown', hint: 'plain text, to keep and to publish' },
  { format: 'html', name: 'Web page', hint: 'one file, to put on a website' },
] as const

export default function ClosedPage() {
  const letter = useLetter()
  const { list, keptForDays, today } = useLoaderData<typeof loader>()
  const { accepted, acceptedPersons: persons, waiting, version } = list
  const wrong = useActionData<typeof action>()
  const coordinates = letter.role === 'coordinator'
  const fixed = letter.versions.find(({ number }) => number === version?.number)
  if (!letter.closedAt || !version) {
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
          signed the final text of {day(version.fixedAt)}.
        </Sentence>
        <p>
          Signing closed on {dayIn(letter.closedAt, letter.timeZone)}. Contact data is deleted{' '}
          {keptForDays} days after that; what people let be public stays with the letter.
        </p>
        {coordinates && waiting > 0 && (
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
          <ul className={`plain ${styles.files}`}>
            {FILES.map(({ format, name, hint }, at) => (
              <li key={format}>
                <ButtonLink
                  kind={at === 0 ? 'primary' : 'plain'}
                  to={`/letters/${letter.id}/export/${format}?version=${version.number}`}
                  reloadDocument
                >
                  <Icon name="download" />
                  {name}
                </ButtonLink>
                <span className="hush note-size">{hint}</span>
              </li>
            ))}
          </ul>
          {fixed && <InOtherLanguages letterId={letter.id} version={fixed} formats={FILES} />}
          <p className="hush note-size">
            Version {version.number}, with its fingerprint, so that everybody can check which text
            was signed. The public page stays:{' '}
            <Link to={`/l/${letter.slug}`} reloadDocument>
              see it as they do
            </Link>
            .
          </p>
          {coordinates && letter.stage === 'closed' && (
            <div className={styles.reopen}>
              <Fold summary="Open signing again">
                <Form method="post">
                  <Wrongs errors={{ 'sign-by': wrong }} />
                  <Field
                    id="sign-by"
                    name="signBy"
                    type="date"
                    label="Until the end of"
                    hint="The same text is signed. The day on which contact data goes moves too."
                    min={today}
                    required
                    errors={wrong}
                  />
                  <Row>
                    <Button>Open it again</Button>
                  </Row>
                </Form>
              </Fold>
            </div>
          )}
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
          <ClosedNames list={list} />
        </Panel>
      </div>
    </Page>
  )
}
