import { useFetcher } from '@remix-run/react'
import { Button as Handle } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import type { Placed } from '../../domain/sign-on/board/order-page.server'
import { Icon } from '../../ui/icon'
import { Strip } from '../../ui/strip'
import { Line } from './line'
import { Moved } from './moved'
import { type Around, inNewPlaces, spotOf } from './moving'
import type { action } from './route'
import styles from './styles.module.css'

/**
 * The names of one page, to put in order by dragging: with a pointer, or by keyboard (Enter on a handle, arrows, Enter),
 * told to who listens. Each move is saved at once; one that was refused is undone on the page too.
 */
export default function DragList({
  names,
  around,
  total,
  first,
}: {
  names: readonly Placed[]
  around: Around
  total: number
  /** So many stand first for good. */
  first: number
}) {
  const saving = useFetcher<typeof action>()
  const sent = saving.formData
  const shown = sent ? inNewPlaces(names, sent) : names
  const nameOf = (id: string) => shown.find((one) => one.id === id)?.name ?? ''
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (ids) => [...ids].map((id) => ({ 'text/plain': nameOf(String(id)) })),
    onReorder({ keys, target }) {
      const id = String([...keys][0])
      if (id === target.key || target.dropPosition === 'on') return
      const beside = { id: String(target.key), side: target.dropPosition }
      const { before, after } = spotOf(shown, around, id, beside)
      saving.submit({ drag: id, before, after }, { method: 'post', preventScrollReset: true })
    },
  })
  const said = saving.state === 'idle' ? saving.data : undefined
  return (
    <I18nProvider locale="en-GB">
      {/* React Aria would write its one style into the page, which our security policy forbids, unless it finds it there: it is `.handle`'s. */}
      <span id="react-aria-pressable-style" hidden />
      {said && 'wrong' in said && <Strip bad>{said.wrong}</Strip>}
      {said && 'moved' in said && <Moved {...said.moved} name={nameOf(said.moved.id)} />}
      <GridList
        aria-label="The names in their order"
        className={styles.names ?? ''}
        items={shown}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(one) => (
          <GridListItem id={one.id} textValue={one.name} className={styles.line ?? ''}>
            <Line
              one={one}
              total={total}
              first={first}
              mayMove
              handle={
                <Handle slot="drag" className={styles.handle ?? ''}>
                  <Icon name="grip" />
                </Handle>
              }
            />
          </GridListItem>
        )}
      </GridList>
    </I18nProvider>
  )
}
