import type { Wording } from "@/lib/questionnaire/copy";
import type { AnswerTest } from "@/lib/questionnaire/types";
import type { AdviceCopy } from "@/lib/recommendations/copy";

const SOLO: AnswerTest[] = [{ question: "context.size", in: ["solo"] }];
const AUDIOVISUAL: AnswerTest[] = [{ question: "context.branch", in: ["audiovisual"] }];
const COMMUNICATION: AnswerTest[] = [{ question: "context.branch", in: ["communication"] }];
const PUBLISHING: AnswerTest[] = [{ question: "context.branch", in: ["publishing"] }];
const STAGE: AnswerTest[] = [{ question: "context.branch", in: ["performing-arts"] }];

const alone = (base: string, text: string): Wording => ({ base, variants: [{ if: SOLO, text }] });

/** The words of the advice, version 1, in French. Facts are the study's; sentences, first steps and horizons are ours. */
export const adviceCopy: AdviceCopy = {
  profiles: {
    pioneer: {
      name: "Pionnière",
      company: "une entreprise pionnière",
      meaning:
        "L’IA est entrée dans votre façon de travailler, vous la connaissez bien et vous avez commencé à poser un cadre. Ce que vous avez appris peut servir à d’autres.",
      strength: "Vous décidez en connaissance de cause, et vous savez dire pourquoi.",
      attention: "Ce qui marche tient souvent à quelques personnes : l’écrire et le transmettre le rend durable.",
    },
    experimenter: {
      name: "Expérimentatrice",
      company: "une entreprise expérimentatrice",
      meaning:
        "Vous essayez pour de bon, sur de vrais projets, et une partie de ces essais commence à s’installer. Il reste à choisir ce que vous gardez, et à quelles conditions.",
      strength: "Vous jugez sur pièces : vos essais vous apprennent ce qu’aucun article ne dit.",
      attention: "Les usages avancent parfois plus vite que les règles. C’est le moment de les écrire.",
    },
    follower: {
      name: "Suiveuse",
      company: "une entreprise suiveuse",
      meaning:
        "Vous observez, et vous n’avez pas installé l’IA dans votre métier. C’est une place répandue : elle laisse le temps de comprendre avant de choisir.",
      strength: "Vous gardez le choix du moment, et vous profitez de l’expérience des autres.",
      attention: "Des usages arrivent souvent par les logiciels et par les partenaires, sans avoir été décidés.",
    },
    refractory: {
      name: "Réfractaire",
      company: "une entreprise réfractaire",
      meaning:
        "Vous tenez l’IA à distance, par choix. C’est une position, pas un retard : l’étude note que les entreprises qui s’y opposent la connaissent souvent très bien.",
      strength: "Vous savez ce que vous défendez : des métiers, des œuvres, une façon de créer.",
      attention: {
        base: "Un refus pèse davantage quand il est écrit, argumenté et connu de vos partenaires.",
        variants: [{ if: [{ question: "stance.refusal", in: ["public", "contract"] }], text: "Un refus écrit se relit : les outils, et ceux de vos partenaires, changent vite." }],
      },
    },
  },
  measures: {
    knowledge: {
      name: "Connaissance et veille",
      about: "Ce que vous savez de l’IA et la façon dont vous suivez son évolution.",
      bands: { 0: "À construire", 1: "Premiers repères", 2: "Solide", 3: "Approfondie" },
    },
    practice: {
      name: "Usages et expérimentations",
      about: "La place que l’IA occupe dans votre travail.",
      bands: { 0: "Presque aucun", 1: "Ponctuels", 2: "Expérimentés", 3: "Installés" },
    },
    stakes: {
      name: "Maîtrise des enjeux",
      about: "Droit d’auteur, droit à l’image, données, fiabilité : ce qui est réglé, ce qui ne l’est pas.",
      bands: { 0: "À ouvrir", 1: "Abordés", 2: "Organisés", 3: "Tenus" },
    },
    skills: {
      name: "Compétences et formation",
      about: "Comment on apprend, qui transmet, ce qui est prévu pour les métiers.",
      bands: { 0: "À construire", 1: "Individuelles", 2: "Partagées", 3: "Organisées" },
    },
    strategy: {
      name: "Stratégie et gouvernance",
      about: "Ce qui est décidé, par qui, et comment on en parle.",
      bands: { 0: "À ouvrir", 1: "En réflexion", 2: "Organisée", 3: "Affirmée" },
    },
    stance: {
      name: "Posture",
      about: "Votre position, de l’opposition à l’ouverture. Ce n’est pas un niveau : elle n’entre dans aucune moyenne.",
      bands: { 0: "Opposée", 1: "Réservée", 2: "Attentive", 3: "Ouverte" },
    },
  },
  phases: { acculturation: "Acculturer", training: "Former", support: "Accompagner" },
  urgencies: { first: "À commencer maintenant", next: "Ensuite", later: "Plus tard" },
  horizons: { month: "D’ici un mois", quarter: "D’ici trois mois", semester: "D’ici six mois", "eighteen-months": "D’ici dix-huit mois" },
  rows: {
    opposed: "Une opposition marquée, et peu d’usages : réfractaire, quelle que soit la connaissance.",
    settled: "Des usages installés, une connaissance approfondie, des enjeux et une stratégie au moins organisés : pionnière.",
    experimenting: "Des usages au moins expérimentés : expérimentatrice, quelle que soit la posture.",
    observing: "Dans tous les autres cas : suiveuse.",
  },
  actions: {
    "acc.demystify": { title: "Démystifier les IA et développer l’esprit critique", about: "Faire la part des gains et des risques de l’IA dans votre secteur, loin des promesses et des peurs." },
    "acc.use-cases": { title: "Recenser les cas d’usages et les besoins métiers", about: "Dresser la carte des tâches où l’IA est, pourrait être ou ne doit pas être, et de ce que cela change." },
    "acc.find-training": { title: "Identifier les formations pertinentes", about: "Choisir ce qu’il faut apprendre, et qui doit l’apprendre, selon vos usages ou vos refus." },
    "trn.fundamentals": { title: "Appréhender les notions fondamentales", about: "Savoir ce qu’est une IA, d’où elle vient, ce qu’elle fait et ne fait pas dans votre secteur." },
    "trn.tools": { title: "Connaître les outils et leur évolution", about: "Se repérer dans les outils qui existent et garder ce repérage à jour." },
    "trn.hybrid-skills": { title: "S’outiller et hybrider métier et IA", about: "Apprendre par la pratique sur un cas, réel ou fictif : une tâche, un outil, une méthode, des données." },
    "trn.craft": { title: "Développer son savoir-faire métier", about: "Expérimenter sans mettre en danger le travail courant, et faire reconnaître ce que l’on a appris." },
    "trn.law-ethics": { title: "Intégrer les enjeux juridiques et éthiques", about: "Connaître le cadre des usages de l’IA, et les questions éthiques qu’ils posent." },
    "sup.business-model": { title: "Faire évoluer son modèle économique", about: "Revoir ce que vous vendez, à quel prix, et ce qui vous distingue." },
    "sup.governance": { title: "Mettre en place une politique et une gouvernance des IA", about: "Dire qui décide, où l’on en discute et selon quelles règles." },
    "sup.data-compliance": { title: "Assurer la sécurité des données et la conformité", about: "Savoir quelles données vont dans quels outils, et en avoir le droit." },
    "sup.talent-plan": { title: "Bâtir un plan de formation et de gestion des talents", about: "Lier ce que les personnes apprennent à ce que la structure veut faire de l’IA." },
    "sup.funding": { title: "Identifier et intégrer les financements", about: "Repérer les aides publiques et privées pour la formation, les outils, l’équipement." },
  },
  rules: {
    "refractory.law-written": {
      why: "Votre refus est déjà public ou écrit. Le droit peut le rendre plus solide.",
      firstStep: {
        base: "Relisez la clause ou le texte où vous refusez l’IA : dit-il quels usages, pour quelles œuvres, et ce qui se passe sinon ?",
        variants: [
          { if: [{ question: "stakes.rights", in: ["all"] }], text: "Faites relire votre clause par un juriste ou par votre organisation professionnelle : que se passe-t-il si elle n’est pas respectée ?" },
          { if: PUBLISHING, text: "Prenez un contrat d’auteur et un contrat de traduction récents : notez ce qu’ils disent, ou ne disent pas, de l’entraînement des IA et de la traduction automatique." },
        ],
      },
    },
    "refractory.law-gap": {
      why: "Vous tenez l’IA à distance, mais peu de choses le disent dans vos règles et vos contrats.",
      firstStep: "Écrivez cinq lignes : ce que vous refusez, ce que vous tolérez, ce que vous demandez à vos partenaires. C’est votre première règle.",
    },
    "refractory.demystify-first": {
      why: "Votre position est nette ; des repères précis la rendront plus difficile à contester.",
      firstStep: "Choisissez l’effet de l’IA que vous redoutez le plus et cherchez deux exemples réels dans votre branche, l’un qui le confirme, l’autre qui le nuance.",
    },
    "refractory.demystify-argue": {
      why: "Vous connaissez bien le sujet. Cette connaissance peut éclairer d’autres que vous.",
      firstStep: alone("Réunissez une heure deux ou trois collègues et posez par écrit vos trois meilleurs arguments, avec un exemple chacun.", "Posez par écrit vos trois meilleurs arguments, avec un exemple chacun, et lisez-les à un confrère qui pense autrement."),
    },
    "refractory.use-cases-present": {
      why: "Vous vous opposez à l’IA, et elle est pourtant déjà là : quelques usages existent chez vous.",
      firstStep: alone("Demandez à chacun, sans reproche, où l’IA intervient dans son travail. Notez les tâches sur une page.", "Notez sur une page où l’IA intervient déjà dans vos logiciels et dans vos échanges."),
    },
    "refractory.use-cases-limits": {
      why: "Garder la main suppose de dire, tâche par tâche, où l’IA n’entrera pas.",
      firstStep: "Listez dix tâches de votre métier. En face de chacune : jamais, peut-être, sans importance.",
    },
    "refractory.training-exposed": {
      why: "Vous défendez des métiers exposés, et rien n’est encore prévu pour ceux qui les exercent.",
      firstStep: alone("Parlez avec une personne d’un métier exposé : que voudrait-elle savoir faire dans deux ans ?", "Écrivez ce que vous voulez savoir faire dans deux ans, que personne ne vous prendra."),
    },
    "refractory.training-talked": {
      why: "Vous avez parlé de leur avenir avec les personnes des métiers exposés ; il reste à en faire un projet.",
      firstStep: alone("Reprenez cet échange et fixez, avec une personne, ce qu’elle veut apprendre cette année.", "Fixez ce que vous voulez apprendre cette année, et auprès de qui."),
    },
    "refractory.training-mastery": {
      why: "L’étude l’a entendu de la part d’entreprises réfractaires : se former pour contrôler et maîtriser, sans adhérer.",
      firstStep: "Cherchez une formation qui traite des limites et des risques de l’IA dans votre métier, et pas seulement des outils. Demandez son programme.",
    },
    "follower.demystify-knowledge": {
      why: "Vous n’avez encore que de premiers repères, comme beaucoup d’entreprises qui observent.",
      firstStep: {
        base: "Réservez une heure pour voir une démonstration faite par quelqu’un de votre métier, pas par un vendeur.",
        variants: [
          { if: PUBLISHING, text: "Réservez une heure avec un éditeur ou un auteur qui a essayé : qu’a-t-il gardé, qu’a-t-il abandonné ?" },
          { if: STAGE, text: "Demandez à un autre lieu ou à une autre compagnie de vous montrer, en une heure, un usage qui lui fait gagner du temps." },
        ],
      },
    },
    "follower.demystify-fear": {
      why: "L’IA suscite chez vous de l’inquiétude ou de la défiance. La regarder de près aide à distinguer le risque réel de l’image qu’on s’en fait.",
      firstStep: alone("Réunissez ceux que le sujet inquiète et listez ensemble ce qui est arrivé, ce qui pourrait arriver, ce qui relève du récit.", "Notez en trois colonnes ce qui vous est arrivé, ce qui pourrait arriver, ce qui relève du récit."),
    },
    "follower.demystify-protected": {
      why: "Vous pensez votre métier à l’abri. C’est possible ; cela se vérifie.",
      firstStep: "Prenez les métiers exposés que l’étude cite pour votre branche, à la fin de ce rapport : lesquels travaillent avec vous ?",
    },
    "follower.use-cases-door": {
      why: "Vous n’utilisez presque pas l’IA. L’administration est la porte d’entrée la plus sûre : elle ne touche pas à la création.",
      firstStep: {
        base: "Choisissez une tâche administrative qui revient chaque semaine et notez le temps qu’elle prend. C’est votre premier cas.",
        variants: [{ if: STAGE, text: "Choisissez une tâche qui revient, comme un ordre du jour ou un bilan de subvention. Notez le temps qu’elle prend : c’est votre premier cas." }],
      },
    },
    "follower.use-cases-map": {
      why: "Avant tout outil, il faut savoir où l’IA est déjà, où elle aiderait, et où vous n’en voulez pas.",
      firstStep: alone("Faites le tour des métiers de la maison, une question à chacun : quelle tâche vous prend du temps sans rien vous apprendre ?", "Notez pendant une semaine les tâches qui vous prennent du temps sans rien vous apprendre."),
    },
    "follower.training-start": {
      why: "Rien n’est encore organisé chez vous pour se former : mieux vaut une formation bien choisie que plusieurs au hasard.",
      firstStep: "Demandez à l’Afdas quelles formations courtes existent pour votre branche, et comment elles sont prises en charge.",
    },
    "follower.training-choose": {
      why: "Une formation très ciblée, sur une tâche que vous avez choisie, vaut mieux qu’un tour d’horizon.",
      firstStep: "Écrivez en une phrase ce que vous voudriez savoir faire dans six mois. Gardez-la pour choisir la formation.",
    },
    "follower.fundamentals-software": {
      why: "L’IA ne se résume pas aux robots conversationnels : elle est dans des logiciels de métier depuis longtemps.",
      firstStep: {
        base: "Ouvrez le logiciel que vous utilisez le plus et cherchez, dans son aide, quelles fonctions reposent sur l’IA.",
        variants: [
          { if: AUDIOVISUAL, text: "Ouvrez votre logiciel de montage, d’image ou de son et cherchez, dans son aide, quelles fonctions reposent sur l’IA." },
          { if: STAGE, text: "Demandez à votre régie et à votre billetterie quelles fonctions de leurs logiciels reposent sur l’IA." },
        ],
      },
    },
    "follower.fundamentals-knowhow": {
      why: "Vous dites manquer de temps, ou ne pas savoir par où commencer. Quelques notions suffisent pour cesser de subir le sujet.",
      firstStep: "Bloquez deux fois une demi-heure cette semaine : une pour lire la définition de l’IA générative, une pour l’essayer sur un texte sans enjeu.",
    },
    "follower.tools-watch": {
      why: "Vous en savez déjà assez pour regarder les outils avec un œil critique.",
      firstStep: "Choisissez deux sources sérieuses de votre métier, et une personne qui les lit et en parle une fois par mois.",
    },
    "follower.tools-practice": {
      why: "Quelques usages ont commencé. Connaître les outils évite de s’attacher au premier venu.",
      firstStep: "Faites la même tâche avec deux outils différents et comparez le résultat à ce que vous auriez fait à la main.",
    },
    "follower.law-use": {
      why: "Des usages ont commencé, et rien n’est encore dit du droit, des données ou de la vérification.",
      firstStep: "Décidez de trois choses qu’on ne confie jamais à un outil en ligne, et dites-le à tout le monde.",
    },
    "follower.law-worry": {
      why: "Le droit est ce qui vous retient : mieux vaut le connaître que le deviner.",
      firstStep: "Notez la situation précise qui vous arrête, avec l’œuvre ou la donnée en cause, et posez-la à votre organisation professionnelle.",
    },
    "follower.hybrid-trial": {
      why: "Vous acceptez l’IA comme un outil et des essais ont commencé : apprenez sur un cas à vous.",
      firstStep: "Choisissez un projet terminé et refaites-en une étape avec l’IA. Rien n’est en jeu, et la comparaison est possible.",
    },
    "follower.craft-young": {
      why: "Des personnes, chez vous, ont commencé d’elles-mêmes. Leur savoir-faire mérite d’être reconnu et encadré.",
      firstStep: alone("Demandez à l’une d’elles de montrer, en vingt minutes, ce qu’elle fait et ce qu’elle vérifie.", "Montrez à un confrère, en vingt minutes, ce que vous faites et ce que vous vérifiez."),
    },
    "experimenter.governance-tension": {
      why: "Vous vous servez de l’IA tout en vous y opposant, parfois parce qu’un client l’impose. Cette tension mérite une règle.",
      firstStep: "Écrivez ce que vous acceptez quand un client le demande, ce que vous refusez, et comment vous le dites dans un devis.",
    },
    "experimenter.governance-press": {
      why: "Dans la presse, l’étude a vu des groupes de travail se former pour réfléchir à l’IA et cadrer les usages.",
      firstStep: "Réunissez la rédaction, la correction et la diffusion autour d’une question : que signe-t-on quand l’IA a participé ?",
    },
    "experimenter.governance-strategy": {
      why: "Vos essais sont plus avancés que vos décisions : on ne sait pas bien qui tranche, ni pour quoi.",
      firstStep: alone("Nommez une personne à qui l’on vient poser une question sur l’IA, et dites-le à tous.", "Écrivez trois principes : ce que vous confiez à l’IA, ce que vous gardez, ce que vous dites à vos clients."),
    },
    "experimenter.governance-revise": {
      why: "Vos règles existent ; les outils changent plus vite qu’elles.",
      firstStep: "Fixez une date, dans six mois, pour relire vos règles avec ceux qui s’en servent.",
    },
    "experimenter.data-limits": {
      why: "Vous essayez sans que chacun sache ce qui peut être confié à un outil.",
      firstStep: "Faites la liste de ce qui ne sort jamais : œuvres inédites, données de clients, données de personnes. Affichez-la.",
    },
    "experimenter.law-gap": {
      why: "Vos usages avancent plus vite que le cadre : droits, données et vérification sont peu réglés.",
      firstStep: "Prenez votre dernier projet fait avec l’IA et répondez à trois questions : qui est l’auteur, qu’avons-nous confié, qui a vérifié ?",
    },
    "experimenter.law-contracts": {
      why: "Vos contrats ne disent pas encore ce qui est permis avec l’IA, dans un sens ou dans l’autre.",
      firstStep: "Choisissez votre contrat le plus courant et rédigez la phrase qui manque sur l’IA. Faites-la relire.",
    },
    "experimenter.craft-method": {
      why: "Vous essayez au fil des occasions. Un but et un bilan transforment un essai en savoir-faire.",
      firstStep: "Pour le prochain essai, écrivez avant : ce que nous cherchons, à quoi nous verrons que c’est réussi, quand nous arrêtons.",
    },
    "experimenter.craft-recognition": {
      why: alone("Quelqu’un, chez vous, en sait plus que les autres sans que ce soit dit.", "Vous apprenez sans réseau pour comparer et faire reconnaître ce que vous savez."),
      firstStep: alone("Demandez qui a le plus essayé. Donnez-lui une heure pour le montrer aux autres.", "Trouvez un collectif de votre métier où montrer un essai, réussi ou non."),
    },
    "experimenter.hybrid-alone": {
      why: "Vous apprenez surtout par vous-mêmes. L’étude y voit une force, et un risque : des compétences qui ne se structurent pas.",
      firstStep: alone("Choisissez un cas réel et formez-y deux personnes ensemble, un profil créatif et un profil technique.", "Choisissez un cas réel de votre travail et cherchez une formation qui accepte de partir de lui."),
    },
    "experimenter.hybrid-case": {
      why: "Vos essais donnent la matière : le meilleur cas d’apprentissage est le vôtre.",
      firstStep: {
        base: "Choisissez une tâche, un outil, une méthode et des données. Donnez-vous une journée, puis jugez.",
        variants: [
          { if: AUDIOVISUAL, text: "Prenez un plan ou une séquence déjà livrés, refaites-en une étape avec l’IA et comparez : temps, qualité, corrections." },
          { if: COMMUNICATION, text: "Prenez une campagne ou un sujet déjà livrés, refaites-en une étape avec l’IA et comparez : temps, qualité, corrections." },
        ],
      },
    },
    "experimenter.tools-watch": {
      why: "Vous utilisez des outils sans suivre régulièrement ce qui change autour d’eux.",
      firstStep: "Notez les trois outils que vous utilisez le plus, leur prix, ce qu’ils font de vos données. Revoyez cette liste chaque trimestre.",
    },
    "experimenter.fundamentals": {
      why: "La pratique est là ; quelques notions aideraient à comprendre pourquoi un outil se trompe.",
      firstStep: "Demandez à votre outil une réponse que vous connaissez parfaitement. Relevez ses erreurs : c’est une bonne première leçon.",
    },
    "experimenter.model-volume": {
      why: "Vous vivez surtout du volume. Selon l’étude, cette logique expose à l’automatisation et à la baisse d’activité.",
      firstStep: "Choisissez une prestation que l’IA rend moins chère ailleurs et écrivez ce que vous y apportez qu’un outil n’apporte pas.",
    },
    "experimenter.model-offer": {
      why: "Vos usages changent, et votre offre n’en dit encore rien.",
      firstStep: "Relisez votre dernier devis : quelle ligne aurait changé si l’IA avait été annoncée au client ?",
    },
    "experimenter.model-follow": {
      why: "Votre offre est décidée ; le marché, lui, bouge.",
      firstStep: "Demandez à trois clients ou partenaires ce qu’ils attendent, ou redoutent, de votre usage de l’IA.",
    },
    "experimenter.talent-exposed": {
      why: "Des métiers exposés travaillent chez vous et leur évolution n’est pas préparée.",
      firstStep: alone("Recevez une personne d’un métier exposé et demandez-lui ce qu’elle voudrait garder, quitter, apprendre.", "Écrivez ce que vous voulez garder, quitter, apprendre dans votre métier."),
    },
    "experimenter.talent-talked": {
      why: "Vous avez parlé de leur avenir avec les personnes des métiers exposés ; il reste à en faire un plan.",
      firstStep: alone("Reprenez cet échange et fixez, avec une personne, ce qu’elle veut apprendre cette année.", "Fixez ce que vous voulez apprendre cette année, et auprès de qui."),
    },
    "experimenter.funding": {
      why: "Vos essais reposent sur vos seuls moyens, ou les aides restent à trouver.",
      firstStep: "Appelez l’Afdas avec un projet précis : qui former, à quoi, quand.",
    },
    "pioneer.governance-roles": {
      why: "L’IA est installée chez vous, et ses arbitrages reposent sur peu de monde.",
      firstStep: alone("Désignez un petit groupe, création, technique et droit, qui tranche les cas difficiles et rend compte.", "Écrivez vos principes et faites-les relire par un confrère et par un client."),
    },
    "pioneer.governance-ethics": {
      why: "L’étude recommande aux plus avancées une gouvernance qui permette des usages faits en pleine conscience.",
      firstStep: "Prenez le cas le plus discutable de l’année et racontez, en une page, comment vous avez décidé.",
    },
    "pioneer.talent-learning": {
      why: "Les usages sont installés ; l’apprentissage et l’avenir des métiers exposés le sont moins.",
      firstStep: alone("Listez les métiers de la maison et, pour chacun, ce qu’il faudra savoir faire dans un an.", "Écrivez ce que vous devrez savoir faire dans un an, et comment vous l’apprendrez."),
    },
    "pioneer.talent-ambassadors": {
      why: "Ce que vous savez peut servir à d’autres branches : l’étude propose que des pionniers deviennent ambassadeurs.",
      firstStep: alone("Demandez qui, chez vous, aimerait montrer son travail à d’autres entreprises, et sur quel cas.", "Choisissez un cas que vous aimeriez montrer à d’autres professionnels."),
    },
    "pioneer.data-limits": {
      why: "Vos usages sont réguliers ; vos règles sur les données ne sont pas encore écrites.",
      firstStep: "Pour chaque outil installé, notez quelles données y entrent, où elles vont, et si vos contrats le permettent.",
    },
    "pioneer.data-check": {
      why: "Beaucoup de contenus passent par l’IA, et la vérification dépend de qui les a faits.",
      firstStep: "Écrivez la liste de ce qu’on vérifie avant toute livraison, et qui le fait.",
    },
    "pioneer.model-volume": {
      why: "Une part de votre activité vit du volume, la logique que l’étude dit la plus exposée à l’automatisation.",
      firstStep: "Séparez dans vos comptes ce qui relève du volume et ce qui relève du sur-mesure. Comparez leurs marges.",
    },
    "pioneer.model-quality": {
      why: "Le sur-mesure est votre force : faites connaître ce que l’IA y change, et ce qu’elle n’y change pas.",
      firstStep: "Écrivez, pour vos clients ou votre public, dix lignes sur votre façon de vous servir de l’IA.",
    },
    "pioneer.funding": {
      why: "Vous avancez, et les financements pour former, équiper ou transmettre restent à mobiliser.",
      firstStep: "Décrivez en une page le projet que vous feriez avec un appui. C’est ce qu’on vous demandera d’abord.",
    },
  },
  beneficiaries: {
    leaders: alone("La direction", "Vous-même"),
    creators: alone("Artistes et créateurs", "Vous-même"),
    "cultural-heads": "Responsables d’institutions culturelles et artistiques",
    hr: "Ressources humaines",
    managers: "Responsables d’équipe",
    "training-officer": "Responsable emploi et formation",
    journalists: "Journalistes",
    "press-staff": "Salariés de la presse",
    "agency-staff": "Salariés de la communication",
    "publishing-staff": "Salariés de l’édition",
    "stage-staff": "Salariés du spectacle vivant",
    "technical-profiles": "Profils techniques",
    "technical-creative-profiles": "Profils techniques et créatifs",
    "artistic-production-direction": "Direction artistique et production",
    "creative-director": alone("Direction artistique ou de création", "Vous-même"),
    "publishing-director": "Direction de publication",
    "creative-trades": {
      base: "Métiers de la création : graphistes, illustrateurs",
      variants: [{ if: AUDIOVISUAL, text: "Métiers de la création : character designers, concept artists, infographistes 3D, VFX" }],
    },
    "post-production-trades": "Métiers techniques de la post-production",
    "sound-light-technicians": "Techniciens son et lumière",
    "rd-engineer": "Recherche et développement",
    legal: "Services juridiques et conformité",
    "it-department": "Direction des systèmes d’information",
    "development-director": "Direction du développement",
    "staff-representatives": "Représentants du personnel",
    "press-groups": "Le groupe de presse dans son ensemble",
    "production-companies": "La société de production dans son ensemble",
  },
  stakes: {
    "stake.business-model": {
      title: "L’IA et votre modèle économique",
      questions: [
        "Où placez-vous votre offre quand d’autres vont plus vite et moins cher ?",
        "Quelle politique de l’IA vous donnerait un avantage, ou une raison d’être choisi ?",
        "Que change-t-elle à chaque étape de votre chaîne : volume, quantité, qualité ?",
      ],
    },
    "stake.careers": {
      title: "L’IA et l’évolution des métiers",
      questions: [
        "Qu’est-ce qui fait l’identité de chaque métier, et qui ne doit pas se perdre ?",
        "De quelles formations auront besoin les uns et les autres, et vers quelles trajectoires ?",
        "Tout le monde a-t-il les mêmes chances d’y accéder, intermittents et auteurs compris ?",
      ],
    },
    "stake.organisation": {
      title: "L’IA et l’organisation du travail",
      questions: [
        "Quelles tâches de gestion répétitives pourriez-vous alléger ?",
        "Comment des métiers qui se comprennent mal peuvent-ils y travailler ensemble ?",
        "Où, et à quel rythme, en parle-t-on ?",
      ],
    },
    "stake.creation": {
      title: "L’IA et la création",
      questions: [
        "Comment vous garder d’œuvres qui se ressemblent, et rester reconnaissable ?",
        "Où l’IA peut-elle nourrir la création, et où l’appauvrit-elle ?",
        "Comment votre travail prolonge-t-il l’exception culturelle ?",
      ],
    },
  },
  levers: {
    "lever.rs": { title: "Certification courte (Répertoire spécifique)", about: "L’étude demande que soient créées des certifications courtes, qui reconnaissent des compétences et se préparent en formation continue. Demandez à l’Afdas ce qui existe le jour où vous en avez besoin." },
    "lever.rncp": { title: "Diplômes et titres (RNCP)", about: "L’étude demande que les diplômes intègrent l’IA. Un stagiaire, un alternant ou un jeune diplômé peut faire entrer ces compétences chez vous." },
    "lever.vae": { title: "Validation des acquis de l’expérience (VAE)", about: "Pour une personne qui a appris l’IA en travaillant, la VAE peut faire reconnaître cette expérience. L’étude demande qu’elle évolue en ce sens." },
    "lever.bilan": { title: "Bilan de compétences", about: "Pour qui souhaite faire le point sur ses savoir-faire et ses envies, et regarder les trajectoires possibles." },
  },
  workshops: {
    "workshop.courant-d-air": { title: "Un courant d’air à Toulouse", about: "En 2030, une scénariste étouffe sous des récits formatés par les machines et trouve, à Toulouse, une IA locale et ouverte. Pour parler d’uniformité et d’indépendance." },
    "workshop.soulages": { title: "Les voix de Soulages", about: "En 2030, un musée en difficulté confie la parole d’un peintre à une IA. Pour parler des lieux qui n’avancent pas tous au même pas, et de la place des équipes." },
    "workshop.harmonie": { title: "Harmonie discordante", about: "En 2030, dans un studio 3D, des créateurs sont devenus opérateurs d’IA, fiers ou dépossédés. Pour parler de métiers hybrides et du plaisir de faire." },
    "workshop.futopia": { title: "Le Futopia", about: "En 2030, un journal se sert d’outils d’IA encadrés par la loi et par ceux qui y travaillent. Pour parler de règles, de signature et d’information." },
  },
  branches: {
    audiovisual: {
      name: "Audiovisuel",
      state: "À l’avant-garde : on y expérimente volontiers, et l’on pense pouvoir apprendre par ses propres moyens.",
      advice: "Structurer l’élan par la formation, choisir des ambassadeurs, poser une gouvernance des usages.",
      skills: ["Écrire des consignes pour une IA (prompt engineering)", "Maîtriser les logiciels de métier qui contiennent de l’IA", "Corriger et améliorer ce qui a été généré : texte, image, vidéo", "Choisir et orienter la création"],
      newTrades: ["Profils hybrides : data artist designer, AI character designer", "Programmeur spécialiste de l’IA", "Opérateur d’IA"],
      noNewTrade: null,
      exposedTrades: ["Comédien voix off", "Concept artist", "Character designer", "Étalonneur", "Bruiteur", "Producteur assistant", "Storyboarder", "Assistant monteur", "Graphiste"],
      trainedShare2023: 8.2,
    },
    communication: {
      name: "Communication, presse comprise",
      state: "Les agences avancent et se forment beaucoup, surtout les petites ; la presse en est à la réflexion et au cadrage.",
      advice: "Se former aux outils ne suffit pas : l’IA touche la stratégie d’ensemble et le modèle économique.",
      skills: ["Écrire des consignes pour l’image et la vidéo (prompt engineering)", "Contrôler l’information générée"],
      newTrades: ["Programmeur spécialiste de l’IA", "Prompt engineer de métier", "Vérificateur ou contrôleur d’IA"],
      noNewTrade: null,
      exposedTrades: ["Graphiste", "Journaliste", "Opérateur de presse", "Correcteur", "Assistant de planification média", "Responsable de gestion événementielle", "Production de contenus généralistes et récurrents (SIO, social media)"],
      trainedShare2023: 79.4,
    },
    publishing: {
      name: "Édition",
      state: "Selon l’étude, la branche qui se sent la moins concernée : des connaissances à construire, des modèles économiques fragiles.",
      advice: "Une acculturation en profondeur ; premier objectif, d’ici dix-huit mois : savoir ce que l’IA permet et change vraiment.",
      skills: ["Écrire des consignes pour le texte et l’image (rédaction assistée, édition automatique)", "Analyser des données", "Diffuser avec des outils d’IA"],
      newTrades: ["Prompt engineer de métier"],
      noNewTrade: null,
      exposedTrades: ["Correcteur", "Assistant éditorial", "Traducteur"],
      trainedShare2023: 0.6,
    },
    "performing-arts": {
      name: "Spectacle vivant",
      state: "Selon l’étude, encore éloignée du sujet, avec de premiers usages pour s’informer, résumer, préparer des réunions et des appels à projets.",
      advice: "Alléger les tâches répétitives, se former de façon très ciblée, et faire de l’IA un sujet de spectacle.",
      skills: ["Écrire des consignes pour le texte, l’image et la vidéo (prompt engineering)", "Affirmer un positionnement artistique distinctif, augmenté ou non par l’IA"],
      newTrades: [],
      noNewTrade: "L’étude n’a pas vu se dessiner de nouveaux métiers : le recul manque encore.",
      exposedTrades: ["Technicien son", "Régisseur", "Décorateur de scène", "Assistant de production", "Technicien vidéo", "Opérateur scénique"],
      trainedShare2023: null,
    },
  },
};
