import type { Messages, Translated } from '../words'

export const no: Translated<Messages['no']> = {
  title: 'No vamos a firmar',
  noted:
    'Anotado el <time>{day}</time>: <who>{organisation}</who> no firmará. El equipo coordinador lo ve, y nadie se lo recordará. Puede cerrar esta página.',
  changed: '¿Ha cambiado algo? Retírelo, y firme o decida más tarde.',
  mistake: '¿Fue un error?',
  takeBack: 'Retirarlo',
  about:
    'El equipo coordinador de la carta ve que <who>{organisation}</who> no firmará y lo que escriba aquí. Nada es público. Puede retirarlo hasta que se envíe la carta.',
  words: 'Unas palabras al equipo coordinador',
  wordsHint:
    'Por qué, o qué tendría que cambiar, si quiere decirlo. Se borra con los demás datos de contacto.',
}
