import { type Mark, Mark as MarkClass } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import { type Change, readChange } from '../suggested-change'

/** Marks, with the changes of marks that are suggested and accepted. */
export function formatted(marks: readonly Mark[], which: (id: string) => boolean): readonly Mark[] {
  let result = marks.filter(
    (mark) => !(mark.type.name === 'modification' && which(String(mark.attrs.id))),
  )
  for (const mark of marks) {
    if (result.includes(mark)) continue
    const change = readChange(mark.attrs.to)
    if (change?.kind !== 'mark') continue
    const meant = markFrom(mark, change)
    if (meant)
      result = change.on ? [...meant.addToSet(result)] : [...meant.type.removeFromSet(result)]
  }
  return MarkClass.setFrom(result)
}

function markFrom(by: Mark, { mark }: Extract<Change, { kind: 'mark' }>): Mark | null {
  try {
    return by.type.schema.marks[mark.type]?.create(mark.attrs) ?? null
  } catch {
    return null
  }
}

/** Takes a suggested change of marks off, and makes it where it is accepted. */
export function settleFormat(
  tr: Transform,
  from: number,
  to: number,
  mark: Mark,
  isAccepted: boolean,
) {
  tr.removeMark(from, to, mark)
  const change = readChange(mark.attrs.to)
  const meant = isAccepted && change?.kind === 'mark' ? markFrom(mark, change) : null
  if (!meant || change?.kind !== 'mark') return
  if (change.on) tr.addMark(from, to, meant)
  else tr.removeMark(from, to, meant.type)
}
