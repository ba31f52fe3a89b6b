import { data, redirect } from '@remix-run/node'
import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { Invalid } from '../../domain/errors.server'
import { NAMES_ON_A_PAGE } from '../../domain/sign-on/board/order-page.server'
import { type Move, moveInOrder } from '../../domain/sign-on/board/placing.server'
import { refusing } from '../../http/refusals'

/** What a form asks to move, and where; null where it asks nothing of the kind. */
function moveIn(form: FormData): { id: string; move: Move } | null {
  const said = (field: string) => String(form.get(field) ?? '')
  const [by, id = ''] = said('move').split(' ')
  if (by === 'up' || by === 'down') return { id, move: { by } }
  if (form.has('who')) return { id: said('who'), move: { to: Math.trunc(Number(said('to'))) || 1 } }
  const before = said('before') || null
  if (form.has('back')) return { id: said('back'), move: { before } }
  if (!form.has('drag')) return null
  return { id: said('drag'), move: { before, after: said('after') || null } }
}

/**
 * Moves the name that a form names: what was dragged is answered as data, for the page that stays as it is; all else
 * leads to where the name stands now. Null where the form moves nothing.
 */
export async function moveByForm(
  { db }: Pick<AppContext, 'db'>,
  person: Person,
  letterId: string,
  form: FormData,
) {
  const asked = moveIn(form)
  if (!asked) return null
  const { id, move } = asked
  try {
    const { place, next } = await refusing(moveInOrder(db, person, letterId, id, move))
    if (form.has('drag')) return data({ moved: { id, place, next } })
    const at = new URLSearchParams({
      page: String(Math.ceil(place / NAMES_ON_A_PAGE)),
      moved: id,
      ...(next && { next }),
    })
    return redirect(`/letters/${letterId}/signing/order?${at}#${id}`, 303)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return data({ wrong: error.message }, { status: 409 })
  }
}
