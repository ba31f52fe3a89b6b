import type { Messages, Translated } from '../../words'

export const copy: Translated<Messages['mails']['copy']> = {
  heading: 'Mae {organisation} wedi llofnodi llythyr',
  glance: 'Llofnododd {name} “{letter}” ar ei ran. Os nad yw hynny’n gywir, dywedwch.',
  about: 'Llofnododd {name}, {role}, “{letter}” ar ran {organisation} ar {day}.',
  aboutFilledIn:
    'Llofnododd {name}, {role}, “{letter}” ar ran {organisation} ar {day}; llenwyd y ffurflen gan {filledBy}.',
  named: {
    organisation: 'Yn gyhoeddus: y sefydliad, heb enw’r person hwnnw.',
    person: 'Yn gyhoeddus: y sefydliad, gydag enw a rôl y person hwnnw.',
    none: 'Yn gyhoeddus: dim byd; dim ond pwy bynnag sy’n derbyn y llythyr fydd yn gweld pwy lofnododd.',
  },
  because:
    'Rydych yn cael hwn am i’r sawl a lofnododd nodi’r cyfeiriad hwn fel un y sefydliad, fel nad oes neb yn llofnodi ar ei ran heb iddo wybod. Os na wnewch ddim, mae’r llofnod yn sefyll.',
}
