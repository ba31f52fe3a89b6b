import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { languagesInEnglish } from '../../document/language-name'
import { agreeAgain, leaveNewText, readNewText } from '../../domain/sign-on/agree-again.server'
import { refusing } from '../../http/refusals'
import { textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Button } from '../../ui/button'
import { Day } from '../../ui/dates'
import { Differences } from '../../ui/differences'
import { LetterLink } from '../../ui/letter-link'
import { Fingerprint, Fold, Paper, PublicPage } from '../../ui/public-page'
import { LinkEnded } from '../signature.$token/link-ended'
import { WholeText } from '../signature.$token/whole-text'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction = () => [
  { title: 'The new text' },
  { name: 'robots', content: 'noindex' },
]

/** Shows what became of the text. Changes nothing: mail scanners open links. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  return readNewText(context.db, context.actor, params.token ?? '', textAsked(request))
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const form = await request.formData()
  if (form.get('intent') === 'leave') {
    await refusing(leaveNewText(context.db, context.actor, { token }))
  } else {
    const version = Number(form.get('version'))
    const text = String(form.get('text') ?? '')
    await refusing(agreeAgain(context.db, context.actor, { token, version, text }))
  }
  return redirect(`/signature/${token}/text`, 303)
}

export default function NewTextPage() {
  const text = useLoaderData<typeof loader>()
  if (!text) return <LinkEnded what="manage" />
  const { letter, version, difference } = text
  return (
    <PublicPage>
      <p className="hush">
        <LetterLink slug={letter.slug}>
          <bdi>{letter.title}</bdi>
        </LetterLink>
      </p>
      <h1>{HEADING[text.state]}</h1>
      <Paper>
        <p>
          <Follows {...text} />
        </p>
        {difference && text.why.map((why) => <p key={why}>Why it was changed: {why}</p>)}
      </Paper>
      {difference && text.state !== 'left' && (
        <Paper>
          <h2>What is different</h2>
          <p>
            From version {text.signed}, which you signed, to version {version.number}:{' '}
            {difference.counts}
          </p>
          <Differences {...difference} />
          {text.state === 'asks' && (
            <Form method="post">
              <input type="hidden" name="version" value={version.number} />
              <input type="hidden" name="text" value={letter.language} />
              <Button kind="primary">Confirm the new text</Button>
            </Form>
          )}
        </Paper>
      )}
      <Paper>
        <h2>The exact text</h2>
        <p>
          Version {version.number}, fixed on <Day at={version.fixedAt} />. Its fingerprint
          (SHA-256): <Fingerprint sha256={version.sha256} />
        </p>
        {letter.languages.length > 1 && (
          <p>
            It is one, of the text in all its languages: {languagesInEnglish(letter.languages)}.
          </p>
        )}
        <WholeText letter={letter} />
      </Paper>
      {(text.state === 'asks' || text.state === 'carried') && <Leave others={text.others} />}
    </PublicPage>
  )
}

const HEADING = {
  asks: 'The text says something else now',
  carried: 'A small fix in the text that you signed',
  agreed: 'You agreed to this text',
  left: 'The signature was taken back',
  late: 'The letter has been sent',
} as const

function Follows({
  state,
  organisation,
  signed,
  version,
}: {
  state: keyof typeof HEADING
  organisation: string
  signed: number
  version: { number: number }
}) {
  const who = <bdi>{organisation}</bdi>
  switch (state) {
    case 'asks':
      return (
        <>
          {who} signed version {signed}, and stays under it. It is not under version{' '}
          {version.number} until you confirm that text too.
        </>
      )
    case 'carried':
      return (
        <>
          {who} stands under the corrected text. You need not do anything; if you do not agree, you
          may leave.
        </>
      )
    case 'agreed':
      return (
        <>
          {who} agreed to version {version.number}. There is nothing more to do.
        </>
      )
    case 'left':
      return <>What you wrote about yourself is deleted, and nobody lists you any more.</>
    case 'late':
      return (
        <>
          The letter was sent before version {version.number} was confirmed for {who}. It stays
          under version {signed}.
        </>
      )
  }
}

function Leave({ others }: { others: boolean }) {
  return (
    <Paper>
      <h2>Leave</h2>
      <Fold summary={others ? 'Leave, and let the signature stay' : 'Take the signature back'}>
        <p>
          {others
            ? 'Your name, role and email are deleted at once. Another person of your organisation stands for the signature.'
            : 'The organisation leaves every list of this letter, and your name, role and email are deleted at once. This cannot be undone, but you can sign again while the letter is open.'}
        </p>
        <Form method="post">
          <input type="hidden" name="intent" value="leave" />
          <Button kind="harm">
            {others ? 'Delete what is kept about me' : 'Take it back and delete my data'}
          </Button>
        </Form>
      </Fold>
    </Paper>
  )
}
