import { Link } from '@remix-run/react'
import { Choice, ChoiceGroup, TextArea } from '../../ui/field'
import { Panel } from '../../ui/page'

const LISTINGS = [
  {
    value: 'unlisted',
    label: 'Whoever has its address',
    hint: 'It is on no list, and search engines are asked to leave it alone.',
  },
  {
    value: 'listed',
    label: 'Everybody',
    hint: 'Once you launch the letter it stands on the list of open letters here, and search engines may find it.',
  },
  {
    value: 'invited',
    label: 'Only whoever has an invitation link',
    hint: 'For anybody else the page is not there. Members of the coalition see it when they are signed in.',
  },
] as const

/** Who comes to the page, and what they read first. */
export function PageGroup({
  terms,
  errors,
  letterId,
}: {
  terms: { listing: string; banner: string }
  errors: readonly string[] | undefined
  letterId: string
}) {
  return (
    <Panel
      title="The page"
      aside={
        <Link to={`/letters/${letterId}/signing/links`}>Links for invitations and boards</Link>
      }
    >
      <ChoiceGroup legend="Who may come to it">
        {LISTINGS.map(({ value, label, hint }) => (
          <Choice
            key={value}
            type="radio"
            id={`listing-${value}`}
            name="listing"
            value={value}
            label={label}
            hint={hint}
            defaultChecked={terms.listing === value}
          />
        ))}
      </ChoiceGroup>
      <TextArea
        id="banner"
        name="banner"
        label="What everybody should know first"
        hint="One or two sentences on top of the page, for example: Please share this by email, not on public forums."
        optional
        rows={2}
        maxLength={300}
        defaultValue={terms.banner}
        errors={errors}
        dir="auto"
      />
    </Panel>
  )
}
