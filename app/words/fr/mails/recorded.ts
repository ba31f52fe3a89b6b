import type { Messages, Translated } from '../../words'

export const recorded: Translated<Messages['mails']['recorded']> = {
  subject: 'Votre oui au nom de {organisation} : « {letter} »',
  heading: 'Votre oui est noté',
  glance: '{by} a noté que {organisation} signe « {letter} ». Si ce n’est pas exact, dites-le.',
  told: {
    email:
      '{by} a noté que {name}, {role}, a dit oui par e-mail le {day} : {organisation} signe « {letter} ».',
    letter:
      '{by} a noté que {name}, {role}, a dit oui par courrier le {day} : {organisation} signe « {letter} ».',
    telephone:
      '{by} a noté que {name}, {role}, a dit oui par téléphone le {day} : {organisation} signe « {letter} ».',
    meeting:
      '{by} a noté que {name}, {role}, a dit oui lors d’une réunion le {day} : {organisation} signe « {letter} ».',
  },
  isLater:
    'La lettre avait alors déjà été envoyée ; la signature figure donc parmi les soutiens ultérieurs.',
  manage: 'Pour la modifier, la masquer ou vous retirer :',
  kept: 'Seule l’équipe de coordination de la lettre voit le reste. Il est supprimé le {day}, et les deux liens fonctionnent jusqu’à ce jour. Merci de ne pas les transmettre : toute personne qui les a peut modifier la signature.',
  because:
    'Vous recevez ce message parce que l’équipe de coordination de la lettre a noté votre oui avec cette adresse. Si vous ne faites rien, la signature est maintenue.',
}
