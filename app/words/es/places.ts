import type { Messages, Translated } from '../words'

export const places: Translated<Messages['places']> = {
  Beirut: 'Beirut',
  Berlin: 'Berlín',
  Brussels: 'Bruselas',
  Cairo: 'El Cairo',
  Dublin: 'Dublín',
  London: 'Londres',
  Madrid: 'Madrid',
  Paris: 'París',
  Zurich: 'Zúrich',
}
