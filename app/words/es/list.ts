import type { Messages, Translated } from '../words'

export const list: Translated<Messages['list']> = {
  title: 'Cartas abiertas',
  description:
    'Cartas abiertas para que las organizaciones las lean y firmen, y las que se firmaron aquí.',
  none: 'Ahora no hay ninguna carta en esta lista. Las cartas que no figuran en ella se firman con el enlace que difunden sus coaliciones: pregunte a quien le habló de una.',
  closed: 'Cerradas a la firma',
  askedBy: 'Lo pide <who>{by}</who>.',
  signed:
    '{count, plural, =0 {Nadie ha firmado todavía.} one {Ha firmado # organización.} many {Han firmado # de organizaciones.} other {Han firmado # organizaciones.}}',
  closes: 'Se cierra el {when}.',
  sample: 'Una muestra: nada en ella es real.',
}
