import type { Messages, Translated } from '../words'

export const stop: Translated<Messages['stop']> = {
  title: '¿No recibir más recordatorios?',
  about:
    'Le escribimos sobre «<title>{letter}</title>», por <who>{organisation}</who>. Con esto, no llegarán más recordatorios sobre la carta a esta dirección. Nada más cambia: puede firmar y responder como antes, y le avisaremos si cambia el texto de una firma suya.',
  end: 'No recibir más recordatorios',
  ended: 'No habrá más recordatorios',
  endedAbout:
    'Ya no enviamos recordatorios sobre «<title>{letter}</title>» a esta dirección. Lo que ha firmado o respondido queda como está, y los enlaces que recibió siguen funcionando.',
  again: 'Volver a recibirlos',
  gone: 'Ya no recibirá recordatorios',
  goneAbout: 'Este enlace ha caducado, y la dirección a la que se envió está borrada aquí.',
}
