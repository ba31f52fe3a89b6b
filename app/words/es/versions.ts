import type { Messages, Translated } from '../words'

export const versions: Translated<Messages['versions']> = {
  changesHead: 'Qué ha cambiado: {title}',
  changesTitle: 'Qué ha cambiado',
  fromTo: 'De la <from>versión {first, number}</from> a la <to>versión {second, number}</to>:',
  smallFix:
    'una corrección menor. Quienes habían firmado siguen, fueron avisados y pueden retirarse.',
  newMeaning:
    'cambia el sentido. Quienes habían firmado solo figuran en el nuevo texto cuando lo han confirmado.',
  nothing: 'No hay ninguna diferencia.',
  changed:
    '{count, plural, one {# párrafo cambiado} many {# de párrafos cambiados} other {# párrafos cambiados}}',
  added:
    '{count, plural, one {# párrafo añadido} many {# de párrafos añadidos} other {# párrafos añadidos}}',
  removed:
    '{count, plural, one {# párrafo suprimido} many {# de párrafos suprimidos} other {# párrafos suprimidos}}',
  moved:
    '{count, plural, one {# párrafo desplazado} many {# de párrafos desplazados} other {# párrafos desplazados}}',
  languageNew: 'Este idioma es nuevo.',
  languageGone: 'La carta ya no está en este idioma.',
  languagesChanged: 'En estos idiomas: {languages}.',
  head: '{title}, versión {version, number}',
  fixed: 'Versión {version, number}, fijada el <time>{day}</time>',
  isOpen: 'Este es el texto que firman las organizaciones. <link>Ir a la página de la carta</link>',
  isPast:
    'Este texto ya no está abierto a la firma: la <open>versión {number, number}</open> ocupó su lugar. <difference>Ver qué es distinto</difference>. Quienes firmaron este texto figuran aquí, y en el nuevo solo si también lo respaldan.',
  matches: 'Coincide con su huella',
  matchesNot: 'No coincide con su huella',
}
