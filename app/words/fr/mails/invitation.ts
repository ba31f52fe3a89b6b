import type { Messages, Translated } from '../../words'

export const invitation: Translated<Messages['mails']['invitation']> = {
  subject: 'Votre organisation signera-t-elle « {letter} » ?',
  asksYou:
    '{by} vous demande de signer « {letter} » au nom de votre organisation. Signer prend environ deux minutes et ne demande aucun compte.',
  weAsk:
    'Nous vous demandons de signer « {letter} » au nom de votre organisation. Signer prend environ deux minutes et ne demande aucun compte.',
  reminderSubject: 'Rappel : « {letter} »',
  reminderNote:
    'Nous vous avons écrit au sujet de « {letter} » et n’avons pas encore votre réponse. Votre organisation la signera-t-elle ? S’il vous faut plus de temps, ou si vous ne signez pas, dites-le-nous par le même lien, et nous le saurons.',
  heading: 'Signerez-vous « {letter} » ?',
  glance: '{by} sollicite {organisation}. Deux minutes, sans compte.',
  aCoalition: 'Une coalition',
  dear: 'Bonjour {name},',
  hello: 'Bonjour,',
  signUntil: 'Les organisations peuvent signer jusqu’au moment suivant : {moment}.',
  act: 'Lire la lettre et répondre',
  whatThere:
    'Vous pouvez y signer au nom de {organisation}, dire qu’elle y réfléchit ou qu’elle ne signe pas. Merci de ne transmettre le lien qu’à une personne qui peut répondre au nom de {organisation}.',
  byLink:
    'Par ce lien, vous pouvez lire la lettre et signer au nom de {organisation}, ou dire qu’elle y réfléchit ou ne signe pas. Merci de ne le transmettre qu’à une personne qui peut répondre au nom de {organisation} :',
  because:
    'Vous recevez ce message parce que l’équipe de coordination de la lettre a noté cette adresse pour solliciter {organisation}. Elle la voit, ainsi que toute personne qui a le lien de ce message ; elle est supprimée le {day}. Ne plus recevoir de rappels :',
}
