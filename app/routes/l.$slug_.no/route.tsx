import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Invalid } from '../../domain/errors.server'
import { openLetterBySlug } from '../../domain/sign-on/public-letter.server'
import { readAnswer, sayNo, takeNoBack } from '../../domain/sign-on/say-no.server'
import { refusing } from '../../http/refusals'
import type { RouteHandle } from '../../root'
import { BesideLetter } from '../../ui/beside-letter'
import { Button } from '../../ui/button'
import { Day } from '../../ui/dates'
import { TextArea } from '../../ui/field'
import { Paper } from '../../ui/public-page'
import { Wrongs } from '../../ui/wrongs'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction = () => [
  { title: 'We will not sign' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, actor } = context
  const address = params.slug ?? ''
  const answer = await refusing(readAnswer(db, actor, address))
  const letter = await refusing(openLetterBySlug(db, actor, address))
  const { slug, title, language, coalition, isSample, banner, open } = letter
  return { ...answer, letter: { slug, title, language, coalition, isSample, banner }, open }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const address = params.slug ?? ''
  const form = await request.formData()
  const words = String(form.get('words') ?? '')
  const { db, actor } = context
  try {
    await refusing(
      form.get('intent') === 'take-back'
        ? takeNoBack(db, actor, address)
        : sayNo(db, actor, { address, words }),
    )
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return data({ words, wrong: error.message, field: error.field ?? '' }, { status: 422 })
  }
  return redirect(`/l/${address}/no`, 303)
}

export default function WeWillNotSignPage() {
  const { letter, open, ...answer } = useLoaderData<typeof loader>()
  return (
    <BesideLetter letter={letter} title="We will not sign">
      <Paper>
        {answer.saidNoAt ? (
          <>
            <p>
              Noted on <Day at={answer.saidNoAt} />: <bdi>{answer.organisation}</bdi> will not sign.
              The coordinators see it, and nobody reminds you. You can close this page.
            </p>
            {answer.over === null && (
              <form method="post">
                <p>
                  {open
                    ? 'Has it changed? Take it back, and sign or decide later.'
                    : 'Was it a mistake?'}
                </p>
                <Button name="intent" value="take-back">
                  Take it back
                </Button>
              </form>
            )}
          </>
        ) : answer.over === null ? (
          <NoForm organisation={answer.organisation} />
        ) : (
          <p>
            {answer.over === 'signed'
              ? 'Your organisation has signed. To leave, use the link to the signature that we emailed to whoever signed.'
              : 'This letter has been sent: nothing is to be answered any more.'}
          </p>
        )}
      </Paper>
    </BesideLetter>
  )
}

function NoForm({ organisation }: { organisation: string }) {
  const refused = useActionData<typeof action>()
  return (
    <form method="post" noValidate>
      <Wrongs errors={refused ? { [refused.field]: [refused.wrong] } : {}} />
      <p className="hush">
        The coordinators of the letter see that <bdi>{organisation}</bdi> will not sign, and what
        you write here. Nothing is public. You can take it back until the letter is sent.
      </p>
      <TextArea
        id="words"
        name="words"
        label="Words to the coordinators"
        hint="Why, or what would have to change, if you wish to say it. They are deleted with the other contact data."
        optional
        rows={4}
        maxLength={1000}
        dir="auto"
        defaultValue={refused?.words}
        errors={refused?.field === 'words' ? [refused.wrong] : undefined}
      />
      <Button kind="primary">We will not sign</Button>
    </form>
  )
}
