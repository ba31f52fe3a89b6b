import { Form, useNavigation } from '@remix-run/react'
import { languageInEnglish } from '../../document/language-name'
import { wordsToEach } from '../../domain/sign-on/invitations/invitation-words'
import type { Inviting } from '../../domain/sign-on/invitations/invite-many.server'
import type { PlannedRow } from '../../domain/sign-on/invitations/invite-plan'
import { Button } from '../../ui/button'
import { Field, Select, TextArea } from '../../ui/field'
import { Panel, Row } from '../../ui/page'
import { Strip } from '../../ui/strip'
import { Tag } from '../../ui/tag'
import { Wrongs } from '../../ui/wrongs'
import { LANGUAGES, languages } from '../../words/languages'
import type { Next } from './act.server'
import { BECOMES, summaryOf } from './becomes'
import styles from './styles.module.css'

/** What becomes of each line and, where every line can be read, the words that go out. */
export function Preview({
  preview: { plan, list, also, wrong, ...chosen },
  inviting,
}: {
  preview: Extract<Next, { step: 'preview' }>
  inviting: Inviting
}) {
  const navigation = useNavigation()
  const intent = navigation.formData?.get('intent')
  const sending = intent === 'mail' || intent === 'own mailbox'
  const mayInvite = plan.some(
    ({ becomes }) => becomes === 'invited now' || becomes === 'looks like',
  )
  const isReadable = plan.every(({ becomes }) => becomes !== 'cannot be read')
  const language = chosen.language ?? inviting.language
  const usual = inviting.words[language]
  const { subject, note } = wordsToEach(
    { subject: chosen.subject ?? usual.subject, note: chosen.note ?? usual.note },
    inviting.words,
  )[language]
  const errorsOf = (field: string) => (wrong?.field === field ? [wrong.message] : undefined)
  return (
    <Form method="post" encType="multipart/form-data" className={styles.part} noValidate>
      <input type="hidden" name="list" value={list} />
      <Wrongs errors={wrong ? { [wrong.field]: [wrong.message] } : {}} />
      <Panel title="What becomes of each line">
        <p role="status" className={styles.summary}>
          {summaryOf(plan)}
        </p>
        {!isReadable && (
          <Strip bad>
            Nobody is invited while a line cannot be read. Mend it below, or take it out.
          </Strip>
        )}
        {isReadable && !mayInvite && (
          <p>There is nobody to invite in this list. Add others below.</p>
        )}
        <Lines plan={plan} also={also} />
      </Panel>
      {isReadable && mayInvite && (
        <Panel title="The words that go out">
          <Select
            id="language"
            name="language"
            label="Language"
            hint="The message around your words, and the page behind the link, are in this language; for a line of the list or an entry of the book that says another, in theirs. Our own words, where you leave them as they are, go to each in their language."
            options={languages.map((one) => ({ value: one, label: LANGUAGES[one] }))}
            defaultValue={language}
          />
          <div className={styles.show}>
            <Button name="intent" value="preview" disabled={sending}>
              Show the words in this language
            </Button>
          </div>
          <Field
            id="subject"
            name="subject"
            label="Subject"
            maxLength={150}
            required
            dir="auto"
            key={`subject in ${language}`}
            defaultValue={subject}
            errors={errorsOf('subject')}
          />
          <TextArea
            id="note"
            name="note"
            label="Your words"
            hint="Before them stands a greeting with the contact’s name, where you gave it; after them the last moment to sign, the link of each organisation, and how to say no. An empty line begins a paragraph."
            rows={8}
            maxLength={3000}
            required
            dir="auto"
            key={`note in ${language}`}
            defaultValue={note}
            errors={errorsOf('note')}
          />
          <Row>
            <Button kind="primary" name="intent" value="mail" disabled={sending}>
              {sending ? 'Inviting them' : 'Send the invitations'}
            </Button>
            <Button name="intent" value="own mailbox" disabled={sending}>
              Get the texts for my own mailbox
            </Button>
          </Row>
          <p className={`hush note-size ${styles.after}`}>
            Sent from here, each goes to one organisation alone, with a way to end reminders. From
            your own mailbox, you get one text for each with its link, and nothing is sent.
          </p>
        </Panel>
      )}
    </Form>
  )
}

function Lines({ plan, also }: { plan: readonly PlannedRow[]; also: readonly number[] }) {
  return (
    <ol className={`plain ${styles.lines}`}>
      {plan.map((row) => {
        const { label, tone, icon } = BECOMES[row.becomes]
        return (
          <li key={row.line}>
            <span className={`number hush ${styles.line}`}>
              <span className="unseen">Line </span>
              {row.line}
            </span>
            <div>
              {row.invitee ? (
                <>
                  <bdi className={styles.name}>{row.invitee.organisation}</bdi>
                  <small>
                    <bdi>{[row.invitee.name, row.invitee.email].filter(Boolean).join(', ')}</bdi>
                    {row.invitee.language && ` · in ${languageInEnglish(row.invitee.language)}`}
                    {row.invitee.daysNeeded && ` · needs ${row.invitee.daysNeeded} days`}
                  </small>
                </>
              ) : (
                <>
                  <bdi className={styles.name}>{row.said}</bdi>
                  <small>{row.why}</small>
                </>
              )}
            </div>
            <div className={styles.becomes}>
              <Tag tone={tone} icon={icon}>
                {label}
              </Tag>
              {row.becomes === 'looks like' && (
                <small>
                  <bdi>{row.other}</bdi>
                  <label className={styles.also}>
                    <input
                      type="checkbox"
                      name="also"
                      value={row.line}
                      defaultChecked={also.includes(row.line)}
                    />
                    <span>
                      Invite<span className="unseen"> {row.invitee?.organisation}</span> all the
                      same
                    </span>
                  </label>
                </small>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
