import type { Mark } from '@tiptap/pm/model'
import { type Change, readChange } from '../../document/suggested-change'
import type { Whose } from '../../document/suggesters'
import { Deletion, Insertion, Modification } from '../../document/suggestion-marks'
import './suggestions.css'

/** What stands in the text for a change that is not made of words, and what it is called. */
const SIGNS: Readonly<Record<Exclude<Change['kind'], 'mark'>, readonly [string, string]>> = {
  split: ['¶', 'new paragraph suggested'],
  join: ['⇠', 'to be joined to the paragraph before'],
  block: ['§', 'another kind of paragraph suggested'],
  footnote: ['+note', 'new footnote suggested'],
  break: ['↵', 'new line suggested'],
  remove: ['×', 'to be taken out, what follows:'],
  'remove-block': ['×', 'what stands beside this paragraph is to be taken out'],
  place: ['+', 'to be put in here'],
}

/**
 * The marks of suggestions as the editor draws them: in the colour of the organisation, and each
 * kind in a way of its own. `whose` is asked as each is drawn.
 */
export function suggestionViews(whose: Whose) {
  const draw = (tag: string) => (mark: Mark) => {
    const dom = document.createElement(tag)
    const id = String(mark.attrs.id)
    dom.className = `suggested hand-${whose(id).hand}`
    dom.dataset.suggestion = mark.type.name
    dom.dataset.id = id
    const change = readChange(mark.attrs.to)
    if (change) {
      dom.dataset.change = change.kind
      if (change.kind !== 'mark') [dom.dataset.sign, dom.dataset.says] = SIGNS[change.kind]
    }
    return { dom, contentDOM: dom }
  }
  const [insertion, deletion, modification] = [draw('ins'), draw('del'), draw('span')]
  return [
    Insertion.extend({
      addMarkView:
        () =>
        ({ mark }) =>
          insertion(mark),
    }),
    Deletion.extend({
      addMarkView:
        () =>
        ({ mark }) =>
          deletion(mark),
    }),
    Modification.extend({
      addMarkView:
        () =>
        ({ mark }) =>
          modification(mark),
    }),
  ]
}

/** Draws the colours anew once it is known whose suggestions are. */
export function colourAnew(root: HTMLElement, whose: Whose): void {
  for (const element of root.querySelectorAll<HTMLElement>('.suggested')) {
    const wanted = `suggested hand-${whose(element.dataset.id ?? '').hand}`
    if (element.className !== wanted) element.className = wanted
  }
}
