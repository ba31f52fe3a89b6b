import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openLetterBySlug } from '../../domain/sign-on/public-letter.server'
import { refusing } from '../../http/refusals'
import type { RouteHandle } from '../../root'
import { BesideLetter } from '../../ui/beside-letter'
import { Paper } from '../../ui/public-page'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction = () => [
  { title: 'A coordinator looks at it first' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, title, language, coalition, isSample, contactEmail } = await refusing(
    openLetterBySlug(context.db, context.actor, params.slug ?? ''),
  )
  return { slug, title, language, coalition, isSample, contactEmail }
}

export default function HeldPage() {
  const letter = useLoaderData<typeof loader>()
  return (
    <BesideLetter letter={letter} title="A coordinator looks at it first">
      <Paper>
        <p>
          What you wrote has arrived. Very many forms are coming about this letter just now, and
          yours came without the check that tells people from programs. So it waits until a
          coordinator lets it in. Nothing of it is public, and it does not count before that.
        </p>
        <p>
          Then you get a message with a link: open it and confirm, as everybody does. What nobody
          lets in or confirms is deleted after three weeks.
        </p>
        {letter.contactEmail && (
          <p>
            Is it urgent? Write to{' '}
            <a href={`mailto:${letter.contactEmail}`}>{letter.contactEmail}</a>.
          </p>
        )}
      </Paper>
    </BesideLetter>
  )
}
