import type { QuestionnaireCopy } from "@/lib/questionnaire/copy";
import { DEPARTMENT_CODES } from "./departments";
import { DEPARTMENT_NAMES } from "./departments.fr";
import { alone, byTrade } from "./wordings";

const UNKNOWN = "Je ne sais pas";

const DEGREES = {
  no: "Non",
  tried: "Nous avons fait des essais",
  some: "Oui, sur certains projets",
  normal: "Oui, c’est notre façon habituelle de faire",
  unknown: UNKNOWN,
};

const DEGREES_ALONE = {
  no: DEGREES.no,
  tried: alone(DEGREES.tried, "J’ai fait des essais"),
  some: DEGREES.some,
  normal: alone(DEGREES.normal, "Oui, c’est ma façon habituelle de faire"),
  unknown: UNKNOWN,
};

/**
 * The words of the questionnaire, version 1, in French. One idea a question, sixteen words at most; what was done
 * rather than what is thought; each option is a situation that somebody in the trade has met.
 */
export const questionnaireCopy: QuestionnaireCopy = {
  steps: {
    company: { title: "Votre structure", slug: "structure", intro: "Quelques repères, pour vous poser les questions de votre métier." },
    work: {
      title: "Votre activité",
      slug: "activite",
      intro: alone("Comment vous travaillez, et avec qui.", "Comment vous travaillez. « Vous » désigne vous-même, ou vos associés et vous."),
    },
    knowledge: { title: "Ce que vous en savez", slug: "connaissance", intro: "On peut bien connaître l’IA sans s’en servir, et s’en servir sans bien la connaître." },
    practice: {
      title: "Vos usages",
      slug: "usages",
      intro: "Pensez aux six derniers mois. Ne rien utiliser est une réponse comme une autre.",
    },
    trade: { title: "Dans votre métier", slug: "metier", intro: "Les gestes de votre métier, tels que vous les faites aujourd’hui." },
    stakes: { title: "Droit, données, fiabilité", slug: "enjeux", intro: "Ces questions se posent aussi à qui n’utilise pas l’IA : vos partenaires, eux, l’utilisent peut-être." },
    skills: { title: "Apprendre et transmettre", slug: "competences", intro: "Comment les savoir-faire se construisent et circulent." },
    strategy: { title: "Décider", slug: "strategie", intro: "Décider de ne pas utiliser l’IA est aussi une stratégie." },
    stance: { title: "Votre position", slug: "position", intro: "Il n’y a pas de bonne position. Choisissez la phrase la plus proche de ce que vous diriez." },
  },
  questions: {
    "context.branch": {
      text: "Dans quelle branche travaillez-vous ?",
      help: "La suite du questionnaire parle la langue de votre branche. Si vous en avez plusieurs, prenez celle qui pèse le plus dans votre activité.",
      options: {
        audiovisual: "Audiovisuel : cinéma, animation, production, post-production, jeux vidéo",
        communication: "Communication : agences, création graphique, presse",
        publishing: "Édition : livres, illustration, traduction",
        "performing-arts": "Spectacle vivant : lieux, compagnies, production, technique",
      },
    },
    "activity.audiovisual": {
      text: "Quelle est votre activité principale ?",
      help: "Un studio d’animation et une société de post-production ne rencontrent pas l’IA au même endroit.",
      options: {
        production: "Production de films, de séries ou de documentaires",
        "animation-vfx": "Animation, effets spéciaux",
        "post-production": "Post-production image ou son",
        "video-games": "Jeux vidéo",
        other: "Une autre activité de l’audiovisuel",
      },
    },
    "activity.communication": {
      text: "Quelle est votre activité principale ?",
      help: "Une agence et une rédaction ne rencontrent pas l’IA au même endroit.",
      options: {
        agency: "Agence de publicité ou de communication",
        "graphic-studio": "Création graphique, design",
        press: "Presse : journal, magazine, groupe de presse",
        other: "Une autre activité de la communication",
      },
    },
    "activity.publishing": {
      text: "Quelle est votre activité principale ?",
      help: "Un album illustré, un manuel et un roman ne posent pas les mêmes questions.",
      options: {
        general: "Littérature, sciences humaines, livre pratique",
        illustrated: "Jeunesse, bande dessinée, beaux livres",
        educational: "Scolaire, universitaire, professionnel",
        author: "Création : écriture, illustration, traduction",
        other: "Une autre activité de l’édition",
      },
    },
    "activity.performing-arts": {
      text: "Quelle est votre activité principale ?",
      help: "Une salle, une compagnie et un prestataire technique ne rencontrent pas l’IA au même endroit.",
      options: {
        venue: "Un lieu ou un festival",
        company: "Une compagnie, un ensemble, un orchestre",
        "production-office": "Production, diffusion, administration de spectacles",
        technical: "Prestation technique",
        other: "Une autre activité du spectacle",
      },
    },
    "context.size": {
      text: "Combien de salariés permanents votre structure compte-\u2060t-\u2060elle ?",
      help: "En équivalent temps plein, à peu près. Les intermittents viennent plus loin.",
      options: {
        solo: "Aucun : artiste-auteur, indépendant, associés, association sans permanent",
        "1-9": "De 1 à 9",
        "10-19": "De 10 à 19",
        "20-49": "De 20 à 49",
        "50-plus": "50 et plus",
      },
    },
    "context.department": {
      text: "Dans quel département se trouve votre activité ?",
      help: "Sert seulement aux statistiques régionales, et seulement si vous choisissez d’y contribuer.",
      options: { ...Object.fromEntries(DEPARTMENT_CODES.map((code) => [code, `${DEPARTMENT_NAMES[code] ?? ""} (${code})`])), elsewhere: "Ailleurs" },
    },
    "context.role": {
      text: "Quel est votre rôle ?",
      help: "Sert seulement à savoir, dans les statistiques, qui répond.",
      options: {
        management: "Direction, gérance",
        artistic: "Direction artistique, éditoriale ou de création",
        administration: "Administration, production",
        people: "Ressources humaines, formation",
        technical: "Direction technique, informatique",
        other: "Un autre rôle",
      },
    },
    "context.logic": {
      text: "Qu’est-ce qui fait vivre votre activité : le volume ou le sur-mesure ?",
      help: "Selon l’étude, l’IA n’aurait pas les mêmes effets dans les deux cas. Exemple de volume : des contenus réguliers à prix serré. Exemple de sur-mesure : une œuvre ou une commande reprise de nombreuses fois.",
      options: {
        volume: "Surtout le volume : produire beaucoup, vite, à prix serré",
        quality: "Surtout le sur-mesure : du temps, de l’exigence, des allers-retours",
        both: "Les deux, selon les projets",
        unknown: UNKNOWN,
      },
    },
    "context.status": {
      text: alone("Avec qui travaillez-vous, en dehors de vos salariés permanents ?", "Lesquels de ces statuts vous concernent, vous ou vos associés ?"),
      help: "L’étude regarde ces statuts à part : les conseils en tiennent compte.",
      options: {
        intermittents: "Intermittents du spectacle",
        authors: "Artistes-auteurs",
        freelances: alone("Autres indépendants", "Autres indépendants, micro-entreprise"),
        none: alone("Personne", "Aucun de ceux-là"),
      },
    },
    "concern.trade": {
      text: "L’IA touche-\u2060t-\u2060elle votre métier aujourd’hui ?",
      help: "Votre impression suffit. Beaucoup d’entreprises de l’étude ont le sentiment que leur métier en est protégé.",
      options: {
        not: "Non, notre métier repose sur autre chose",
        later: "Pas encore, mais cela viendra",
        edges: "Oui, autour du métier : administration, communication",
        heart: "Oui, au cœur du métier",
        unknown: UNKNOWN,
      },
    },

    "knowledge.watch": {
      text: "Comment suivez-vous ce qui se passe autour de l’IA dans votre métier ?",
      help: "Lettres d’information, réseaux, salons, collègues : tout compte.",
      options: {
        none: "Pas du tout",
        chance: "De loin, quand une nouvelle nous arrive",
        regular: alone("Quelqu’un s’y tient régulièrement au courant", "Je m’y tiens régulièrement au courant"),
        shared: alone("Quelqu’un suit le sujet et le partage avec les autres", "Je suis le sujet et j’en parle avec d’autres professionnels"),
        unknown: UNKNOWN,
      },
    },
    "knowledge.tell-apart": {
      text: byTrade({
        audiovisual: "Un logiciel de montage isole une voix dans le bruit. Que contient-il, le plus souvent ?",
        communication: "Un logiciel de retouche détoure une photo en un clic. Que contient-il, le plus souvent ?",
        press: "Un logiciel transcrit un entretien enregistré. Que contient-il, le plus souvent ?",
        publishing: "Un logiciel de numérisation reconnaît un texte manuscrit. Que contient-il, le plus souvent ?",
        stage: "Un logiciel de son isole une voix dans un enregistrement. Que contient-il, le plus souvent ?",
      }),
      help: "Une petite question de fait, sans piège. Il y a de l’IA dans des logiciels de métier depuis longtemps ; l’IA générative, elle, fabrique un texte ou une image à partir d’une consigne.",
      options: {
        generative: "Une IA générative, comme ChatGPT",
        specialised: "Une IA spécialisée, faite pour cette tâche",
        "not-ai": "Pas d’IA : un réglage classique",
        unknown: UNKNOWN,
      },
    },
    "knowledge.peers": {
      text: "Que savez-vous de l’usage de l’IA chez vos confrères et vos concurrents ?",
      help: "Par exemple : quels outils, pour quelles tâches, avec quels effets.",
      options: {
        nothing: "Rien de précis",
        hearsay: "Ce que l’on en entend dire",
        examples: "Des exemples concrets",
        exchange: alone("Nous en parlons régulièrement avec eux", "J’en parle régulièrement avec eux"),
        unknown: UNKNOWN,
      },
    },
    "knowledge.tried": {
      text: "Comment vous êtes-vous fait votre propre idée de l’IA ?",
      help: "Répondez pour vous-même. Si plusieurs réponses conviennent, prenez la dernière de la liste.",
      options: {
        nothing: "Je n’ai pas encore pris ce temps",
        read: "En lisant, en écoutant",
        shown: "En voyant quelqu’un s’en servir",
        tried: "En essayant moi-même, ou en suivant une formation",
        unknown: UNKNOWN,
      },
    },

    "practice.who": {
      text: alone("Qui s’est servi de l’IA chez vous ces six derniers mois ?", "Avez-vous utilisé l’IA dans votre travail ces six derniers mois ?"),
      help: "Pour n’importe quelle tâche, même une recherche ou un courriel. Si c’est interdit chez vous, répondez ce que vous voyez en pratique.",
      options: {
        nobody: alone("Personne, à notre connaissance", "Non"),
        individuals: alone("Une ou quelques personnes, chacune de son côté", "De temps en temps, quand l’idée m’en vient"),
        team: alone("Une équipe, avec l’accord de la direction", "Régulièrement, pour des tâches que j’ai choisies"),
        process: alone("C’est entré dans notre façon normale de travailler", "C’est entré dans ma façon normale de travailler"),
        unknown: UNKNOWN,
      },
    },
    "practice.software": {
      text: "Vos logiciels de métier font-ils une partie du travail grâce à l’IA ?",
      hint: byTrade({
        audiovisual: "Par exemple : débruitage, suivi de mouvement, rotoscopie ou étalonnage assistés dans DaVinci Resolve, Adobe, Blender, Unreal Engine.",
        communication: "Par exemple : détourage, remplissage ou déclinaison de formats dans Adobe, ciblage automatique d’une campagne.",
        press: "Par exemple : transcription d’entretiens, traduction, recherche dans les archives, recommandation d’articles.",
        publishing: "Par exemple : correction avancée, reconnaissance de texte, traduction assistée, détourage d’images.",
        stage: "Par exemple : nettoyage d’une bande-son, suivi automatique d’un projecteur, sous-titrage, prévision en billetterie.",
      }),
      help: "On utilise souvent cette IA-là sans la nommer : elle est dans l’outil depuis des années.",
      options: {
        never: "Non, ou jamais ces fonctions-là",
        sometimes: "De temps en temps, sans y penser",
        regular: "Souvent, selon les projets",
        always: "À chaque projet ou presque",
        unknown: UNKNOWN,
      },
    },
    "practice.generative": {
      text: "Quels contenus avez-vous faits avec une IA générative, ces six derniers mois ?",
      hint: "Des outils comme ChatGPT ou Midjourney, à partir d’une consigne écrite. Plusieurs réponses possibles.",
      help: "Même un brouillon, même un essai qui n’a pas servi.",
      options: {
        text: "Du texte",
        image: "Des images",
        "video-sound": "De la vidéo, de la voix, du son",
        code: "Du code, des formules, des tableaux",
        none: "Aucun",
        unknown: UNKNOWN,
      },
    },
    "practice.support": {
      text: "L’IA vous aide-\u2060t-\u2060elle pour l’administration ?",
      hint: "Par exemple : chercher une information, résumer un document, préparer un ordre du jour, un courriel, un appel à projets.",
      help: "D’après l’étude, c’est souvent par là que l’on commence, sans toucher à la création.",
      options: DEGREES_ALONE,
    },
    "practice.making": {
      text: byTrade({
        audiovisual: "Vous servez-vous de l’IA pour préparer les images ou le récit ?",
        communication: "Vous servez-vous de l’IA pour concevoir : textes, visuels, scripts ?",
        press: "Vous servez-vous de l’IA pour préparer ou rédiger des sujets ?",
        publishing: "Vous servez-vous de l’IA pour créer, illustrer ou traduire ?",
        stage: "Vous servez-vous de l’IA pour préparer un spectacle ?",
      }),
      hint: byTrade({
        audiovisual: "Par exemple : recherches visuelles, planches d’ambiance, scénarimage, maquettes, dossier de présentation.",
        communication: "Par exemple : pistes créatives, base documentaire, création graphique, calendrier éditorial.",
        press: "Par exemple : documentation, retranscription, traduction, premier jet, angles.",
        publishing: "Par exemple : idées, synopsis, essais de couverture, illustrations, traduction.",
        stage: "Par exemple : documentation, inspiration, esquisses de décor ou de lumière, matière sonore ou vidéo.",
      }),
      help: "Beaucoup ne s’en servent pas ici, d’autres si : les deux réponses se valent.",
      options: { ...DEGREES_ALONE, "not-here": alone("Nous ne faisons pas cela", "Je ne fais pas cela") },
    },
    "practice.finishing": {
      text: byTrade({
        audiovisual: "Vous servez-vous de l’IA pour finir les images ou le son ?",
        communication: "Vous servez-vous de l’IA pour décliner et diffuser ?",
        press: "Vous servez-vous de l’IA pour corriger, titrer ou diffuser ?",
        publishing: "Vous servez-vous de l’IA pour relire, mettre au point ou faire connaître ?",
        stage: "Vous servez-vous de l’IA pour faire connaître vos spectacles ?",
      }),
      hint: byTrade({
        audiovisual: "Par exemple : débruitage, étalonnage, détourage, doublage ou sous-titrage, correction d’images générées.",
        communication: "Par exemple : publications, communiqués, plannings, descriptions, référencement.",
        press: "Par exemple : relecture, titres, résumés, publications sur les réseaux, recommandation aux lecteurs.",
        publishing: "Par exemple : nettoyage et révision de manuscrits, quatrièmes de couverture, mots-clés, recommandations.",
        stage: "Par exemple : textes de saison, affiches, publications, traduction.",
      }),
      help: "La fin de la chaîne se transforme souvent avant le début.",
      options: { ...DEGREES_ALONE, "not-here": alone("Nous ne faisons pas cela", "Je ne fais pas cela") },
    },
    "practice.experiments": {
      text: "Comment se passent vos essais avec l’IA ?",
      help: "Essayer sans méthode est la façon la plus courante de commencer.",
      options: {
        none: alone("Nous n’essayons rien de nouveau", "Je n’essaie rien de nouveau"),
        chance: "Au hasard des occasions",
        trial: alone("Par essais et erreurs, entre collègues", "Par essais et erreurs, sur de vrais projets"),
        method: "Avec un but fixé d’avance et un bilan à la fin",
        unknown: UNKNOWN,
      },
    },
    obstacles: {
      text: "Pourquoi n’utilisez-vous pas l’IA aujourd’hui ?",
      hint: "Plusieurs réponses possibles.",
      help: "Les raisons de ne pas s’en servir comptent autant que les usages : elles changent les conseils.",
      options: {
        time: "Le temps manque",
        "know-how": alone("Nous ne saurions pas par où commencer", "Je ne saurais pas par où commencer"),
        trust: "Les résultats ne sont pas fiables",
        cost: "Le coût",
        rights: "Le droit, la protection des œuvres et des données",
        values: "C’est un choix : notre métier est affaire d’humain",
        need: "L’utilité n’est pas évidente",
        none: "Rien de tout cela",
      },
    },

    "stakes.rights": {
      text: "Vos contrats et vos devis disent-ils ce qui est permis avec l’IA ?",
      help: "Droit d’auteur, droit à l’image, voix : par exemple une clause qui interdit de confier une œuvre à un outil, ou qui oblige à dire qu’une image a été générée.",
      options: {
        "not-looked": alone("Nous n’avons pas encore regardé", "Je n’ai pas encore regardé"),
        "case-by-case": "On en parle au cas par cas, sans l’écrire",
        some: "C’est écrit dans certains d’entre eux",
        all: "C’est écrit dans tous",
        unknown: UNKNOWN,
      },
    },
    "stakes.data": {
      text: alone("Sait-on chez vous ce qui ne doit pas être confié à un outil d’IA ?", "Savez-vous ce que vous ne confierez jamais à un outil d’IA ?"),
      help: "Un manuscrit inédit, un rush, un fichier de spectateurs, les données d’un client : ce qui est collé dans un outil en ligne sort de chez vous.",
      options: {
        nothing: alone("La question n’a pas été posée", "Je ne me suis pas posé la question"),
        caution: "La prudence est de mise, sans plus de précision",
        limits: alone("Oui, chacun connaît les limites", "Oui, je me suis fixé des limites claires"),
        written: "Oui, c’est écrit, et les outils sont choisis en conséquence",
        unknown: UNKNOWN,
      },
    },
    "stakes.reliability": {
      text: "Un texte, une image ont pu être faits avec l’IA : qui vérifie avant publication ?",
      help: "Chez vous ou chez un partenaire : un texte reçu, une image livrée, une traduction. Les outils d’IA se trompent avec aplomb.",
      options: {
        nobody: "Personne en particulier",
        maker: "La personne qui l’a fait ou reçu",
        second: alone("Une deuxième personne le relit", "Je le fais relire par quelqu’un d’autre"),
        named: "Quelqu’un en est chargé et sait quoi vérifier",
        unknown: UNKNOWN,
      },
    },
    "stakes.framework": {
      text: "Quelles règles avez-vous posées sur l’IA ?",
      help: "Une règle qui interdit est une règle. Une page suffit.",
      options: {
        none: "Aucune pour l’instant",
        spoken: alone("Des règles dites, pas écrites", "Des principes que j’ai en tête"),
        written: "Des règles écrites",
        revised: "Des règles écrites, relues dans les douze derniers mois",
        unknown: UNKNOWN,
      },
    },

    "skills.learning": {
      text: alone("Comment vos équipes apprennent-elles à connaître l’IA ?", "Comment apprenez-vous à connaître l’IA ?"),
      help: "Pour s’en servir ou pour savoir lui résister. D’après l’étude, on apprend surtout par ses propres moyens.",
      options: {
        none: "Rien n’est fait pour l’instant",
        alone: alone("Chacun de son côté", "Par moi-même, avec ce que je trouve"),
        peers: alone("Entre collègues, on se montre", "Avec d’autres professionnels"),
        organised: alone("Par des formations choisies selon les métiers", "Par des formations que j’ai choisies"),
        unknown: UNKNOWN,
      },
    },
    "skills.reference": {
      text: alone("Vers qui se tourne-\u2060t-\u2060on chez vous pour une question sur l’IA ?", "Vers qui vous tournez-vous pour une question sur l’IA ?"),
      help: "Une personne qui sait, qui aide et qui transmet fait souvent plus qu’un outil.",
      options: {
        nobody: "Vers personne",
        informal: alone("Vers quelqu’un que cela intéresse, sans rôle officiel", "Vers une connaissance, à l’occasion"),
        known: alone("Vers une personne connue de tous pour cela", "Vers un réseau ou un collectif que je fréquente"),
        named: alone("Vers une personne désignée, qui a du temps pour transmettre", "Vers un réseau où j’aide aussi les autres"),
        unknown: UNKNOWN,
      },
    },
    "skills.exposed": {
      text: "Qu’avez-vous prévu pour les métiers les plus exposés à l’IA ?",
      hint: byTrade({
        audiovisual: "Selon l’étude : comédien voix off, concept artist, character designer, storyboarder, graphiste, étalonneur, bruiteur, assistant monteur, producteur assistant.",
        communication: "Selon l’étude : graphiste, correcteur, assistant de planification média, responsable de gestion événementielle, production de contenus récurrents.",
        press: "Selon l’étude : journaliste, graphiste, correcteur, opérateur de presse, production de contenus récurrents.",
        publishing: "Selon l’étude : correcteur, assistant éditorial, traducteur.",
        stage: "Selon l’étude : technicien son, technicien vidéo, régisseur, décorateur de scène, opérateur scénique, assistant de production.",
      }),
      help: "Être exposé ne veut pas dire disparaître : les tâches changent, parfois beaucoup.",
      options: {
        nothing: "Rien pour l’instant",
        talked: alone("Nous en avons parlé avec les personnes", "J’y réfléchis pour mon propre métier"),
        individual: alone("Des évolutions se préparent, personne par personne", "Je prépare une évolution de mon métier"),
        planned: alone("Un plan écrit : formations, nouvelles missions", "J’ai un plan : formation, nouvelles missions"),
        "not-here": alone("Ces métiers n’existent pas chez nous", "Mon métier n’est pas dans cette liste"),
        unknown: UNKNOWN,
      },
    },
    "skills.funding": {
      text: "De quels moyens disposez-vous pour vous former à l’IA ?",
      help: "Votre opérateur de compétences (l’Afdas, dans ces branches) ou le compte personnel de formation (CPF) peuvent financer des formations.",
      options: {
        nothing: "Rien de prévu, et les aides sont mal connues",
        contact: "Rien de prévu, mais on sait à qui demander",
        booked: "Une formation est prévue ou vient d’avoir lieu",
        plan: "Plusieurs formations, avec un budget ou une aide",
        unknown: UNKNOWN,
      },
    },

    "strategy.offer": {
      text: "Avez-vous décidé ce que l’IA change, ou ne change pas, dans votre offre ?",
      help: "Ce que vous proposez, à quel prix, et ce que vous en dites. « Tout est fait à la main » est une décision d’offre.",
      options: {
        "not-thought": alone("Nous n’y avons pas réfléchi", "Je n’y ai pas réfléchi"),
        thinking: alone("Nous y réfléchissons", "J’y réfléchis"),
        decided: "C’est décidé",
        visible: "C’est décidé, et visible de nos clients ou de notre public",
        unknown: UNKNOWN,
      },
    },
    "strategy.roles": {
      text: alone("Qui décide, chez vous, de se servir ou non de l’IA ?", "Comment décidez-vous de vous servir ou non de l’IA ?"),
      help: "Pour un projet, un outil, un refus.",
      options: {
        nobody: "La question ne s’est pas posée",
        each: alone("Chacun pour soi", "Au jour le jour"),
        management: alone("La direction, quand le cas se présente", "Projet par projet"),
        named: alone("Une personne ou un groupe en est chargé", "En connaissance de cause, selon des principes que je me suis fixés"),
        unknown: UNKNOWN,
      },
    },
    "strategy.dialogue": {
      text: alone("Parle-\u2060t-\u2060on de l’IA entre métiers et entre générations, chez vous ?", "Parlez-vous de l’IA avec ceux qui travaillent avec vous ?"),
      help: alone(
        "L’étude a entendu des incompréhensions entre métiers et entre générations. En parler est déjà une organisation.",
        "Clients, coauteurs, éditeurs, confrères : ceux dont les choix touchent les vôtres.",
      ),
      options: {
        none: "Non",
        chance: alone("De temps en temps, dans un couloir", "De temps en temps, en passant"),
        meetings: alone("En réunion, quand une question se pose", "Quand un projet le demande"),
        regular: "Régulièrement, et chacun peut dire sa position",
        unknown: UNKNOWN,
      },
    },

    "stance.overall": {
      text: "De quelle phrase êtes-vous le plus proche ?",
      help: "Répondez pour la direction, ou pour vous-même si vous travaillez seul.",
      options: {
        seek: "L’IA est une chance à saisir pour notre métier",
        useful: "L’IA peut rendre service, si nous gardons la main",
        waiting: "Il est trop tôt pour prendre parti",
        wary: "L’IA nous inquiète, mieux vaut la tenir à distance",
        against: "L’IA abîme notre métier, nous nous y opposons",
        unknown: UNKNOWN,
      },
    },
    "stance.creation": {
      text: "Au cœur de la création, quelle place pour l’IA ?",
      help: "Dans ce qui fait votre patte : l’idée, l’écriture, l’image, le jeu.",
      options: {
        refused: "Aucune : créer est un travail humain",
        tolerated: "La plus petite possible, pour des tâches sans enjeu artistique",
        framed: "Celle d’un outil, tenu par ceux qui créent",
        sought: "Celle d’un partenaire, qui ouvre d’autres formes",
        unknown: UNKNOWN,
      },
    },
    dispossession: {
      text: "L’IA pourrait-elle vous prendre une part de vos tâches, droits ou clients ?",
      help: "Cette crainte est fréquente. Elle oriente les conseils et n’entre pas dans le calcul du profil.",
      options: {
        none: "Non",
        some: "Oui, une petite part",
        much: "Oui, une grande part",
        already: "C’est déjà arrivé",
        unknown: UNKNOWN,
      },
    },
    "stance.regulation": {
      text: "Qu’attendez-vous d’abord des pouvoirs publics ?",
      help: "Demander des règles n’est pas s’opposer : cette réponse compte peu dans le résultat.",
      options: {
        experiment: "Qu’ils laissent expérimenter",
        frame: "Qu’ils posent un cadre, et le fassent évoluer",
        strict: "Qu’ils encadrent strictement, quitte à interdire",
        unknown: UNKNOWN,
      },
    },
    "stance.refusal": {
      text: "Avez-vous déjà refusé l’IA par principe ?",
      help: "Un refus argumenté est un acte de direction. Si plusieurs réponses conviennent, prenez la première.",
      options: {
        public: "Oui, publiquement : charte, tribune, prise de parole",
        contract: "Oui, par écrit : contrat, clause, courrier",
        spoken: "Oui, de vive voix",
        never: "Non",
        unknown: UNKNOWN,
      },
    },
    needs: {
      text: "Pour finir : qu’est-ce qui vous aiderait le plus maintenant ?",
      hint: "Plusieurs réponses possibles.",
      help: "Vos demandes orientent le choix des conseils.",
      options: {
        information: "Comprendre de quoi l’on parle",
        examples: "Voir des exemples dans le métier",
        training: "Des formations",
        law: "Un appui sur le droit et les données",
        funding: "Connaître les financements",
        exchange: "Échanger avec d’autres entreprises",
        "pass-on": "Transmettre ce que nous savons faire",
        nothing: "Rien pour l’instant",
      },
    },
  },
};
