import type { Messages, Translated } from '../../words'

export const confirm: Translated<Messages['mails']['confirm']> = {
  subject: 'Confirme la firma de {organisation}',
  subjectConsidering: 'Confirme que {organisation} está estudiando la carta',
  glance: '{organisation} firma «{letter}» cuando usted lo confirme.',
  glanceConsidering: '{organisation} está estudiando «{letter}» cuando usted lo confirme.',
  about: '{organisation} está a punto de firmar «{letter}», en su texto definitivo del {day}.',
  aboutConsidering:
    '{organisation} está estudiando si firma «{letter}», y lo decide a más tardar el {day}.',
  readAgain: 'Puede leerla de nuevo aquí:',
  signedBy: 'Firma {name}, {role}.',
  signedByFilledIn: 'Firma {name}, {role}; formulario rellenado por {filledBy}.',
  inPersonalCapacity: 'A título personal.',
  act: 'Revisarlo y confirmar',
  until: 'El enlace funciona hasta el {day}.',
  kept: 'Qué se guarda: lo que pide el formulario, y nada más. Sirve para mostrar qué organizaciones respaldan la carta y para avisarle si se corrige el texto. Solo lo ve el equipo coordinador de la carta. Su correo electrónico se borra el {day}, 28 días después del último día para firmar; si ese día cambia, también cambia este. Lo que nos permita hacer público se queda con la carta.',
  because:
    'Recibe este mensaje porque alguien dio esta dirección para firmar una carta. Si no fue usted, no haga nada: no se firma nada, y lo escrito se borra después del {day}. Para borrarlo ahora:',
}
