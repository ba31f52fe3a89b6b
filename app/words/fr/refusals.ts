import type { Messages, Translated } from '../words'

export const refusals: Translated<Messages['refusals']> = {
  organisation: 'Indiquez le nom de votre organisation.',
  kind: 'Choisissez de quelle sorte d’organisation il s’agit.',
  country: 'Indiquez le pays ou la région.',
  website: 'Indiquez une adresse comme kestrel-trust.example',
  email: 'Indiquez une adresse e-mail comme nom@kestrel-trust.example',
  name: 'Indiquez votre nom complet.',
  role: 'Indiquez votre fonction dans l’organisation.',
  personRole: 'Indiquez ce que vous faites.',
  naming: 'Choisissez ce qui peut être nommé publiquement.',
  authority:
    'Cochez cette case si vous êtes habilité(e) à signer au nom de votre organisation. Sinon, transmettez la page à une personne qui l’est.',
  personAuthority: 'Cochez cette case pour signer en votre nom.',
  noAuthority: 'Seule une personne habilitée à signer au nom de l’organisation peut signer.',
  tooLong: 'Écrivez ici {most, number} caractères au plus.',
  tooManyMarks: 'Écrivez-le avec moins de signes : personne ne pourrait lire cette ligne.',
  notAForm: 'Ce n’est pas un formulaire à nous. Ouvrez la page de la lettre et envoyez-le de là.',
  tooLarge:
    'C’est plus que le formulaire ne peut contenir. Revenez en arrière, raccourcissez et envoyez à nouveau.',
  alwaysNamed: 'Tous les signataires de cette lettre sont nommés publiquement.',
  onlyOrganisations: 'Seules des organisations signent cette lettre.',
  until: 'Choisissez le jour où vous décidez.',
  untilPast: 'Choisissez un jour à venir.',
  untilLate: 'Choisissez un jour avant la clôture : après, vous ne pourrez plus signer.',
  closed: 'Les signatures de cette lettre sont closes.',
  textChanged:
    'Le texte de la lettre a changé pendant que cette page était ouverte. Lisez-le tel qu’il est maintenant, puis signez. Rien de ce que vous avez écrit n’est perdu.',
  sent: 'La lettre a été envoyée telle que vous l’avez signée. Vous pouvez masquer le nom ou vous retirer ; le reste demeure tel qu’il a été envoyé.',
  nothing: 'Il n’y a rien ici, ou rien que vous puissiez voir.',
  trap: 'Un champ qui devait rester vide a été rempli, peut-être par un programme qui remplit les formulaires à votre place. Rien de ce que vous avez écrit n’est perdu. Nous avons vidé ce champ : vérifiez les autres et envoyez à nouveau le formulaire.',
  openTooLong:
    'Cette page était ouverte depuis plus d’un jour. Rien de ce que vous avez écrit n’est perdu. Vérifiez que la lettre dit toujours ce que vous approuvez et envoyez à nouveau le formulaire.',
  tooFast:
    'Ce formulaire est arrivé plus vite que personne n’écrit, et nous l’avons pris pour un programme. Rien de ce que vous avez écrit n’est perdu. Attendez un instant et envoyez à nouveau le formulaire.',
  tooMany:
    'De très nombreux formulaires sont arrivés en peu de temps au sujet de cette lettre, depuis votre réseau ou avec cette adresse ; celui-ci n’a donc pas été pris. Rien de ce que vous avez écrit n’est perdu. Envoyez-le à nouveau dans {minutes, plural, one {une minute} many {# de minutes} other {# minutes}}.',
  hasSigned:
    'Votre organisation a signé. Pour se retirer, utilisez le lien vers la signature que nous avons envoyé par e-mail à la personne qui a signé.',
  letterSent: 'Cette lettre a été envoyée : il n’y a plus rien à répondre.',
}
