import { useEffect, useState } from 'react'
import type { InvitationToCopy } from '../../domain/sign-on/invitations/invite-many.server'
import { mailtoOf } from '../../domain/sign-on/page/sharing'
import { Button, ButtonLink } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { Page, PageHead, Panel, Row } from '../../ui/page'
import { Strip } from '../../ui/strip'

/** One text for each organisation, for one's own mailbox. Their links are shown this once. */
export function Texts({ texts, back }: { texts: readonly InvitationToCopy[]; back: string }) {
  return (
    <Page narrow>
      <PageHead
        title="Texts for your own mailbox"
        lead="Each has the link of one organisation. They stand on the board as invited; nothing has been sent."
      />
      <Strip>
        Copy them before you leave this page: the links are shown this once. For one that you lose,
        make a new link on the board.
      </Strip>
      {texts.map((one, at) => (
        <Panel key={one.email + one.organisation} title={<bdi>{one.organisation}</bdi>}>
          <TextArea
            id={`text-${at}`}
            label={
              <>
                To <bdi>{one.email}</bdi>
              </>
            }
            hint={
              <>
                Subject: <bdi>{one.subject}</bdi>
              </>
            }
            readOnly
            rows={12}
            dir="auto"
            defaultValue={one.text}
          />
          <Row>
            <Copy text={one.text} of={one.organisation} />
            <a href={mailtoOf({ subject: one.subject, email: one.text }, one.email)}>
              Begin an email with it<span className="unseen">: {one.organisation}</span>
            </a>
          </Row>
        </Panel>
      ))}
      <Row>
        <ButtonLink to={back}>Back to signing</ButtonLink>
      </Row>
    </Page>
  )
}

/** Copies a text where there are scripts; without them it is there to be selected. */
function Copy({ text, of }: { text: string; of: string }) {
  const [mayCopy, setMayCopy] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setMayCopy(Boolean(navigator.clipboard)), [])
  return (
    <>
      {mayCopy && (
        <Button
          type="button"
          onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          <Icon name={copied ? 'tick' : 'copy'} />
          {copied ? 'Copied' : 'Copy'}
          <span className="unseen"> the text for {of}</span>
        </Button>
      )}
      <span className="unseen" role="status">
        {copied && `The text for ${of} is copied.`}
      </span>
    </>
  )
}
