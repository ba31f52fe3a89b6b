import type { Messages, Translated } from '../words'

export const versions: Translated<Messages['versions']> = {
  changesHead: 'Beth newidiodd: {title}',
  changesTitle: 'Beth newidiodd',
  fromTo: 'O <from>fersiwn {first, number}</from> i <to>fersiwn {second, number}</to>:',
  smallFix: 'cywiriad bach. Mae’r rhai a oedd wedi llofnodi’n aros, cawsant wybod, a chânt adael.',
  newMeaning:
    'mae’n newid yr ystyr. Dim ond ar ôl ei gadarnhau y mae’r rhai a oedd wedi llofnodi o dan y testun newydd.',
  nothing: 'Does dim byd yn wahanol.',
  changed:
    '{count, plural, zero {dim paragraff wedi newid} one {# paragraff wedi newid} two {# baragraff wedi newid} few {# pharagraff wedi newid} many {# pharagraff wedi newid} other {# paragraff wedi newid}}',
  added:
    '{count, plural, zero {dim paragraff wedi’i ychwanegu} one {# paragraff wedi’i ychwanegu} two {# baragraff wedi’u hychwanegu} few {# pharagraff wedi’u hychwanegu} many {# pharagraff wedi’u hychwanegu} other {# paragraff wedi’u hychwanegu}}',
  removed:
    '{count, plural, zero {dim paragraff wedi’i dynnu} one {# paragraff wedi’i dynnu} two {# baragraff wedi’u tynnu} few {# pharagraff wedi’u tynnu} many {# pharagraff wedi’u tynnu} other {# paragraff wedi’u tynnu}}',
  moved:
    '{count, plural, zero {dim paragraff wedi’i symud} one {# paragraff wedi’i symud} two {# baragraff wedi’u symud} few {# pharagraff wedi’u symud} many {# pharagraff wedi’u symud} other {# paragraff wedi’u symud}}',
  languageNew: 'Mae’r iaith hon yn newydd.',
  languageGone: 'Nid yw’r llythyr yn yr iaith hon mwyach.',
  languagesChanged: 'Yn yr ieithoedd hyn: {languages}.',
  head: '{title}, fersiwn {version, number}',
  fixed: 'Fersiwn {version, number}, a bennwyd ar <time>{day}</time>',
  isOpen: 'Dyma’r testun y mae sefydliadau’n ei lofnodi. <link>Mynd i dudalen y llythyr</link>',
  isPast:
    'Nid yw’r testun hwn ar agor i’w lofnodi mwyach: daeth <open>fersiwn {number, number}</open> yn ei le. <difference>Gweld beth sy’n wahanol</difference>. Rhestrir y rhai a lofnododd y testun hwn yma, ac o dan yr un newydd dim ond lle maent yn sefyll wrth hwnnw hefyd.',
  matches: 'Yn cyfateb i’w ôl bys',
  matchesNot: 'Ddim yn cyfateb i’w ôl bys',
}
