import type { Messages, Translated } from '../../words'

export const change: Translated<Messages['mails']['change']> = {
  subjectSmallFix: 'Una corrección menor en «{letter}»',
  subjectMeaning: '«{letter}» ha cambiado: confirme de nuevo, por favor',
  headingSmallFix: 'Una corrección menor en una carta que firmó',
  headingMeaning: 'Por favor, mírela de nuevo',
  glanceSmallFix: 'Su firma sigue en «{letter}»; puede retirarse.',
  glanceMeaning:
    '«{letter}» dice ahora otra cosa. {organisation} no figura en ella hasta que usted confirme.',
  aboutSmallFix:
    'El equipo coordinador hizo una corrección menor en «{letter}», que usted firmó en nombre de {organisation}. Su firma se mantiene; no tiene que hacer nada. Si no está de acuerdo, puede retirarse.',
  aboutMeaning:
    'El equipo coordinador cambió lo que dice «{letter}». Usted firmó el texto anterior en nombre de {organisation}: su firma sigue ahí, y no figura en el nuevo texto, versión {version, number}, hasta que lo confirme.',
  why: 'Por qué: {why}',
  added: 'Añadido ({where}): «{now}»',
  removed: 'Suprimido ({where}): «{before}»',
  changed: 'Cambiado ({where}).\nAntes: «{before}»\nAhora: «{now}»',
  otherForm: 'Cambiado ({where}): «{now}»',
  more: '{count, plural, one {En la página hay un cambio más.} many {En la página hay # de cambios más.} other {En la página hay # cambios más.}}',
  actSmallFix: 'Ver la diferencia, o retirarse',
  actMeaning: 'Ver la diferencia y confirmar',
  opening: 'Con solo abrir el enlace no pasa nada. Por favor, no lo comparta.',
  doNothing: 'Si no hace nada, su firma sigue en el texto que firmó.',
  because:
    'Recibe este mensaje porque firmó la carta con esta dirección, y hay que avisarle si cambia su texto.',
  confirmedSubject: 'Confirmó el nuevo texto de «{letter}»',
  confirmedHeading: 'Usted confirmó el nuevo texto',
  confirmedGlance: '{organisation} respalda la versión {version, number} de «{letter}».',
  confirmedAbout: '{organisation} acepta la versión {version, number} de «{letter}».',
  confirmedBecause:
    'Recibe este mensaje porque confirmó el texto con el enlace que se envió a esta dirección. Para cambiar la firma o retirarse, use el enlace del primer comprobante.',
}
