import type { Messages, Translated } from '../../words'

export const reminder: Translated<Messages['mails']['reminder']> = {
  subject: 'Recordatorio: confirme la firma de {organisation}',
  subjectAgain: 'Recordatorio: «{letter}» ha cambiado',
  heading: 'La firma le espera',
  headingAgain: 'El nuevo texto le espera',
  glance: '{organisation} no figura al pie de «{letter}» hasta que usted confirme.',
  about:
    'Alguien rellenó el formulario para responder a «{letter}» en nombre de {organisation}, con esta dirección. Nada cuenta hasta que usted lo confirme.',
  aboutAgain:
    'El equipo coordinador cambió lo que dice «{letter}». La firma de {organisation} sigue en el texto que usted firmó, y no figura en el nuevo hasta que lo confirme.',
  because:
    'Recibe este mensaje porque alguien dio esta dirección para firmar una carta. Si no fue usted, no haga nada: se borra el {day}, o de inmediato aquí:',
  becauseAgain: 'Recibe este mensaje porque firmó la carta con esta dirección.',
  noMore: 'No recibir más recordatorios:',
}
