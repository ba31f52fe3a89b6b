import type { Board } from '../../domain/sign-on/board/board.server'
import { day, dayIn } from '../../ui/dates'
import { Sentence } from '../../ui/page'
import { Chart } from './chart'
import { CloseForm } from './close-form'
import { capital, howItStands, inWords } from './how-it-stands'
import styles from './lead.module.css'
import { SignOnPage } from './sign-on-page'

interface LeadLetter {
  readonly id: string
  readonly slug: string
  readonly stage: string
  readonly openedAt: string
  readonly signBy: string
  readonly closedAt: string | null
  readonly sentOn: string | null
  readonly timeZone: string
}

type LeadBoard = Pick<
  Board,
  | 'open'
  | 'byInvitation'
  | 'toLaunch'
  | 'counts'
  | 'persons'
  | 'daysLeft'
  | 'confirmedAgain'
  | 'waiting'
  | 'rises'
> & {
  /** Somebody asked to close signing, and is asked back. */
  readonly closing: boolean
  readonly baseUrl: string
  readonly now: string
}

/** How signing stands, in a sentence and as a picture, with the page that is signed on. */
export function Lead({
  letter,
  board,
  coordinates,
}: {
  letter: LeadLetter
  board: LeadBoard
  coordinates: boolean
}) {
  const signing = letter.stage === 'signing'
  const { confirmedAgain, counts } = board
  const stands = howItStands({
    signed: counts.accepted,
    persons: board.persons,
    unconfirmed: coordinates ? counts.unconfirmed : 0,
    unanswered: coordinates ? counts.invited : 0,
    daysLeft: board.daysLeft,
  })
  return (
    <div className={styles.lead}>
      <div>
        <Sentence>
          <b>{stands.who}</b> {stands.said} {signing && board.open ? '' : ended(letter)}
        </Sentence>
        {confirmedAgain && (
          <p>
            <b>
              {confirmedAgain.done} of {confirmedAgain.of}
            </b>{' '}
            {confirmedAgain.of === 1 ? 'has' : 'have'} confirmed the new text.
            {counts.again > 0 && ' Those who have not stay under the text that they signed.'}
          </p>
        )}
        {coordinates && <p>{letter.sentOn ? undecided(board.waiting) : whatWaits(board)}</p>}
        <SignOnPage
          letter={letter}
          board={board}
          address={`${board.baseUrl}/l/${letter.slug}`}
          coordinates={coordinates}
        />
        {board.closing && coordinates && signing && (
          <CloseForm accepted={counts.accepted} waiting={board.waiting} />
        )}
      </div>
      {counts.accepted > 1 && (
        <Chart
          rises={board.rises}
          from={letter.openedAt}
          to={letter.closedAt ?? letter.signBy}
          now={board.now}
          timeZone={letter.timeZone}
        />
      )}
    </div>
  )
}

function ended({ closedAt, signBy, sentOn, timeZone }: LeadLetter): string {
  const closed = `Signing closed on ${dayIn(closedAt ?? signBy, timeZone)}`
  return sentOn ? `${closed}, and the letter was sent on ${day(sentOn)}.` : `${closed}.`
}

/** Who signed, and was neither accepted nor declined before the letter was sent. */
function undecided(waiting: number): string {
  if (waiting === 0) return ''
  return `${capital(inWords(waiting))} ${waiting === 1 ? 'was' : 'were'} not accepted before the letter was sent.`
}

function whatWaits({
  waiting,
  counts,
}: {
  waiting: number
  counts: { considering: number }
}): string {
  const sentences = []
  if (waiting > 0) {
    sentences.push(
      waiting === 1
        ? 'One waits for you; it is listed once you accept it.'
        : `${capital(inWords(waiting))} wait for you; they are listed once you accept them.`,
    )
  }
  if (counts.considering > 0) {
    sentences.push(
      counts.considering === 1
        ? 'One is considering it.'
        : `${capital(inWords(counts.considering))} are considering it.`,
    )
  }
  return sentences.join(' ') || 'Nothing waits for you.'
}
