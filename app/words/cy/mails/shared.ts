import type { Messages, Translated } from '../../words'

export const shared: Translated<Messages['mails']['shared']> = {
  aCoordinator: 'Un o gydlynwyr y llythyr',
  named: {
    organisation: 'Yn gyhoeddus: y sefydliad, heb eich enw.',
    person: 'Yn gyhoeddus: y sefydliad, gyda’ch enw a’ch rôl.',
    none: 'Yn gyhoeddus: dim byd; dim ond pwy bynnag sy’n derbyn y llythyr fydd yn gweld eich bod wedi llofnodi.',
    self: 'Yn gyhoeddus: eich enw a’r hyn rydych chi’n ei wneud.',
  },
  beside: 'Wrth ei ochr: “{sentence}”',
  finalText:
    'Y testun yw testun terfynol {day}, fersiwn {version, number}. Mae isod, ar ddiwedd y neges hon.',
  staysAt: 'Mae hefyd yn aros yma:',
  signedText: 'Y testun a lofnodwyd',
  disputeMeans:
    'Mae pwy bynnag sy’n dweud hynny ar y dudalen honno yn tynnu’r enw oddi ar y rhestr nes bydd y cydlynwyr wedi edrych i mewn i’r mater.',
}
