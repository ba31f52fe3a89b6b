import type { Messages, Translated } from '../../words'

export const confirm: Translated<Messages['mails']['confirm']> = {
  subject: 'Confirmez la signature de {organisation}',
  subjectConsidering: 'Confirmez que {organisation} réfléchit à la lettre',
  glance: '{organisation} signe « {letter} » dès que vous le confirmez.',
  glanceConsidering: '{organisation} réfléchit à « {letter} » dès que vous le confirmez.',
  about:
    '{organisation} est sur le point de signer « {letter} », dans son texte définitif du {day}.',
  aboutConsidering:
    '{organisation} réfléchit à la signature de « {letter} » et décide au plus tard le {day}.',
  readAgain: 'Vous pouvez la relire ici :',
  signedBy: 'Signée par {name}, {role}.',
  signedByFilledIn: 'Signée par {name}, {role} ; formulaire rempli par {filledBy}.',
  inPersonalCapacity: 'À titre personnel.',
  act: 'Vérifier et confirmer',
  until: 'Le lien fonctionne jusqu’au {day}.',
  kept: 'Ce qui est conservé : ce que demande le formulaire, et rien d’autre. Cela sert à montrer quelles organisations soutiennent la lettre, et à vous joindre si son texte est corrigé. Seule l’équipe de coordination de la lettre le voit. Votre e-mail est supprimé le {day}, 28 jours après le dernier jour pour signer ; si ce jour change, cette date aussi. Ce que vous nous autorisez à rendre public reste avec la lettre.',
  because:
    'Vous recevez ce message parce que quelqu’un a donné cette adresse pour signer une lettre. Si ce n’était pas vous, ne faites rien : rien n’est signé, et ce qui a été écrit est supprimé après le {day}. Pour le supprimer maintenant :',
}
