import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { coalitionFor } from '../../domain/coalitions/access.server'
import { takeOutOfBook } from '../../domain/sign-on/book/coordinators.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { ButtonLink } from '../../ui/button'
import { Done } from '../../ui/done'
import { Empty } from '../../ui/empty'
import { Page, PageHead } from '../../ui/page'
import { countOf } from '../c.$coalition/words'
import { FindForm } from './find-form'
import { LettersToAsk } from './letters-to-ask'
import { Organisation } from './organisation'
import { showBook } from './show.server'
import styles from './styles.module.css'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { coalition } = await refusing(coalitionFor(context.db, person, params.coalition ?? ''))
  const { searchParams } = new URL(request.url)
  return {
    ...(await showBook(context.db, person, coalition.id, request)),
    done: searchParams.has('done'),
  }
}

/** Takes an entry out, or shows what one looks for: the answer is the page, without it in its address. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const { coalition } = await refusing(coalitionFor(context.db, person, params.coalition ?? ''))
  const form = await request.formData()
  const entryId = form.get('take-out')
  if (typeof entryId === 'string') {
    await refusing(takeOutOfBook(context.db, person, coalition.id, entryId))
    return redirect(`/c/${coalition.slug}/book?done`, 303)
  }
  return showBook(context.db, person, coalition.id, request, String(form.get('find') ?? ''))
}

export default function BookPage() {
  const loaded = useLoaderData<typeof loader>()
  const { organisations, total, letters, find, notAskedFor } =
    useActionData<typeof action>() ?? loaded
  const asked = letters.find((letter) => letter.id === notAskedFor)
  if (total === 0) return <NobodyYet done={loaded.done} />
  return (
    <Page>
      <PageHead
        title="Organisation book"
        lead={`${countOf(total, 'organisation')} that asked to be kept for the next letter. Only coordinators see this.`}
      />
      {loaded.done && <Done>{TAKEN_OUT}</Done>}
      <LettersToAsk letters={letters} shown={asked?.id} />
      <FindForm find={find} notAskedFor={asked?.id} />
      {asked && asked.notAsked > 0 && (
        <p className={styles.ask}>
          <ButtonLink to={`/letters/${asked.id}/signing/invite`}>Invite some of them</ButtonLink>
        </p>
      )}
      {organisations.length === 0 && (
        <p role="status">
          {find === ''
            ? 'All of the book have been asked to sign this letter.'
            : 'Nobody here has all of these words in their name, role, email, country or website.'}
        </p>
      )}
      <ul className={`plain ${styles.organisations}`} aria-label="Organisations in the book">
        {organisations.map((organisation) => (
          <Organisation key={organisation.contacts[0]?.id} organisation={organisation} />
        ))}
      </ul>
      <p className="hush note-size">
        Each entry stays for a year from when its person last said so: the book asks them itself,
        and without an answer the entry goes. They see and change their own by a link in their
        email.
      </p>
    </Page>
  )
}

const TAKEN_OUT = 'The entry is out of the book, and all that it said is deleted.'

function NobodyYet({ done }: { done: boolean }) {
  return (
    <Page>
      <PageHead title="Organisation book" lead="Only coordinators see this." />
      {done && <Done>{TAKEN_OUT}</Done>}
      <Empty title="Nobody is in the book yet">
        On the page where a letter is signed, organisations can tick that the book keeps them for
        the next one. Whoever does stands here as soon as their email is confirmed, and the next
        letter opens filled in for them. Nobody can be put in by others.
      </Empty>
    </Page>
  )
}
