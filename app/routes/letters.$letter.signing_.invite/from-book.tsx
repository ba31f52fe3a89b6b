import { Form } from '@remix-run/react'
import type { BookContact, BookOrganisation } from '../../domain/sign-on/book/organisations.server'
import { Button } from '../../ui/button'
import { Choice, ChoiceGroup } from '../../ui/field'
import { Panel } from '../../ui/page'
import { type Speech, useSpeech } from '../../ui/speech'
import { countOf } from '../c.$coalition/words'
import { bookLine } from './book-line'
import styles from './styles.module.css'

/** Those of the organisation book whom the letter has not been put to, to be ticked. */
export function FromBook({ organisations }: { organisations: readonly BookOrganisation[] }) {
  const speech = useSpeech()
  return (
    <div className={styles.book}>
      <Panel title="From the organisation book">
        {organisations.length === 0 ? (
          <p className="hush">
            Nobody is in the book who was not asked yet. Organisations come into it by a tick when
            they sign; others you invite by a list, below.
          </p>
        ) : (
          <Form method="post" encType="multipart/form-data">
            <ChoiceGroup
              legend="Not asked yet"
              hint="Their form opens as their own entry says it. An organisation is invited once: of two people, tick the one who decides."
            >
              {organisations.flatMap(({ organisation, contacts }) =>
                contacts.map((contact) => (
                  <Choice
                    key={contact.id}
                    type="checkbox"
                    id={`entry-${contact.id}`}
                    name="list"
                    value={bookLine(organisation, contact)}
                    label={
                      <>
                        <bdi>{organisation}</bdi>: <bdi>{contact.name}</bdi>
                      </>
                    }
                    hint={
                      <>
                        <bdi>{contact.role}</bdi>, {contact.email}
                        {aboutOf(contact, speech)}
                      </>
                    }
                  />
                )),
              )}
            </ChoiceGroup>
            <Button name="intent" value="preview">
              See what becomes of those ticked
            </Button>
          </Form>
        )}
      </Panel>
    </div>
  )
}

function aboutOf({ daysToDecide, signed }: BookContact, { day }: Pick<Speech, 'day'>): string {
  const days = daysToDecide === null ? '' : `; needs ${countOf(daysToDecide, 'day')} to decide`
  const [last] = signed
  return last ? `; last signed on ${day(last.signedOn)}${days}` : days
}
