import type { Messages, Translated } from '../words'

export const check: Translated<Messages['check']> = {
  title: 'Un momento antes de enviarlo',
  about:
    'Ahora mismo llegan muchísimos formularios sobre esta carta, así que cada uno se comprueba antes de aceptarlo. No se ha perdido nada de lo que escribió.',
  working: 'Comprobando que no es un programa: tarda unos segundos. Después se envía solo.',
  howFar: 'Avance de la comprobación',
  without: 'Si su navegador no ejecuta scripts o la comprobación no termina',
  withoutAbout:
    'Envíelo sin la comprobación. Entonces espera a que el equipo coordinador de la carta lo admita; solo después recibirá el mensaje para confirmar.',
  sendWithout: 'Enviarlo sin la comprobación',
  held: 'Antes lo mira el equipo coordinador',
  heldAbout:
    'Lo que escribió ha llegado. Ahora mismo llegan muchísimos formularios sobre esta carta, y el suyo llegó sin la comprobación que distingue a las personas de los programas. Por eso espera a que el equipo coordinador lo admita. Hasta entonces nada de ello es público ni cuenta.',
  heldThen:
    'Después recibirá un mensaje con un enlace: ábralo y confirme, como todo el mundo. Lo que nadie admite o confirma se elimina a las tres semanas.',
  heldUrgent: '¿Es urgente? Escriba a <mail>{address}</mail>.',
}
