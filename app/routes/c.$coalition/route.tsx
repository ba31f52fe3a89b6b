import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { coalitionFor } from '../../domain/coalitions/access.server'
import { mayActAs } from '../../domain/coalitions/roles.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Bar, Places } from '../../ui/bar'
import { SampleStrip } from '../../ui/sample-strip'

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { coalition, role } = await refusing(
    coalitionFor(context.db, person, params.coalition ?? ''),
  )
  return {
    id: coalition.id,
    slug: coalition.slug,
    name: coalition.name,
    isSample: coalition.is_sample === 1,
    role,
    mayWrite: mayActAs(role, 'editor'),
    coordinates: mayActAs(role, 'coordinator'),
    person: { id: person.account.id, name: person.account.name },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'A letter among a few people'} · Undersigned` },
]

export default function CoalitionLayout() {
  const { slug, name, isSample, coordinates, person } = useLoaderData<typeof loader>()
  const places = [
    { label: 'Letters', to: `/c/${slug}` },
    { label: name === null ? 'People' : 'Organisations', to: `/c/${slug}/organisations` },
    ...(coordinates ? [{ label: 'Book', to: `/c/${slug}/book` }] : []),
    { label: 'Activity', to: `/c/${slug}/activity` },
    { label: 'Settings', to: `/c/${slug}/settings` },
  ]
  return (
    <>
      <Bar places={<Places items={places} />} person={person} />
      {isSample && <SampleStrip />}
      <Outlet />
    </>
  )
}
