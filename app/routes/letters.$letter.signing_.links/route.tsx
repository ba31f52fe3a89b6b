import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { Invalid } from '../../domain/errors.server'
import {
  endLink,
  type GivenLink,
  makeLink,
  readGivenLinks,
} from '../../domain/sign-on/page/given-links.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button } from '../../ui/button'
import { Day } from '../../ui/dates'
import { Done } from '../../ui/done'
import { Field } from '../../ui/field'
import { Page, PageHead, Panel, Row } from '../../ui/page'
import { Strip } from '../../ui/strip'
import { useLetter } from '../letters.$letter/use-letter'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [
  { title: 'Links for invitations and boards · Undersigned' },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  return refusing(readGivenLinks(context.db, person, params.letter ?? ''))
}

const kindOf = (value: unknown): GivenLink =>
  value === 'letter-invitation' ? 'letter-invitation' : 'letter-preview'

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const form = await request.formData()
  const kind = kindOf(form.get('kind'))
  if (form.get('intent') === 'end') {
    await refusing(endLink(context.db, person, letterId, kind))
    return redirect(`/letters/${letterId}/signing/links`, 303)
  }
  try {
    const { baseUrl } = context
    const link = await refusing(makeLink(context.db, person, letterId, { kind, baseUrl }))
    return data({ kind, link, wrong: null })
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return data({ kind, link: null, wrong: error.message }, { status: 422 })
  }
}

export default function LinksPage() {
  const made = useActionData<typeof action>()
  const letter = useLetter()
  return (
    <Page narrow>
      <PageHead
        title="Links for invitations and boards"
        lead="You pass them on yourself, by email, say. Whoever has one can use it, and pass it on."
      />
      {made?.wrong && <Strip bad>{made.wrong}</Strip>}
      <Panel title="Invitation to sign">
        <p>
          By it organisations read the letter, see who has signed so far, even where the names wait
          for the launch, and sign. Where the page is by invitation only, it is the only way in.
        </p>
        <OneLink kind="letter-invitation" what="invitation link" />
        <p className={`hush note-size ${styles.until}`}>
          Who may come without one, you set in the{' '}
          <Link to={`/letters/${letter.id}/signing/settings`}>settings for signing</Link>.
        </p>
      </Panel>
      <Panel title="Preview for boards">
        <p>
          For those who must decide first: the letter, who has signed so far, and a page to print
          for trustees, with a note for their decision. By it nobody signs.
        </p>
        <OneLink kind="letter-preview" what="preview link" />
      </Panel>
    </Page>
  )
}

/** A link: whether there is one, the way to make it, and, just made, the link itself. */
function OneLink({ kind, what }: { kind: GivenLink; what: string }) {
  const { worksUntil, mayMake } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const until = worksUntil[kind]
  const link = made?.kind === kind ? made.link : null
  if (!mayMake[kind]) {
    return (
      <p className="hush">
        {kind === 'letter-preview'
          ? 'It can be made once the final text is fixed.'
          : 'It can be made once the letter is open for signature.'}
      </p>
    )
  }
  return (
    <>
      {link && (
        <>
          <div className={styles.until}>
            <Done>Copy it now: it is shown this once.</Done>
          </div>
          <Field id={kind} label={`The ${what}`} readOnly dir="ltr" defaultValue={link} />
        </>
      )}
      <p className={styles.until}>
        {until ? (
          <>
            It works until <Day at={until} />.
          </>
        ) : (
          `There is no ${what} yet.`
        )}
      </p>
      <Form method="post">
        <input type="hidden" name="kind" value={kind} />
        <Row>
          <Button name="intent" value="make">
            {until ? 'Make a new' : 'Make the'} {what}
          </Button>
          {until && (
            <Button kind="quiet" name="intent" value="end">
              End the {what}
            </Button>
          )}
        </Row>
        {until && (
          <p className={`hush note-size ${styles.until}`}>
            A new one ends the one before it, wherever it went.
          </p>
        )}
      </Form>
    </>
  )
}
