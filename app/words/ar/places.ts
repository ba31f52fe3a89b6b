import type { Messages, Translated } from '../words'

export const places: Translated<Messages['places']> = {
  Beirut: 'بيروت',
  Berlin: 'برلين',
  Brussels: 'بروكسل',
  Cairo: 'القاهرة',
  Dublin: 'دبلن',
  London: 'لندن',
  Madrid: 'مدريد',
  Paris: 'باريس',
  Zurich: 'زيورخ',
}
