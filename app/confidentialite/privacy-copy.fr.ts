/** Words of the page on privacy. What the program does is said here in the present tense; what it does not do yet is said too. */
export const privacyCopy = {
  meta: {
    title: "Ce que deviennent vos réponses",
    description: "Ce qui reste sur votre appareil, ce qui est enregistré si vous contribuez, combien de temps, et vos droits.",
  },
  title: "Ce que deviennent vos réponses",
  lead: "Par défaut, elles ne quittent pas votre appareil. Elles ne partent que si vous choisissez de contribuer aux statistiques régionales, et le résultat est le même dans les deux cas.",
  device: {
    title: "Sur votre appareil",
    items: [
      "Vos réponses sont gardées dans ce navigateur pour que vous puissiez vous arrêter et reprendre. Elles sont effacées 30 jours après la dernière utilisation.",
      "Le bouton « Effacer mes réponses » les efface tout de suite.",
      "Le résultat est calculé dans le navigateur, sans les envoyer.",
      "Quand un rapport s’affiche, le navigateur demande au serveur qui appeler. Cette demande est la même pour tout le monde : sans réponse, sans cookie, sans identifiant.",
      "Il n’y a ni compte, ni cookie de suivi, ni mesure d’audience.",
      "Sur un ordinateur partagé, effacez vos réponses avant de partir : la personne suivante pourrait les lire.",
    ],
  },
  link: {
    title: "Le lien du rapport et le fichier",
    items: [
      "Le lien de votre rapport contient toutes vos réponses, dans la partie de l’adresse que le navigateur n’envoie pas au serveur. Qui reçoit ce lien peut les lire.",
      "Il reste aussi dans l’historique du navigateur, et dans la messagerie ou le document où vous le collez.",
      "Le fichier de réponses que vous enregistrez est à vous : nous n’en avons pas de copie.",
    ],
  },
  cookies: {
    title: "Cookies",
    paragraphs: [
      "Aucun cookie n’est déposé quand vous faites un diagnostic, ni par nous ni par un tiers : il n’y a donc pas de bandeau à accepter.",
      "Seules les personnes qui se connectent à l’espace de conseil reçoivent un cookie, qui tient leur connexion pendant sept jours et ne sert à rien d’autre.",
      "Ce que l’outil garde sur votre appareil est strictement nécessaire à ce que vous lui demandez. Rien n’en est lu par un autre site.",
    ],
    caption: "Ce que l’outil écrit dans la mémoire de votre navigateur",
    columns: { name: "Nom", why: "À quoi cela sert", time: "Combien de temps" },
    rows: {
      answers: { why: "Vos réponses, pour reprendre où vous en étiez", time: "30 jours après la dernière utilisation, ou jusqu’à « Effacer mes réponses »" },
      contributions: {
        why: "Si vous avez dit oui : la clé de votre contribution, pour pouvoir la retirer, et l’envoi lui-même tant qu’il attend",
        time: "La clé, jusqu’à ce que vous effaciez les données de ce site dans le navigateur ; l’envoi en attente, jusqu’à son départ ou jusqu’à « Effacer mes réponses »",
      },
    },
  },
  contribution: {
    title: "Si vous contribuez",
    stored: {
      caption: "Ce qui est enregistré avec une contribution, et rien d’autre",
      columns: { what: "Donnée", why: "Pourquoi" },
      rows: [
        { what: "Un identifiant sans signification, dérivé d’une clé tirée au hasard par votre appareil", why: "Pour pouvoir retirer la contribution" },
        { what: "La version du questionnaire", why: "Pour lire les réponses avec les bonnes questions" },
        { what: "Vos réponses", why: "Pour les statistiques" },
        { what: "L’année et le mois, fixés par le serveur à la réception", why: "Pour suivre l’évolution" },
        { what: "Le profil calculé", why: "Pour les statistiques" },
      ],
    },
    waiting: "Si le serveur ne répond pas, la contribution attend sur votre appareil et repart plus tard. Votre rapport n’en dépend pas.",
    never: "Ne sont jamais enregistrés avec une contribution : l’adresse IP, le nom, l’adresse électronique, le numéro SIRET, un texte libre, le jour, l’heure, le modèle de l’appareil. Un reçu, tenu à part, garde l’heure de réception arrondie pendant 72 heures (voir plus bas).",
  },
  interview: {
    title: "Si vous rencontrez une conseillère ou un conseiller",
    items: [
      "Un entretien conduit par une conseillère ou un conseiller est identifié : il garde le nom de l’entreprise, la personne rencontrée, le lieu, les réponses, les suites convenues, et des notes de travail. Vous pouvez demander à lire ce qui vous concerne, notes comprises.",
      "Il est chiffré sur l’appareil de la personne qui le conduit, puis enregistré sur le serveur, où elle seule le lit. L’administration peut le confier à quelqu’un d’autre. Chaque lecture sur le serveur est inscrite à un journal.",
      "Il est effacé 24 mois après sa dernière modification, sauf autre durée fixée par l’administration. Demandez-le, et il l’est sans attendre : réponses, notes, lignes du journal. Ne reste qu’une empreinte, d’où rien ne peut être relu, pour qu’un appareil ne le renvoie pas, et, pour un temps, ce qu’en gardent les sauvegardes et le journal de la base (voir « Durées »).",
      "Rien ne part aux statistiques sans votre oui, noté dans l’entretien. La contribution part alors à part, sans nom et sans clé commune avec l’entretien. Elle ne peut pas être retirée : personne n’en garde la clé.",
      "Elle est pseudonyme jusqu’à son scellement : qui lirait à la fois les entretiens et les contributions en attente pourrait reconnaître les mêmes réponses, et savoir de qui elles sont. Le scellement détruit les réponses d’origine, et plus aucune clé ne mène de l’un à l’autre. Ce que la ligne scellée dit encore est expliqué plus haut.",
    ],
  },
  state: {
    label: "Attention",
    title: "Pseudonyme d’abord, scellée ensuite",
    paragraphs: [
      "Une trentaine de réponses décrivent presque toujours une seule entreprise. Tant qu’elles restent ensemble, quelqu’un qui vous connaît bien et qui aurait accès à la base pourrait vous reconnaître. Nous disons donc « pseudonyme ».",
      "Vient ensuite le scellement, par lots. Du contexte, on ne garde un détail que si cinq contributions au moins le partagent : la taille s’efface la première, puis le département, puis la branche. Il reste une ligne, avec l’année, le contexte ainsi réduit, le profil, six niveaux et une réponse regroupée, celle sur le sentiment de dépossession ; les autres réponses ne survivent qu’en décomptes, par branche et par taille. Les lignes sont réécrites dans un ordre tiré au hasard, et les réponses d’origine sont détruites.",
      "À partir de là, plus aucune clé ne mène à votre contribution, et personne ne peut la retirer, nous non plus. Ce n’est pas une disparition : quelqu’un qui aurait déjà vu votre rapport et qui aurait accès à la base pourrait encore reconnaître une ligne qui lui ressemble. Un lot attend qu’il y ait assez de contributions : soixante avec le réglage recommandé, cinq au moins. Quand l’année est finie, il n’attend plus que d’en avoir cinq ; en dessous, elles restent en attente jusqu’à ce que la personne qui tient le service décide de les effacer.",
      "Une contribution venue d’un département hors de la région est gardée sous la seule mention « autre ». Elle n’entre dans aucun chiffre.",
      "Les statistiques ne sont jamais lues en direct. Elles viennent de publications figées, où chaque nombre est arrondi et où rien n’est montré en dessous de dix. Un petit nombre s’écarte du vrai, le plus souvent de quelques unités : un dix peut ne venir que de trois contributions. Avant chaque publication, un programme cherche, comme le ferait un curieux, à retrouver un nombre exact à partir de tout ce qui a déjà été publié ; s’il y parvient, rien ne paraît.",
      "Ce qui est publié devient des données ouvertes, sous Licence Ouverte 2.0 : chacun peut les copier et les réutiliser. Une publication peut être retirée d’ici ; les copies faites avant ce retrait, non.",
    ],
  },
  withdraw: {
    title: "Retirer une contribution",
    paragraphs: [
      "Au moment de l’envoi, votre appareil garde une clé. Avec elle, une contribution peut être retirée tant qu’elle n’est pas scellée. Après, plus aucune clé n’y mène : personne ne peut la retirer, nous non plus.",
    ],
  },
  technical: {
    title: "Ce que garde le serveur, à part",
    caption: "Données techniques, tenues hors de la table des réponses",
    columns: { what: "Quoi", why: "À quoi cela sert", time: "Combien de temps" },
    rows: [
      {
        what: "Un reçu : deux empreintes, de la clé et de l’envoi, et l’heure de réception, arrondie. Après un retrait, l’empreinte de l’envoi est vidée",
        why: "Reconnaître un envoi répété après une coupure, et refuser un envoi retardé d’une contribution retirée",
        time: "72 heures après l’envoi ou le retrait, à une heure près, tant que le serveur fonctionne",
      },
      {
        what: "Un compteur d’envois par réseau, sous une empreinte raccourcie, commune à de nombreux réseaux, dont le sel change chaque jour",
        why: "Empêcher les envois en masse",
        time: "Quelques heures au plus, tant que le serveur fonctionne",
      },
    ],
    note: "Le compteur est tenu à part. L’entretien de chaque heure réécrit les contributions dans un ordre tiré au hasard, pour que leur place ne dise rien de leur arrivée. Une contribution retirée sort aussitôt de la base ; la place qu’elle occupait est effacée par cet entretien, dans l’heure tant que le serveur fonctionne, sauvegardes et journal de la base à part (voir « Durées »).",
  },
  retention: {
    title: "Durées",
    device: "Sur votre appareil : 30 jours après la dernière utilisation.",
    pending: "Une contribution en attente : jusqu’à son scellement ou son retrait. Les lots sont préparés chaque trimestre avec le réglage recommandé, et une année finie est scellée à la préparation qui suit ; moins de cinq contributions d’une année finie peuvent attendre qu’une personne décide de les effacer.",
    sealed: "Une contribution scellée, les décomptes et les publications : sans limite de durée.",
    journal: "Le journal de la base de données, où elle note chaque écriture pour pouvoir se réparer : les réponses d’origine y restent après un retrait ou un scellement, et un entretien après son effacement, jusqu’à ce que la base réutilise cette place.",
    backup: "Les sauvegardes du serveur :",
  },
  rights: {
    title: "Vos droits et vos interlocuteurs",
    paragraphs: [
      "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation de leur usage, et retirer votre contribution jusqu’à son scellement. Comme rien ne porte votre nom, il nous faut la clé gardée sur votre appareil pour retrouver une contribution.",
      "Contribuer repose sur votre accord, donné à la fin du questionnaire. Ne pas contribuer ne change rien à votre résultat.",
      "Vous pouvez aussi adresser une réclamation à la CNIL (cnil.fr).",
    ],
    controller: "Responsable du service",
    address: "Adresse",
    contact: "Contact pour les données",
    host: "Hébergeur",
  },
} as const;
