import type { Messages, Translated } from '../words'

export const text: Translated<Messages['text']> = {
  footnotes: 'الحواشي',
  footnote: 'الحاشية {mark}',
  back: 'العودة إلى موضع الحاشية {mark}',
  table: 'جدول',
}
