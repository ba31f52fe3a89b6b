import type { Messages, Translated } from '../words'

export const form: Translated<Messages['form']> = {
  choose: 'Elija',
  organisation: 'Nombre de la organización',
  organisationHint: 'Tal como debe figurar al pie de la carta',
  kind: 'Qué es',
  kinds: {
    charity: 'Asociación, fundación u ONG',
    campaign: 'Campaña o grupo comunitario',
    network: 'Red o coalición',
    union: 'Sindicato',
    faith: 'Comunidad religiosa',
    advice: 'Centro jurídico o servicio de asesoramiento',
    research: 'Universidad o centro de investigación',
    business: 'Empresa o empresa social',
    public: 'Organismo público',
    other: 'Otra',
  },
  country: 'País o región',
  website: 'Sitio web',
  numberAndSentence: 'Añadir un número de registro o una frase (opcional)',
  number: 'Número de registro de la entidad',
  sentence: 'Una frase en público',
  sentenceHint: 'Por qué firma. Aparece junto al nombre en la página de la carta.',
  role: 'Su cargo en la organización',
  personRole: 'A qué se dedica',
  email: 'Correo electrónico',
  emailHint:
    'Le enviamos el enlace para confirmar. La dirección no se muestra nunca; también vale una de grupo.',
  office: 'Rellenado por otra persona, o copia para la oficina (opcional)',
  filledBy: 'Quién rellena el formulario, si no es quien firma',
  filledByHint: 'Su nombre. Solo lo ve el equipo coordinador.',
  copyTo: 'Dirección general de la organización',
  copyToHint:
    'Recibe una copia del comprobante, para que nadie firme en nombre de la organización sin que esta lo sepa.',
  naming: '¿Podemos nombrarle en público?',
  namingHint:
    'Quien reciba la carta verá en todo caso quién firmó. Las cartas a organismos públicos pueden divulgarse en virtud de las leyes de acceso a la información.',
  namings: {
    organisation: 'Solo la organización',
    person: 'La organización, mi nombre y mi cargo',
    none: 'Ni una cosa ni otra en público',
  },
  personNamings: {
    person: 'Mi nombre y a qué me dedico',
    none: 'No en público',
  },
  name: 'Su nombre completo',
  employer: 'Dónde trabaja',
  employerHint: 'Solo como descripción: no firma. Así lo decimos junto a su nombre.',
  declaration: 'Su declaración',
  usualDeclaration: 'Tengo facultad para firmar esta carta en nombre de mi organización.',
  personalDeclaration: 'Firmo por mi cuenta, y no en nombre de quien me emplea.',
  aboutChanges:
    'Quienes impulsan la carta pueden hacer correcciones menores de datos o de redacción; le avisaremos, y podrá retirarse hasta que se envíe la carta.',

  sign: 'Firmar la carta',
  aboutSigning:
    'Firma la organización; usted lo hace en su nombre. Puede cambiar la firma o retirarse hasta que se envíe la carta, con un enlace que le mandamos por correo electrónico.',
  yourOrganisation: 'Su organización',
  you: 'Usted',
  yourSignature: 'Su firma',
  thenConfirm:
    'Después abra el mensaje que le enviamos y confirme. Nada es público antes. <link>Qué pasa con lo que escribe aquí</link>',

  closedForSigning:
    'El plazo para firmar esta carta ha terminado. La carta sigue donde está, con quienes la firmaron.',
  asPerson: 'Firmar a título personal',
  aboutPerson:
    'Firma por su cuenta, en una lista aparte: no cuenta como organización. Puede cambiarlo o retirarse hasta que se envíe la carta, con un enlace que le mandamos por correo electrónico.',
  keptAsSaid:
    'Lo que escribe se guarda como dice la página de la carta; su correo electrónico no se muestra nunca.',
  onlyOrganisations: 'Solo la firman organizaciones.',

  considering: 'Lo estamos estudiando',
  aboutConsidering:
    'No se firma nada, y su organización no figura en ninguna lista. Solo lo ve el equipo coordinador de la carta. El día que usted indique se lo recordaremos, una sola vez.',
  until: 'Deciden a más tardar el',
  untilHint: 'Por ejemplo, el día en que se reúne la junta directiva',

  checkTitle: 'Abra su correo electrónico para confirmar',
  checkHeading: 'Ahora abra su correo electrónico',
  checkSent:
    'Hemos enviado un mensaje a la dirección que escribió. Abra el enlace que contiene y confirme: solo entonces cuenta lo que escribió.',
  checkWithin:
    'El enlace funciona durante tres semanas, para que una junta directiva tenga tiempo de reunirse. Lo que nadie confirme para entonces se borra, y nada de ello llega a ser público.',
  checkSample: 'En la muestra no sale ningún mensaje: espera en <link>su buzón</link>.',
  noMessage: '¿No ha llegado nada al cabo de unos minutos?',
  noMessageDo:
    'Mire primero en el correo no deseado. Después <again>pida que le enviemos de nuevo el enlace</again>, o <form>rellene el formulario otra vez</form> si la dirección podía estar equivocada; eso no crea una segunda firma.',

  linkAgain: 'Obtener de nuevo el enlace a su firma',
  linkAgainAbout:
    'Con el enlace puede ver lo que se guarda sobre usted, cambiar la firma o retirarla.',
  linkAgainEmail: 'La dirección con la que firmó',
  linkAgainSend: 'Enviarme el enlace',
  linkAgainDone: 'Mire su correo electrónico',
  linkAgainSent:
    'Si alguien firmó esta carta con la dirección que escribió, le llegará un mensaje con el enlace. Decimos lo mismo en ambos casos, para que nadie pueda averiguar aquí quién ha firmado.',
  invited:
    'Se le ha invitado a firmar en nombre de <who>{organisation}</who>. El equipo coordinador ha rellenado lo que sabe; cambie lo que no sea correcto.',
  forBookLegend: 'Para la próxima carta',
  forBook:
    'Guárdennos en el libro de organizaciones, para que la próxima carta se abra ya rellenada',
  forBookHint:
    'Guarda lo que escribe aquí sobre su organización y sobre usted, y qué cartas firmó. Solo lo ve el equipo coordinador de esta coalición. Una vez al año preguntamos si puede quedarse; sin respuesta, se borra. Puede salir con un clic, con un enlace que le mandamos por correo electrónico.',
  stayInBook:
    'Mantengan nuestra ficha en el libro de organizaciones durante un año desde ahora, tal como figura aquí',
  asOn: 'Como el <time>{day}</time>',
  asInBook: 'Como en el libro de organizaciones',
  fromBook:
    'Rellenado a partir de su propia ficha en el libro de organizaciones. Si nada ha cambiado, marque su declaración más abajo y firme.',
  changeSomething: 'Cambiar algo',
}
