import type { Messages, Translated } from '../../words'

export const recorded: Translated<Messages['mails']['recorded']> = {
  subject: 'Su sí en nombre de {organisation}: «{letter}»',
  heading: 'Su sí está anotado',
  glance: '{by} anotó que {organisation} firma «{letter}». Si no es correcto, díganoslo.',
  told: {
    email:
      '{by} anotó que {name}, {role}, dijo que sí por correo electrónico el {day}: {organisation} firma «{letter}».',
    letter:
      '{by} anotó que {name}, {role}, dijo que sí por carta el {day}: {organisation} firma «{letter}».',
    telephone:
      '{by} anotó que {name}, {role}, dijo que sí por teléfono el {day}: {organisation} firma «{letter}».',
    meeting:
      '{by} anotó que {name}, {role}, dijo que sí en una reunión el {day}: {organisation} firma «{letter}».',
  },
  isLater: 'La carta ya se había enviado, así que figura entre las adhesiones posteriores.',
  manage: 'Para cambiarla, ocultarla o retirarse:',
  kept: 'Solo el equipo coordinador de la carta ve el resto. Se borra el {day}, y ambos enlaces funcionan hasta ese día. Por favor, no los comparta: quien los tenga puede cambiar la firma.',
  because:
    'Recibe este mensaje porque el equipo coordinador de la carta anotó su sí con esta dirección. Si no hace nada, la firma se mantiene.',
}
