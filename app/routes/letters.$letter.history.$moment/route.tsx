import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { directionOf } from '../../document/direction'
import { letterHtml } from '../../document/html'
import { textOfMoment } from '../../domain/letters/history/history.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { ButtonLink } from '../../ui/button'
import { Page, PageHead, Sheet } from '../../ui/page'
import { useSpeech } from '../../ui/speech'
import { textLabels } from '../../words/text-labels.server'
import { useLetter } from '../letters.$letter/use-letter'
import { called } from '../letters.$letter.history._index/named'

export const meta: MetaFunction = () => [{ title: 'An earlier text · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const {
    text,
    writers: _,
    ...moment
  } = await refusing(textOfMoment(context.db, person, params.letter ?? '', params.moment ?? ''))
  return {
    ...moment,
    direction: directionOf(moment.language),
    html: letterHtml(text, {
      labels: textLabels(moment.language, 'en'),
      language: moment.language,
    }),
  }
}

export default function MomentPage() {
  const moment = useLoaderData<typeof loader>()
  const letter = useLetter()
  const speech = useSpeech()
  const writes =
    (letter.role === 'coordinator' || letter.role === 'editor') && letter.archivedAt === null
  return (
    <Page>
      <PageHead
        title={<bdi>{called(moment, speech)}</bdi>}
        lead={
          <>
            A text that this letter had. It does not change.{' '}
            <Link to={`/letters/${letter.id}/history`}>Go to the history</Link>
          </>
        }
      >
        <ButtonLink kind="plain" to={`/letters/${letter.id}/compare?from=${moment.key}&to=now`}>
          What changed since
        </ButtonLink>
        {writes && moment.kind !== 'now' && (
          <ButtonLink kind="plain" to={`/letters/${letter.id}/restore?text=${moment.key}`}>
            Bring this text back
          </ButtonLink>
        )}
      </PageHead>
      <Sheet>
        <div
          className="letter"
          lang={moment.language}
          dir={moment.direction}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: letterHtml escapes what people wrote
          dangerouslySetInnerHTML={{ __html: moment.html }}
        />
      </Sheet>
    </Page>
  )
}
