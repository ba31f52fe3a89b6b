import type { Messages, Translated } from '../../words'

export const receipt: Translated<Messages['mails']['receipt']> = {
  subject: '{organisation} firmó «{letter}»',
  heading: 'Su firma está confirmada',
  glance: '{organisation} ha firmado «{letter}». Guarde este mensaje.',
  signedBy: '{organisation} firmó «{letter}» el {day}. Firmó en su nombre {name}, {role}.',
  signedByFilledIn:
    '{organisation} firmó «{letter}» el {day}. Firmó en su nombre {name}, {role}; el formulario lo rellenó {filledBy}.',
  signedInPerson: '{organisation} firmó «{letter}» el {day}, a título personal.',
  looksFirst: 'El equipo coordinador revisa cada firma antes de incluirla en la lista.',
  declared: 'Usted declaró: «{declaration}»',
  kept: 'Solo el equipo coordinador de la carta ve el resto. Se borra el {day}, 28 días después del último día para firmar; si ese día cambia, también cambia este, y el enlace lo muestra. Lo que nos permitió hacer público se queda con la carta.',
  act: 'Cambiarla, ocultarla o retirarse',
  aboutLink:
    'El enlace funciona hasta ese día. ¿No fue usted? Retírese con el mismo enlace: todo lo escrito se borra de inmediato. Por favor, no comparta el enlace: quien lo tenga puede cambiar su firma.',
  because:
    'Recibe este mensaje porque confirmó una firma con esta dirección. Guárdelo: contiene el enlace a su firma.',
}
