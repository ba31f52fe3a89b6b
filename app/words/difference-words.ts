import type { Words } from './words'

/** What is said within a text that is compared with another, in the language in which the page around it is read. */
export const differenceWords = ({ language, direction, t }: Words) => ({
  language,
  direction,

  same: (count: number) => t('difference.same', { count }),
  numbered: (number: number, count: number) =>
    t('difference.numbered', { number: String(number), count: String(count) }),
  next: t('difference.next'),

  added: (what: string) => t('difference.added', { what }),
  removed: (what: string) => t('difference.removed', { what }),
  changed: t('difference.changed'),
  otherForm: (was: string, now: string) => t('difference.otherForm', { was, now }),

  moved: t('difference.moved'),
  movedChanged: t('difference.movedChanged'),
  movedElsewhere: (what: string) => t('difference.movedElsewhere', { what }),
  stoodHere: t('difference.stoodHere'),
  stoodThere: t('difference.stoodThere'),
  isNow: (where: 'above' | 'below') =>
    t(where === 'above' ? 'difference.nowAbove' : 'difference.nowBelow'),

  insertion: t('difference.insertion'),
  deletion: t('difference.deletion'),

  footnotes: t('text.footnotes'),
  footnote: (mark: string) => t('text.footnote', { mark }),
  back: (mark: string) => t('text.back', { mark }),
  noteIs: (mark: string, what: string) => t('difference.noteIs', { mark, what }),
  note: (what: 'added' | 'removed' | 'changed') => t(`difference.notes.${what}`),
  noteInline: (words: string) => t('difference.noteInline', { words }),

  form: (name: FormName) => t(`difference.forms.${name}`),
  heading: (level: number) => t('difference.heading', { level }),
  inPlace: (place: 'quote' | 'tableHead' | 'table', what: string) =>
    t(`difference.places.${place}`, { what }),
  steps: (what: string, count: number) => t('difference.steps', { what, count }),

  nowMarked: (mark: MarkName) => t('difference.nowMarked', { mark: t(`difference.marks.${mark}`) }),
  noLongerMarked: (mark: MarkName) =>
    t('difference.noLongerMarked', { mark: t(`difference.marks.${mark}`) }),
  linkElsewhere: t('difference.linkElsewhere'),
})

type FormName = keyof typeof import('./en/difference').difference.forms
type MarkName = keyof typeof import('./en/difference').difference.marks
