import type { Messages, Translated } from '../../words'

export const considering: Translated<Messages['mails']['considering']> = {
  subject: '{organisation} está estudiando «{letter}»',
  subjectDue: '¿Firma {organisation} «{letter}»?',
  heading: 'Anotado: lo están estudiando',
  headingDue: '¿Ya se ha decidido?',
  glance: 'No se ha firmado nada. Se lo recordaremos una vez, el {day}.',
  glanceDue: '{organisation} decide sobre «{letter}» a más tardar el {day}.',
  about:
    '{organisation} está estudiando «{letter}» y decide a más tardar el {day}. No figura en ninguna lista hasta que firme. Se lo recordaremos una vez, ese día.',
  aboutDue:
    'Usted escribió que {organisation} decide a más tardar el {day} si firma «{letter}». Este es el único recordatorio que enviamos.',
  letterAt: 'La carta está aquí:',
  signUntil: 'Las organizaciones pueden firmarla hasta este momento: {moment}.',
  act: 'Firmar, cambiar el día o decir que no',
  kept: 'Solo el equipo coordinador de la carta ve lo que escribió. Se borra el {day}, o de inmediato si dice que no. Por favor, no comparta el enlace: quien lo tenga puede responder por usted.',
  because:
    'Recibe este mensaje porque nos dijo, con esta dirección, que su organización está estudiando una carta. Si no hace nada, no se firma nada.',
}
