import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { coalitionFor } from '../../domain/coalitions/access.server'
import {
  deletedLettersOf,
  RESTORED_WITHIN_DAYS,
  restoreLetter,
} from '../../domain/letters/deletion.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Day } from '../../ui/dates'
import { Empty } from '../../ui/empty'
import { Page, PageHead } from '../../ui/page'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [{ title: 'Deleted letters · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { coalition } = await refusing(
    coalitionFor(context.db, person, params.coalition ?? '', 'coordinator'),
  )
  return {
    slug: coalition.slug,
    days: RESTORED_WITHIN_DAYS,
    letters: await refusing(deletedLettersOf(context.db, person, coalition.id)),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = String((await request.formData()).get('letter') ?? '')
  await refusing(restoreLetter(context.db, person, letterId))
  return redirect(`/letters/${letterId}`, 303)
}

export default function DeletedLettersPage() {
  const { slug, days, letters } = useLoaderData<typeof loader>()
  return (
    <Page narrow>
      <PageHead
        title="Deleted letters"
        lead={`A deleted letter can be brought back for ${days} days. After that it is gone, with its versions and signatures.`}
      />
      {letters.length === 0 ? (
        <Empty
          title="Nothing was deleted"
          action={<ButtonLink to={`/c/${slug}`}>See the letters</ButtonLink>}
        >
          Letters that a coordinator deletes wait here for {days} days.
        </Empty>
      ) : (
        <ul className={`plain ${styles.letters}`}>
          {letters.map((letter) => (
            <li key={letter.id}>
              <div>
                <b>
                  <bdi>{letter.title || 'A letter without a title'}</bdi>
                </b>
                <p className="hush note-size">
                  Deleted on <Day at={letter.deletedAt} />, removed for good on{' '}
                  <Day at={letter.removedAt} />.
                </p>
              </div>
              <Form method="post">
                <input type="hidden" name="letter" value={letter.id} />
                <Button small aria-label={`Bring back ${letter.title || 'the letter'}`}>
                  Bring back
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
