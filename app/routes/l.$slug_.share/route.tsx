import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { lastMoment } from '../../domain/letters/last-moment'
import { openLetterBySlug } from '../../domain/sign-on/public-letter.server'
import { mailtoOf, sharingWords } from '../../domain/sign-on/sharing'
import { refusing } from '../../http/refusals'
import type { RouteHandle } from '../../root'
import { BesideLetter } from '../../ui/beside-letter'
import { Field, TextArea } from '../../ui/field'
import { Paper } from '../../ui/public-page'
import styles from './styles.module.css'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Pass on: ${data.title}` : 'Undersigned' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const letter = await refusing(openLetterBySlug(context.db, context.actor, params.slug ?? ''))
  const address = `${context.baseUrl}/l/${letter.passedOn}`
  const closes =
    letter.open && letter.signBy ? lastMoment(letter.signBy, letter.timeZone, letter.now) : null
  const words = sharingWords({ title: letter.title, ask: letter.ask, address, closes })
  const { slug, title, coalition, isSample, language, banner, byInvitation } = letter
  const own = { slug, title, coalition, isSample, language, banner }
  const isOwn = byInvitation && letter.invitation !== null
  return { ...own, byInvitation, isOwn, address, words, mailto: mailtoOf(words) }
}

export default function SharePage() {
  const { address, words, mailto, byInvitation, isOwn, ...letter } = useLoaderData<typeof loader>()
  return (
    <BesideLetter letter={letter} title="Pass it on">
      <Paper>
        <Field
          id="address"
          label="Address"
          hint={
            isOwn
              ? 'It is of your organisation alone: pass it only to whoever may sign for it.'
              : byInvitation
                ? 'Whoever has it can read the letter and sign it: pass it only to those who should.'
                : 'Nothing in it tells who passed it on.'
          }
          readOnly
          dir="ltr"
          defaultValue={address}
        />
      </Paper>
      <Paper>
        <h2>By email</h2>
        <TextArea
          id="email"
          label="Words for an email"
          hint="Copy them, and change them as you like: they go from your own mailbox, and we send nothing."
          readOnly
          rows={9}
          dir="auto"
          defaultValue={words.email}
        />
        <p>
          <a href={mailto}>Begin an email with these words</a>
        </p>
      </Paper>
      <Paper>
        <h2>By message</h2>
        <TextArea
          id="message"
          label="Words for a message"
          readOnly
          rows={4}
          dir="auto"
          defaultValue={words.message}
        />
      </Paper>
      <Paper>
        <h2>On paper</h2>
        <img
          className={styles.code}
          src={`/l/${letter.slug}/qr.svg`}
          alt={`QR code of the address ${address}`}
          width="200"
          height="200"
        />
        <p>
          Whoever points a phone’s camera at it comes to the page.{' '}
          <a href={`/l/${letter.slug}/qr.svg`} download={`${letter.slug}.svg`}>
            Download it to print at any size
          </a>{' '}
          (SVG).
        </p>
      </Paper>
    </BesideLetter>
  )
}
