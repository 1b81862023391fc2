import type { InterviewPrompts } from "@/lib/interview/prompts";
import type { AnswerTest } from "@/lib/questionnaire/types";
import { alone, AUDIOVISUAL, byTrade, PRESS, PUBLISHING, STAGE } from "./wordings";

const SMALL: AnswerTest[] = [{ question: "context.size", in: ["solo", "1-9"] }];
const AGENCY: AnswerTest[] = [{ question: "activity.communication", in: ["agency", "graphic-studio", "other"] }];

const PROFILES = { section: "profiles" } as const;
const BRANCHES = { section: "branches" } as const;
const STRATEGIES = { section: "strategies" } as const;
const CONCLUSION = { section: "conclusion" } as const;

/**
 * What an advisor has under the eyes, version 1, in French. « Vous » is the director in what is said aloud, the advisor
 * elsewhere. Pressures are the study's facts in our words; signs, examples and misunderstandings are ours.
 */
export const interviewPrompts = {
  labels: {
    again: "Dit autrement",
    examples: "Par exemple",
    listen: "À l’oreille",
    trap: "Malentendu courant",
    pressures: "Ce que l’étude a entendu",
  },
  conduct: [
    "Lisez d’abord la question telle quelle. Reformulez si on vous le demande, ou si la réponse part ailleurs.",
    "Lisez toutes les options, sur le même ton. C’est la personne qui choisit.",
    "Entre deux options, relisez les deux et attendez. Un silence aide plus qu’une suggestion.",
    "Ce que l’étude a entendu est pour vous. Le dire avant la réponse l’orienterait.",
    "Refuser l’IA, ne pas s’en servir, ne pas savoir : trois réponses entières. Notez, sans chercher à convaincre.",
    "Un doute sur un fait : marquez « à vérifier » et poursuivez.",
    "Si une question dérange, laissez-la et proposez d’y revenir. Ne demandez pas pourquoi.",
  ],
  ethics: {
    identity: {
      say: ["Votre nom et celui de votre structure me servent à vous recontacter. Ils ne suivent pas vos réponses dans les statistiques."],
      mind: ["Ne demandez que les coordonnées utiles au suivi. Le nom d’une autre personne ne s’écrit pas sans son accord."],
    },
    notes: {
      say: [
        "Je prends quelques notes pour moi. Elles n’iront ni dans votre rapport, ni dans les statistiques.",
        "Vous pouvez me demander ce que j’ai noté sur vous, le faire corriger ou effacer.",
      ],
      mind: [
        "Écrivez des faits utiles au suivi, dans des mots que la personne pourrait lire.",
        "Rien sur la santé, les opinions, l’engagement syndical ou la vie privée. Rien sur un absent que l’on reconnaîtrait.",
      ],
    },
    consent: {
      say: [
        "Acceptez-vous que vos réponses, sans votre nom ni celui de la structure, rejoignent les statistiques de la région ?",
        "Oui ou non, votre rapport est le même, et notre suivi aussi.",
        "Une fois parties, elles ne peuvent plus être retirées : personne ne garde de clé qui mène de vous à elles.",
      ],
      more: [
        "Vos réponses partent à part de cet entretien, sans nom. Elles restent pseudonymes jusqu’à leur scellement.",
        "D’ici là, qui lirait cet entretien et les réponses en attente pourrait les rapprocher.",
        "Le scellement les mêle à celles des autres et détruit les réponses d’origine. Plus aucune clé ne mène alors de cet entretien aux statistiques.",
        "Il reste une ligne sans nom, quelques repères sur vous, jamais publiée. Qui lirait aussi cet entretien pourrait encore vous y reconnaître.",
      ],
      mind: [
        "Dites ces trois phrases avant d’attendre la réponse, et posez la question une seule fois.",
        "Après le scellement, il reste des comptes, et une ligne de niveaux sans nom. Elle peut encore ressembler à quelqu’un : ne dites pas « anonyme ».",
        "Un « non » se note et ne se discute pas. Une hésitation vaut « non » pour aujourd’hui.",
      ],
    },
  },
  steps: {
    company: {
      open: "On commence par situer votre structure, pour que les questions parlent de votre métier.",
      close: "Merci. Avec ces repères, les questions s’adaptent à vous.",
    },
    work: {
      open: "Parlons de votre façon de travailler, avant de parler d’outils.",
      close: "Merci, je vois mieux votre activité. Manque-t-il quelque chose d’important ?",
    },
    knowledge: {
      open: "Ici, on parle de ce que vous savez de l’IA. On peut en savoir long sans s’en servir, et l’inverse.",
      close: "Merci. Une lecture ou une rencontre a-t-elle compté pour vous ?",
    },
    practice: {
      open: "Pensez aux six derniers mois, aux petites tâches comme aux grandes. « Rien » est une réponse.",
      close: "Merci. Voyez-vous autre chose, dont nous n’aurions pas parlé ?",
    },
    trade: {
      open: "On entre dans votre métier : ce qui se fait aujourd’hui, pas ce qui serait possible.",
      close: "Merci. Y a-t-il un de ces gestes auquel vous tenez particulièrement ?",
    },
    stakes: {
      open: "Droit, données, vérification : je note où vous en êtes, je ne contrôle rien.",
      close: "Merci. Si un point est à relire dans un contrat, je le marque et nous y reviendrons.",
    },
    skills: {
      open: "Parlons de la façon dont on apprend, pour s’en servir ou pour savoir dire non.",
      close: "Merci. Si vous pensiez à quelqu’un en répondant, inutile de me donner son nom.",
    },
    strategy: {
      open: "Quelques questions sur ce qui se décide. Décider de s’en passer, c’est décider.",
      close: "Merci. Une décision vous attend-elle dans les mois qui viennent ?",
    },
    stance: {
      open: "Ici, c’est votre position qui compte. Aucune n’est attendue, et la mienne ne joue pas.",
      close: "Merci de l’avoir dit avec vos mots. Souhaitez-vous reprendre une réponse ?",
    },
  },
  questions: {
    "context.branch": {
      again: ["Si vous deviez choisir une seule branche, celle qui vous fait vivre d’abord, ce serait laquelle ?"],
      examples: [
        "Une maison d’édition qui organise aussi un festival : l’édition, si ce sont les livres qui la font vivre.",
        "Une compagnie qui filme aussi ses spectacles : le spectacle vivant, si c’est la scène qui la fait vivre.",
      ],
      listen: [
        { heard: "« On fabrique des films », même pour des institutions.", option: "audiovisual" },
        { heard: "« On travaille pour des marques », « on sort un journal ».", option: "communication" },
        { heard: "« Je traduis », « j’illustre des livres », « notre catalogue ».", option: "publishing" },
        { heard: "« On joue », « on accueille », « on part en tournée ».", option: "performing-arts" },
      ],
      trap: "Répondre par sa convention collective ou son code d’activité. C’est le travail réel qui compte.",
    },
    "activity.audiovisual": {
      again: ["Qu’est-ce que vous livrez le plus souvent : un film, des plans, un son fini, un jeu ?"],
      examples: ["Un studio qui développe ses films mais vit de plans truqués pour d’autres : animation, effets spéciaux."],
      listen: [
        { heard: "« On porte les projets », financement, diffuseurs.", option: "production" },
        { heard: "Des plans, des personnages, des décors à fabriquer.", option: "animation-vfx" },
        { heard: "« On reçoit le montage », étalonnage, mixage, doublage.", option: "post-production" },
        { heard: "Un moteur de jeu, des niveaux, des joueurs.", option: "video-games" },
      ],
      trap: "Vouloir tout cocher quand tout se fait sous le même toit. Demander ce qui occupe le plus de journées.",
      pressures: [{ text: "Le travail se déplace de la préparation des images vers la post-production.", source: BRANCHES }],
    },
    "activity.communication": {
      again: ["Votre travail, c’est plutôt accompagner des clients, dessiner, ou informer ?"],
      examples: ["Un magazine fait pour une marque : une agence. Un magazine vendu à ses lecteurs : la presse."],
      listen: [
        { heard: "Des campagnes, des budgets, des annonceurs.", option: "agency" },
        { heard: "Une identité, une maquette, une image que l’on signe.", option: "graphic-studio" },
        { heard: "Une rédaction, un bouclage, des lecteurs.", option: "press" },
      ],
      trap: "« On fait du contenu » se dit partout. Demander qui paie : un client, ou des lecteurs ?",
    },
    "activity.publishing": {
      again: ["Quels livres publiez-vous, ou quel est votre métier dans le livre ?"],
      examples: ["Une traductrice de romans : la création. Une maison qui publie ces romans : la littérature."],
      listen: [
        { heard: "Des romans, des essais, des guides.", option: "general" },
        { heard: "Des albums, des planches, des coloristes.", option: "illustrated" },
        { heard: "Des programmes, des enseignants, des mises à jour.", option: "educational" },
        { heard: "« J’écris », « je traduis », « j’illustre » : on parle de soi, pas d’un catalogue.", option: "author" },
      ],
      trap: "Une maison de bande dessinée se range parfois en littérature. Ici, elle va avec la jeunesse et les beaux livres.",
    },
    "activity.performing-arts": {
      again: ["Dans un spectacle, votre part, c’est l’accueillir, le créer, l’administrer ou l’équiper ?"],
      examples: ["Deux comédiens qui écrivent, jouent et vendent leurs pièces : une compagnie."],
      listen: [
        { heard: "« Ma salle », « la saison », « l’édition de cette année ».", option: "venue" },
        { heard: "« Nos créations », « notre répertoire ».", option: "company" },
        { heard: "« Je m’occupe de six compagnies. »", option: "production-office" },
        { heard: "Un parc de matériel, des montages, des régies.", option: "technical" },
      ],
      trap: "Une compagnie qui a un lieu hésite. Demander ce qui remplit l’année : l’accueil, ou les créations.",
    },
    "context.size": {
      again: ["Combien de personnes ont un salaire toute l’année chez vous, les temps partiels comptés pour leur part ?"],
      examples: [
        byTrade({
          audiovisual: "Deux gérants non salariés, des intermittents au projet : aucun. Avec un monteur en CDI : de 1 à 9.",
          communication: "Deux associés à leur compte : aucun. Avec une graphiste en CDI : de 1 à 9.",
          press: "Quatre journalistes en CDI et des pigistes : de 1 à 9.",
          publishing: "Une illustratrice à son compte : aucun. Une maison de trois salariés : de 1 à 9.",
          stage: "Deux comédiens payés au cachet : aucun. Avec une administratrice en CDI : de 1 à 9.",
        }),
      ],
      listen: [
        { heard: "« On est deux, et on ne se salarie pas. »", option: "solo" },
        { heard: "« Trente en été, quatre le reste de l’année » : compter les quatre.", option: "1-9" },
      ],
      trap: "« Nous sommes vingt » compte souvent les intermittents ou les pigistes. Ici, les permanents seuls.",
      pressures: [{ text: "Le coût des outils, réel ou supposé, peut avantager les grandes entreprises.", source: STRATEGIES }],
    },
    "context.department": {
      again: ["Où travaillez-vous au quotidien, dans quel département ?"],
      examples: [
        byTrade({
          audiovisual: "Le siège à Paris et le studio à Sète : l’Hérault.",
          communication: "Le siège à Paris et l’agence à Sète : l’Hérault.",
          press: "Un titre diffusé sur trois départements : celui de la rédaction.",
          publishing: "Un éditeur à Paris, un atelier d’illustration à Sète : pour l’atelier, l’Hérault.",
          stage: "Une compagnie en tournée : le département où se trouve son bureau.",
        }),
      ],
      listen: [{ heard: "Tout se passe hors d’Occitanie, même si l’on y vient parfois.", option: "elsewhere" }],
      trap: "Donner l’adresse du siège par réflexe. C’est le lieu de l’activité, et il ne sert qu’aux statistiques.",
    },
    "context.role": {
      again: ["À quel titre répondez-vous aujourd’hui ?"],
      examples: [
        byTrade({
          audiovisual: "Gérante et réalisatrice : le rôle qui prend le plus de place dans la semaine.",
          communication: "Gérant et directeur artistique : le rôle qui prend le plus de place dans la semaine.",
          press: "Directrice de la publication et rédactrice en chef : le rôle qui prend le plus de place dans la semaine.",
          publishing: "Fondateur et éditeur : le rôle qui prend le plus de place dans la semaine.",
          stage: "Metteuse en scène et administratrice : le rôle qui prend le plus de place dans la semaine.",
        }),
      ],
      listen: [
        { heard: "« Je fais un peu tout, et c’est moi qui signe. »", option: "management" },
        { heard: "« Je choisis les projets, les auteurs, les artistes. »", option: "artistic" },
        { heard: "« Je monte les dossiers, je tiens les comptes. »", option: "administration" },
      ],
      trap: "Donner son métier (« je suis monteuse ») et pas son rôle. La question est facultative : on peut la passer.",
    },
    "context.logic": {
      again: [
        byTrade({
          audiovisual: "Vous vivez plutôt de beaucoup de commandes rapides, ou de quelques projets longuement repris ?",
          communication: "Vous vivez plutôt de contenus réguliers et rapides, ou de commandes longuement reprises ?",
          press: "Votre titre vit plutôt du nombre d’articles, ou du temps passé sur chacun ?",
          publishing: "Vous vivez plutôt du nombre de titres ou de commandes, ou du temps passé sur chacun ?",
          stage: "Vous vivez plutôt de beaucoup de dates et d’ateliers, ou de créations longuement travaillées ?",
        }),
      ],
      examples: [
        byTrade({
          audiovisual: "Le volume : des capsules en série à prix fixé. Le sur-mesure : un documentaire remonté pendant des mois.",
          communication: "Le volume : des publications chaque semaine. Le sur-mesure : une identité reprise jusqu’à l’accord.",
          press: "Le volume : des brèves toute la journée. Le sur-mesure : une enquête de trois mois.",
          publishing: "Le volume : des guides mis à jour chaque année. Le sur-mesure : un album mûri deux ans.",
          stage: "Le volume : un spectacle scolaire joué deux cents fois. Le sur-mesure : huit semaines de répétitions.",
        }),
      ],
      listen: [
        { heard: "On parle cadence, délais, prix.", option: "volume" },
        { heard: "On parle versions, reprises, temps passé.", option: "quality" },
        { heard: "« Le courant paie les projets qui nous tiennent à cœur. »", option: "both" },
      ],
      trap: "« Volume » peut sonner comme un reproche. Préciser que c’est une façon de vivre de son travail, rien d’autre.",
      pressures: [{ text: "De grandes sociétés poussent au volume ; de petites et moyennes entreprises voient leur activité baisser.", source: STRATEGIES }],
    },
    "context.status": {
      again: [alone("Pour vos projets, à qui faites-vous appel en plus des permanents ?", "Quel est votre statut, et celui de vos associés si vous en avez ?")],
      examples: [
        byTrade({
          audiovisual: "Une monteuse au cachet : intermittente. Un scénariste en droits d’auteur : artiste-auteur.",
          communication: "Un rédacteur qui facture : indépendant. Une illustratrice en droits d’auteur : artiste-auteur.",
          press: "Un photographe en droits d’auteur : artiste-auteur. Un pigiste salarié n’est dans aucune de ces lignes.",
          publishing: "Une traductrice en droits d’auteur : artiste-auteur. Un correcteur qui facture : indépendant.",
          stage: "Une comédienne au cachet : intermittente. L’auteur de la pièce : artiste-auteur.",
        }),
      ],
      listen: [
        { heard: "« Au cachet », « ses heures », « annexe 8 ou 10 ».", option: "intermittents" },
        { heard: "« En droits d’auteur », « en note de droits ».", option: "authors" },
        { heard: "« Avec une facture », « en micro-entreprise ».", option: "freelances" },
      ],
      trap: "S’arrêter au premier statut venu. Plusieurs réponses sont possibles : relire la liste jusqu’au bout.",
      pressures: [
        { text: "La baisse d’activité touche en particulier les intermittents et les artistes-auteurs indépendants.", source: PROFILES },
        { text: "Des commandes institutionnelles et publicitaires échappent aux illustrateurs et graphistes indépendants.", source: BRANCHES, if: PUBLISHING },
      ],
    },
    "concern.trade": {
      again: ["Dans votre métier tel que vous le faites, l’IA est-elle déjà là, en chemin, ou nulle part ?"],
      examples: [
        byTrade({
          audiovisual: "Le cœur : la voix, l’image, le montage. Autour : le devis, le planning, le dossier.",
          communication: "Le cœur : l’idée, le visuel, le texte. Autour : la facturation, les comptes rendus.",
          press: "Le cœur : enquêter, écrire, éditer. Autour : la publicité, les abonnés.",
          publishing: "Le cœur : le texte, l’image, la traduction. Autour : les contrats, les ventes.",
          stage: "Le cœur : le plateau, le jeu, la lumière. Autour : les dossiers, l’affiche, la billetterie.",
        }),
      ],
      listen: [
        { heard: "« Ce que nous faisons, une machine ne le fait pas. »", option: "not" },
        { heard: "« On n’y échappera pas », au futur.", option: "later" },
        { heard: "« Pour les courriels, les dossiers, oui. »", option: "edges" },
        { heard: "Des exemples au présent, pris dans le métier même.", option: "heart" },
      ],
      trap: "« Je ne m’en sers pas » répond à autre chose : l’usage des autres peut toucher un métier.",
      pressures: [
        { text: "La création en amont et la technique en fin de chaîne sont les plus susceptibles d’être touchées.", source: BRANCHES, if: AUDIOVISUAL },
        { text: "Les métiers du contenu récurrent sont cités parmi les plus exposés.", source: BRANCHES, if: AGENCY },
        { text: "Journalistes, infographistes, correcteurs s’inquiètent pour l’emploi.", source: BRANCHES, if: PRESS },
        { text: "Les directions de l’édition se sentent moins concernées ; l’étude y voit pourtant de forts enjeux.", source: BRANCHES, if: PUBLISHING },
        { text: "Beaucoup pensent que l’IA regarde d’abord les artistes indépendants qui créent les contenus.", source: BRANCHES, if: STAGE },
      ],
    },

    "knowledge.watch": {
      again: [
        "Les nouvelles de l’IA, comment vous arrivent-elles ?",
        alone("Quelqu’un suit-il le sujet chez vous, ou les nouvelles arrivent-elles toutes seules ?", "Allez-vous les chercher, ou arrivent-elles toutes seules ?"),
      ],
      examples: [
        byTrade({
          audiovisual: "Un forum d’artistes 3D, un festival, un confrère qui transmet un article.",
          communication: "Une lettre d’information, un réseau professionnel, une démonstration d’outil.",
          press: "Une lettre sur les médias, un groupe de travail, une journée professionnelle.",
          publishing: "Une revue du métier, un salon du livre, une association d’auteurs ou d’éditeurs.",
          stage: "Une lettre de réseau, la radio, une conversation après une représentation.",
        }),
      ],
      listen: [
        { heard: "« Je n’ai pas le temps », et rien ne suit.", option: "none" },
        { heard: "« J’ai vu passer quelque chose. »", option: "chance" },
        { heard: "Une source nommée, et une habitude.", option: "regular" },
        { heard: alone("Une habitude, et un moment où l’on en parle aux autres.", "Une habitude, et des professionnels avec qui en parler."), option: "shared" },
      ],
      trap: "« On en entend parler partout » n’est pas suivre. Demander la dernière chose apprise, et par qui.",
      pressures: [{ text: "Se tenir au courant est vécu comme une charge de plus.", source: STRATEGIES }],
    },
    "knowledge.tell-apart": {
      again: ["À votre avis, qu’y a-t-il derrière cette fonction ?"],
      examples: [
        byTrade({
          audiovisual: "Un dialogue tourné dans la rue, que le logiciel rend clair.",
          communication: "Une chaise photographiée dans un salon, que le logiciel découpe.",
          press: "Une heure d’entretien enregistré, que le logiciel met en texte.",
          publishing: "Une lettre manuscrite numérisée, que le logiciel met en texte.",
          stage: "Une répétition enregistrée, où le logiciel fait ressortir la voix.",
        }),
      ],
      listen: [
        { heard: "« C’est la même chose que ChatGPT. »", option: "generative" },
        { heard: "« C’est entraîné pour cela, et rien d’autre. »", option: "specialised" },
        { heard: "« C’est un filtre, un réglage. »", option: "not-ai" },
        { heard: "« Aucune idée » : le noter sans aider.", option: "unknown" },
      ],
      trap: "Se sentir à l’examen. Rassurer sans souffler ; n’expliquer la différence qu’après la réponse.",
    },
    "knowledge.peers": {
      again: ["Chez ceux qui font le même métier que vous, que savez-vous de leurs usages ?"],
      examples: [
        byTrade({
          audiovisual: "Un studio voisin, un prestataire, un concurrent sur un appel d’offres.",
          communication: "Une agence en compétition avec vous, une graphiste de votre réseau.",
          press: "Un autre titre de la région, un site d’information concurrent.",
          publishing: "Une maison de taille voisine, une traductrice, un illustrateur croisé en salon.",
          stage: "Une autre compagnie, une salle partenaire, un bureau de production.",
        }),
      ],
      listen: [
        { heard: "« Chacun garde cela pour soi. »", option: "nothing" },
        { heard: "« Il paraît que tout le monde s’y met. »", option: "hearsay" },
        { heard: "Un outil, une tâche, un effet.", option: "examples" },
        { heard: "Des rendez-vous, des nouvelles récentes.", option: "exchange" },
      ],
      trap: "Parler de soi. Ramener aux autres : que savez-vous de ce qu’ils font ?",
      pressures: [{ text: "Les branches demandent des moments d’échange entre métiers, sur les usages et sur les règles.", source: CONCLUSION }],
    },
    "knowledge.tried": {
      again: ["Vous, personnellement, d’où vient l’idée que vous vous faites de l’IA ?"],
      examples: [
        byTrade({
          audiovisual: "Un article, une démonstration en festival, une soirée à essayer un outil.",
          communication: "Un article, la démonstration d’un confrère, une heure à essayer un outil.",
          press: "Une enquête lue, un atelier vu de loin, une heure à essayer un outil.",
          publishing: "Une tribune lue, la démonstration d’un confrère, une heure à essayer un outil.",
          stage: "Une émission, quelqu’un qui montre sur son écran, un essai sur un dossier.",
        }),
      ],
      listen: [
        { heard: "« Je n’ai pas encore regardé. »", option: "nothing" },
        { heard: "« J’ai lu », « on m’a dit ».", option: "read" },
        { heard: "« On m’a montré, sur son ordinateur. »", option: "shown" },
        { heard: "Un souvenir précis : l’outil, la demande, le résultat.", option: "tried" },
      ],
      trap: "Répondre pour les autres. Ici, c’est la personne en face. Qui s’oppose a parfois beaucoup essayé.",
      pressures: [{ text: "Les entreprises opposées à l’IA en connaissent souvent très bien les usages.", source: PROFILES }],
    },

    "practice.who": {
      again: [alone("Depuis six mois, quelqu’un chez vous a-t-il demandé quelque chose à une IA, même une petite chose ?", "Depuis six mois, avez-vous demandé quelque chose à une IA, même une petite chose ?")],
      examples: [
        byTrade({
          audiovisual: "Traduire le courriel d’un coproducteur, résumer un scénario, chercher une référence.",
          communication: "Reformuler un brief, chercher une accroche, préparer un tableau.",
          press: "Transcrire un entretien, chercher un titre, résumer un rapport.",
          publishing: "Résumer un manuscrit, traduire un courriel, chercher un synonyme.",
          stage: "Résumer un règlement de subvention, traduire une fiche technique, écrire un courriel.",
        }),
      ],
      listen: [
        { heard: alone("« Pas que je sache. »", "« Non, jamais. »"), option: "nobody" },
        { heard: alone("« Il y en a un ou deux qui s’en servent, je crois. »", "« Ça m’arrive, quand j’y pense. »"), option: "individuals" },
        { heard: alone("« Pour cette tâche, j’ai dit d’accord. »", "« Pour cette tâche-là, oui, souvent. »"), option: "team" },
        { heard: "« Ça fait partie du travail, maintenant. »", option: "process" },
      ],
      trap: alone("Répondre ce qui est permis. Même si c’est interdit, la question porte sur ce qui se passe.", "Oublier une traduction ou une recherche. Citer les deux, puis attendre."),
      pressures: [{ text: "Dans les entreprises suiveuses, quelques-uns commencent seuls, par des recherches ou de l’administration.", source: PROFILES }],
    },
    "practice.software": {
      again: ["Dans les logiciels que vous avez déjà, y a-t-il des fonctions qui travaillent toutes seules grâce à l’IA ?"],
      examples: [
        byTrade({
          audiovisual: "Le bouton qui enlève le souffle d’un dialogue, le masque qui suit un visage.",
          communication: "La photo détourée en un clic, le décor prolongé, la campagne qui choisit son public.",
          press: "L’entretien mis en texte, les articles proposés en bas de page.",
          publishing: "Le correcteur qui propose une autre tournure, la page numérisée devenue texte.",
          stage: "La bande-son nettoyée, le projecteur qui suit l’interprète, le remplissage prévu par la billetterie.",
        }),
      ],
      listen: [
        { heard: "« Nos logiciels sont anciens », « je les désactive ».", option: "never" },
        { heard: "« Ah, ça, c’est de l’IA ? Alors parfois. »", option: "sometimes" },
        { heard: "« Souvent, mais cela dépend des projets. »", option: "regular" },
        { heard: "« Tous les jours, c’est dans l’outil. »", option: "always" },
      ],
      trap: "« Pas d’IA chez nous » veut parfois dire « pas de ChatGPT ». Citer une fonction du logiciel, une seule fois.",
      pressures: [{ text: "Pannes, entretien, dépendance à des fournisseurs : des fragilités qui inquiètent.", source: STRATEGIES }],
    },
    "practice.generative": {
      again: ["Avez-vous demandé à une IA de fabriquer quelque chose, texte, image, son ou tableau, même pour un brouillon ?"],
      examples: [
        byTrade({
          audiovisual: "Une note d’intention, une planche d’ambiance, une voix provisoire, un script pour un outil.",
          communication: "Une publication, un visuel de maquette, une voix pour une vidéo.",
          press: "Un chapô, une image d’illustration, un article lu par une voix de synthèse.",
          publishing: "Un argumentaire, un essai de couverture, un extrait lu par une voix de synthèse.",
          stage: "Un paragraphe de dossier, une esquisse d’affiche, un fond sonore, un tableau de tournée.",
        }),
      ],
      listen: [
        { heard: "« Des courriels, des dossiers. »", option: "text" },
        { heard: "« Juste une maquette, pour montrer l’idée. »", option: "image" },
        { heard: "« Une voix témoin », « une musique d’attente ».", option: "video-sound" },
        { heard: "« Une formule de tableur », « un bout de code ».", option: "code" },
      ],
      trap: "Compter une retouche faite au logiciel. Ici, on écrit une consigne, et l’outil fabrique.",
      pressures: [{ text: "Se servir ou non d’une IA générative pèse sur la qualité perçue par les publics.", source: STRATEGIES }],
    },
    "practice.support": {
      again: ["Pour les dossiers, les courriels, les comptes rendus, vous faites-vous aider par l’IA ?"],
      examples: [
        byTrade({
          audiovisual: "Un dossier d’aide à résumer, un plan de travail à mettre en forme.",
          communication: "Un compte rendu de réunion, une réponse à un appel d’offres.",
          press: "Le compte rendu d’une conférence de rédaction, un courrier aux abonnés.",
          publishing: "Un dossier d’aide à la publication, un courrier à un auteur, une fiche de vente.",
          stage: "Un appel à projets à résumer, l’ordre du jour d’un conseil d’administration.",
        }),
      ],
      listen: [
        { heard: "« Je les écris, et cela me va. »", option: "no" },
        { heard: "« Une fois ou deux, pour voir. »", option: "tried" },
        { heard: "« Pour les gros dossiers. »", option: "some" },
        { heard: "« Tous les comptes rendus, maintenant. »", option: "normal" },
      ],
      trap: "Citer le logiciel de paie ou de comptabilité. Revenir à chercher, résumer, rédiger.",
      pressures: [
        { text: "Automatiser ce qui n’est pas le cœur du métier est vu comme une chance.", source: STRATEGIES },
        { text: "Dans un théâtre qui manque de bras, on espère un soulagement sur l’administration.", source: STRATEGIES, if: STAGE },
      ],
    },
    "practice.making": {
      again: [
        byTrade({
          audiovisual: "Avant de fabriquer, quand vous cherchez l’image ou l’histoire, passez-vous par l’IA ?",
          communication: "Quand vous cherchez l’idée, le texte, le visuel, passez-vous par l’IA ?",
          press: "Entre l’idée d’un sujet et le premier jet, passez-vous par l’IA ?",
          publishing: "Au moment d’écrire, d’illustrer ou de traduire, passez-vous par l’IA ?",
          stage: "Pendant que le spectacle se prépare, passez-vous par l’IA ?",
        }),
      ],
      examples: [
        byTrade({
          audiovisual: "Chercher le visage d’un personnage, essayer des ambiances avant le tournage.",
          communication: "Chercher des accroches, essayer une ambiance avant la prise de vue.",
          press: "Dépouiller un long rapport, préparer les questions d’un entretien.",
          publishing: "Chercher un titre, essayer une couverture, traduire un premier jet.",
          stage: "Se documenter sur une époque, esquisser un décor, chercher un son.",
        }),
      ],
      listen: [
        { heard: "« Là, on n’y touche pas » : calme ou vif, c’est la même option.", option: "no" },
        { heard: "« Essayé, pas gardé. »", option: "tried" },
        { heard: "Un projet où c’est oui, un autre où c’est non.", option: "some" },
        { heard: "C’est raconté comme une étape du travail.", option: "normal" },
        { heard: "« Cela nous arrive tout prêt. »", option: "not-here" },
      ],
      trap: "Dire « non » pour une étape que l’on ne fait jamais. « Non » veut dire : on la fait, sans IA.",
      pressures: [{ text: "On craint des œuvres qui se ressemblent, et un auteur qui s’efface.", source: STRATEGIES }],
    },
    "practice.finishing": {
      again: [
        byTrade({
          audiovisual: "Quand vous finissez l’image ou le son, l’IA fait-elle une partie du travail ?",
          communication: "L’idée trouvée, quand il faut décliner et publier, l’IA fait-elle une partie du travail ?",
          press: "L’article écrit, quand on relit, titre et diffuse, l’IA fait-elle une partie du travail ?",
          publishing: "Le texte posé, quand on relit et qu’on le fait connaître, l’IA fait-elle une partie du travail ?",
          stage: "Quand vous annoncez un spectacle, l’IA fait-elle une partie du travail ?",
        }),
      ],
      examples: [
        byTrade({
          audiovisual: "Un dialogue débruité, une perche effacée, des sous-titres à reprendre.",
          communication: "Un visuel décliné en huit formats, un communiqué raccourci pour les réseaux.",
          press: "Des titres proposés, un article résumé pour les réseaux, une relecture automatique.",
          publishing: "Des coquilles repérées, une quatrième de couverture, des mots-clés pour les libraires.",
          stage: "Un texte de saison raccourci, une affiche, un résumé en anglais.",
        }),
      ],
      listen: [
        { heard: "« On le fait à la main », par choix ou par habitude.", option: "no" },
        { heard: "« Une fois, pour comparer. »", option: "tried" },
        { heard: "« Pour celui-ci oui, pour celui-là non. »", option: "some" },
        { heard: "« Ça passe toujours par là. »", option: "normal" },
        { heard: "« C’est quelqu’un d’autre qui s’en charge. »", option: "not-here" },
      ],
      trap: "Répondre pour un prestataire. L’étape qu’on lui confie n’est pas la vôtre, qu’il se serve de l’IA ou non.",
      pressures: [
        { text: "Le travail glisse vers le contrôle et la correction de ce que l’IA a généré.", source: STRATEGIES, if: AUDIOVISUAL },
        { text: "La valeur des agences se déplace vers le conseil.", source: BRANCHES, if: AGENCY },
        { text: "Correcteur, traducteur, assistant éditorial : les métiers cités comme menacés.", source: BRANCHES, if: PUBLISHING },
        { text: "La communication fait partie des premiers usages qui intéressent le spectacle.", source: BRANCHES, if: STAGE },
      ],
    },
    "practice.experiments": {
      again: ["Votre dernier essai avec l’IA, comment s’est-il passé ?"],
      examples: [
        byTrade({
          audiovisual: "Un outil ouvert un soir, un plan refait plusieurs fois, deux méthodes comparées avec un bilan.",
          communication: "Un outil ouvert un soir, une maquette reprise plusieurs fois, deux méthodes comparées avec un bilan.",
          press: "Un outil ouvert après le bouclage, des titres repris plusieurs fois, une rubrique d’essai avec un bilan.",
          publishing: "Un outil ouvert un soir, un résumé repris plusieurs fois, un essai sur un titre avec un bilan.",
          stage: "Un outil ouvert entre deux dossiers, un texte repris plusieurs fois, un essai d’un mois avec un bilan.",
        }),
      ],
      listen: [
        { heard: "« On s’en tient à ce que l’on connaît. »", option: "none" },
        { heard: "« On m’avait parlé d’un outil. »", option: "chance" },
        { heard: "« Raté, repris, puis mieux. »", option: "trial" },
        { heard: "Un but dit avant, un bilan dit après.", option: "method" },
      ],
      trap: "« On teste tout le temps » ne dit pas comment. Demander ce que l’on cherchait, et ce qui a été décidé.",
      pressures: [{ text: "Les outils changent si vite que l’on peine à suivre.", source: STRATEGIES }],
    },
    obstacles: {
      again: ["Qu’est-ce qui fait que vous travaillez sans l’IA aujourd’hui ?"],
      examples: [
        byTrade({
          audiovisual: "Un planning trop serré, un choix d’auteur, un outil trop cher.",
          communication: "Un client qui s’y oppose, un budget court, le goût de faire soi-même.",
          press: "Une charte, un doute sur les sources, rien qui semble utile.",
          publishing: "Une conviction, un contrat d’auteur, un essai décevant.",
          stage: "Pas une heure de libre, un choix artistique, rien qui semble utile.",
        }),
      ],
      listen: [
        { heard: "« On court déjà partout. »", option: "time" },
        { heard: "« Je ne saurais pas quoi lui demander. »", option: "know-how" },
        { heard: "Un essai raconté, avec ses erreurs.", option: "trust" },
        { heard: "« Ce n’est pas notre métier », dit comme un choix.", option: "values" },
        { heard: "« Pour quoi faire ? »", option: "need" },
      ],
      trap: "Entendre un choix comme un problème à régler. Le noter tel quel, puis relire la liste jusqu’au bout.",
      pressures: [
        { text: "Manque de savoir-faire et de confiance ; l’artisan et l’humain opposés au robot et à l’usine.", source: PROFILES },
        { text: "Modèles économiques fragiles, et crainte d’un métier soumis à l’audience.", source: BRANCHES, if: PUBLISHING },
      ],
    },

    "stakes.rights": {
      again: ["Dans ce que vous signez, avez-vous écrit quelque chose sur l’IA, pour la permettre ou pour l’écarter ?"],
      examples: [
        byTrade({
          audiovisual: "La voix d’un comédien, le visage d’une figurante, un décor généré.",
          communication: "Un visuel généré livré à un client, la photo d’un mannequin modifiée.",
          press: "La photo d’un pigiste, une illustration générée, un article repris par un outil.",
          publishing: "Le contrat d’une traductrice, la cession d’une illustration, un texte donné à un outil.",
          stage: "La captation d’un interprète, la musique d’un spectacle, une photo d’affiche.",
        }),
      ],
      listen: [
        { heard: "« Nos modèles datent d’avant tout cela. »", option: "not-looked" },
        { heard: "« On s’entend au téléphone. »", option: "case-by-case" },
        { heard: "Une clause, dans les contrats récents.", option: "some" },
        { heard: "Le même modèle pour tout le monde.", option: "all" },
      ],
      trap: "Croire qu’il faut utiliser l’IA pour répondre. Une clause qui l’interdit compte autant.",
      pressures: [{ text: "Créer avec l’IA pose des questions de propriété intellectuelle et de droit d’auteur.", source: STRATEGIES }],
    },
    "stakes.data": {
      again: [alone("Ce qui doit rester chez vous, est-ce dit quelque part ?", "Ce qui doit rester chez vous, l’avez-vous décidé ?")],
      examples: [
        byTrade({
          audiovisual: "Un rush avant diffusion, un scénario, le contrat d’une comédienne.",
          communication: "Une campagne pas encore annoncée, le fichier d’un client.",
          press: "Le nom d’une source, un document confidentiel, le fichier des abonnés.",
          publishing: "Un manuscrit inédit, un contrat, les courriels d’un auteur.",
          stage: "Le fichier des spectateurs, un texte inédit, une feuille de paie.",
        }),
      ],
      listen: [
        { heard: "Un silence, puis « bonne question ».", option: "nothing" },
        { heard: "« On fait attention. »", option: "caution" },
        { heard: "Deux ou trois choses citées sans chercher.", option: "limits" },
        { heard: "Une page, une charte, un outil choisi pour cela.", option: "written" },
      ],
      trap: "« On ne s’en sert pas » ne règle pas tout : un partenaire ou une personne de passage peut coller un document dans un outil.",
      pressures: [{ text: "La protection des données inquiète, jusqu’à la viabilité des entreprises.", source: STRATEGIES }],
    },
    "stakes.reliability": {
      again: ["Un texte, une image vous arrivent : qui les regarde de près avant que cela sorte ?"],
      examples: [
        byTrade({
          audiovisual: "Des sous-titres livrés, une archive, une image où une main a six doigts.",
          communication: "Un chiffre dans un texte, une photo livrée par un prestataire.",
          press: "Une photo reçue, une citation, un communiqué.",
          publishing: "Une traduction livrée, une bibliographie, une illustration reçue.",
          stage: "Une biographie d’artiste, un texte de programme, une photo reçue.",
        }),
      ],
      listen: [
        { heard: "« On se fait confiance. »", option: "nobody" },
        { heard: "« Qui écrit relit. »", option: "maker" },
        { heard: alone("« On relit toujours à deux. »", "« Je le fais lire autour de moi. »"), option: "second" },
        { heard: "Une fonction, et des points précis à regarder.", option: "named" },
      ],
      trap: "Penser à l’orthographe. Demander : et si un fait ou une image était faux ?",
      pressures: [
        { text: "L’exigence se perd au nom de la vitesse et d’économies que personne ne vérifie, dit un professionnel.", source: STRATEGIES },
        { text: "Les groupes de presse demandent un appui pour contrôler l’information générée.", source: BRANCHES, if: PRESS },
      ],
    },
    "stakes.framework": {
      again: ["Avec l’IA, y a-t-il des choses que l’on se permet ou que l’on s’interdit, chez vous ?"],
      examples: [
        byTrade({
          audiovisual: "« Pas de voix clonée », « oui pour le débruitage » : dit ou écrit, c’est une règle.",
          communication: "« On le dit au client », « rien de confidentiel » : dit ou écrit, c’est une règle.",
          press: "« Pas d’image générée en une », « oui pour transcrire » : dit ou écrit, c’est une règle.",
          publishing: "« Pas d’illustration générée », « oui pour les coquilles » : dit ou écrit, c’est une règle.",
          stage: "« Pas d’IA au plateau », « oui pour les dossiers » : dit ou écrit, c’est une règle.",
        }),
      ],
      listen: [
        { heard: "« On verra quand le cas se présentera. »", option: "none" },
        { heard: alone("« Tout le monde le sait », sans papier.", "« J’ai mes principes », sans papier."), option: "spoken" },
        { heard: "Un document que l’on pourrait montrer.", option: "written" },
        { heard: "Le même, repris dans l’année.", option: "revised" },
      ],
      trap: "Penser à un long règlement. Une ligne écrite suffit, et une interdiction est une règle.",
      pressures: [{ text: "Un cadre clair aiderait à négocier avec de gros clients, dit un professionnel.", source: STRATEGIES }],
    },

    "skills.learning": {
      again: [alone("Quand on veut y comprendre quelque chose, chez vous, comment s’y prend-on ?", "Quand vous voulez y comprendre quelque chose, comment vous y prenez-vous ?")],
      examples: [
        byTrade({
          audiovisual: "Un tutoriel le soir, une communauté en ligne, une démonstration, un stage.",
          communication: "Une vidéo, un essai sur un brief, un atelier, un stage.",
          press: "Une vidéo, un groupe de travail, un stage.",
          publishing: "Un article, une rencontre d’association, un stage.",
          stage: "Une vidéo, une heure avec quelqu’un d’une autre compagnie, un stage.",
        }),
      ],
      listen: [
        { heard: "« On n’en est pas là. »", option: "none" },
        { heard: alone("« Chacun se débrouille. »", "« Je cherche, je regarde des vidéos. »"), option: "alone" },
        { heard: alone("« On se montre, sur un coin de table. »", "« On s’entraide, entre confrères. »"), option: "peers" },
        { heard: "Un intitulé, une durée, une date.", option: "organised" },
      ],
      trap: "Entendre « apprendre à s’en servir ». Apprendre pour refuser en connaissance de cause, c’est apprendre.",
      pressures: [
        { text: "Se former sans cesse par ses propres moyens, sans savoir si cela paiera.", source: STRATEGIES },
        { text: "On pense pouvoir tout apprendre seul ; l’étude y voit une limite.", source: BRANCHES, if: AUDIOVISUAL },
      ],
    },
    "skills.reference": {
      again: [alone("Une question sur l’IA, un mardi matin : à qui la pose-t-on chez vous ?", "Une question sur l’IA, un mardi matin : qui appelez-vous ?")],
      examples: [
        byTrade({
          audiovisual: "Une infographiste que cela passionne, un superviseur, un forum du métier.",
          communication: "Un directeur artistique curieux, un réseau d’indépendants.",
          press: "Une journaliste que cela intéresse, un groupe de travail.",
          publishing: "Un fabricant curieux, une association d’auteurs ou d’éditeurs.",
          stage: "Un régisseur curieux, une amie d’une autre compagnie, un réseau.",
        }),
      ],
      listen: [
        { heard: "« À personne, on cherche sur internet. »", option: "nobody" },
        { heard: "« Il y en a un qui s’y connaît un peu. »", option: "informal" },
        { heard: alone("Tout le monde citerait la même personne.", "Un réseau, un collectif que l’on nomme."), option: "known" },
        { heard: alone("C’est son rôle, et on lui laisse du temps.", "Un réseau où l’on répond aussi aux autres."), option: "named" },
      ],
      trap: "Citer qui dépanne les ordinateurs. On cherche qui aide à comprendre ; un rôle suffit, pas de nom.",
      pressures: [{ text: "Une nouvelle direction artistique ou de jeunes recrues à l’aise changent parfois les priorités.", source: PROFILES }],
    },
    "skills.exposed": {
      again: [alone("Pour ces métiers, si vous en avez chez vous, qu’avez-vous prévu ?", "Si votre métier est dans la liste, qu’avez-vous prévu ?")],
      examples: [
        byTrade({
          audiovisual: "Un étalonneur qui se forme, une discussion avec un comédien voix off.",
          communication: "Une graphiste qui va vers le conseil, une discussion sur les contenus récurrents.",
          press: "Un correcteur qui vérifie aussi des textes générés, une discussion avec les journalistes.",
          publishing: "Une traductrice avec qui l’on en parle, un assistant éditorial qui prend d’autres tâches.",
          stage: "Une technicienne son qui se forme, une discussion entre régisseurs.",
        }),
      ],
      listen: [
        { heard: "« Rien de prévu. »", option: "nothing" },
        { heard: alone("« On en a parlé avec eux. »", "« J’y pense. »"), option: "talked" },
        { heard: alone("Une personne, un changement, une échéance.", "Un changement commencé."), option: "individual" },
        { heard: alone("Un document, avec des formations et des missions.", "Une formation choisie, des missions visées."), option: "planned" },
        { heard: alone("« Il n’y a personne de cette liste chez nous. »", "« Mon métier n’y est pas. »"), option: "not-here" },
      ],
      trap: "« Exposé » s’entend « condamné ». Dire que des tâches changent ; ne rien promettre, ne rien prédire.",
      pressures: [
        { text: "Devenir l’opérateur ou le sous-traitant de l’IA : une perte de sens possible pour des créatifs.", source: PROFILES },
        { text: "Les métiers techniques de la scène sont les plus exposés, et peu y voient un risque.", source: BRANCHES, if: STAGE },
      ],
    },
    "skills.funding": {
      again: ["Pour vous former, y a-t-il quelque chose de prévu, ou quelqu’un à qui demander ?"],
      examples: ["Une aide de l’Afdas, le compte personnel de formation, une somme mise de côté."],
      listen: [
        { heard: "« Je ne sais pas ce qui existe. »", option: "nothing" },
        { heard: "« Je vous appellerais », ou un autre nom.", option: "contact" },
        { heard: "Une date, passée ou à venir.", option: "booked" },
        { heard: "Plusieurs formations, et de quoi les payer.", option: "plan" },
      ],
      trap: "Répondre pour plaire : vous venez de l’Afdas. Rappeler que rien n’est attendu.",
      pressures: [{ text: "L’accès à la formation est inégal d’une entreprise à l’autre.", source: STRATEGIES }],
    },

    "strategy.offer": {
      again: ["Sur ce que vous proposez, avez-vous tranché au sujet de l’IA, dans un sens ou dans l’autre ?"],
      examples: [
        byTrade({
          audiovisual: "Des doublages par des comédiens, écrits au devis ; ou un prix revu grâce à l’IA.",
          communication: "Du conseil autour de l’IA ; ou des visuels faits main, et dits tels sur le site.",
          press: "Un nouveau service de résumés ; ou un engagement à tout écrire sans IA.",
          publishing: "« Traduit par » mis en avant sur la couverture ; ou des livres lus par une voix de synthèse.",
          stage: "Une saison qui revendique le tout humain ; ou un spectacle qui prend l’IA pour sujet.",
        }),
      ],
      listen: [
        { heard: "« C’est la première fois qu’on me le demande. »", option: "not-thought" },
        { heard: "Des « peut-être », une discussion en cours.", option: "thinking" },
        { heard: "Une phrase ferme, que personne n’a encore lue.", option: "decided" },
        { heard: "Un devis, une page, un programme où c’est dit.", option: "visible" },
      ],
      trap: "« On ne change rien » : est-ce choisi, ou pas encore pensé ? Poser la question ainsi.",
      pressures: [
        { text: "On cherche à comprendre où se fera la valeur, et ce que l’IA y déplace.", source: STRATEGIES },
        { text: "De petites agences doutent de garder leur valeur créative ; des clients jugent que l’IA la dégrade.", source: BRANCHES, if: AGENCY },
      ],
    },
    "strategy.roles": {
      again: [alone("Le cas se présente demain, il faut dire oui ou non : qui tranche ?", "Le cas se présente demain, il faut dire oui ou non : comment tranchez-vous ?")],
      examples: [
        byTrade({
          audiovisual: "Un diffuseur demande un doublage automatique.",
          communication: "Un client demande un visuel généré.",
          press: "On propose de publier des résumés automatiques.",
          publishing: "On propose une couverture générée.",
          stage: "Un partenaire propose une affiche générée.",
        }),
      ],
      listen: [
        { heard: "« Le cas ne s’est pas présenté. »", option: "nobody" },
        { heard: alone("« Chacun fait comme il l’entend. »", "« Je vois au jour le jour. »"), option: "each" },
        { heard: alone("« On vient m’en parler. »", "« Je regarde chaque projet. »"), option: "management" },
        { heard: alone("Une personne ou un groupe, avec cette mission.", "Des principes posés avant le premier cas."), option: "named" },
      ],
      trap: {
        base: "Répondre qui décide de tout. Demander qui a tranché la dernière fois, si le cas s’est présenté.",
        variants: [{ if: SMALL, text: "À deux ou trois, « c’est nous » va de soi. Demander si la question s’est déjà posée pour de bon." }],
      },
      pressures: [{ text: "Le choix échappe parfois : un client impose l’IA pour des doublages, contre l’avis du studio.", source: STRATEGIES }],
    },
    "strategy.dialogue": {
      again: [alone("L’IA, en parlez-vous entre vous, d’un métier à l’autre, d’un âge à l’autre ?", "Avec ceux qui partagent vos projets, l’IA vient-elle dans la conversation ?")],
      examples: [
        byTrade({
          audiovisual: "Entre la production et le plateau, entre un studio et ses intermittents.",
          communication: "Entre la création et le commercial, entre une graphiste et son client.",
          press: "Entre la rédaction et le web, entre une pigiste et sa rédaction.",
          publishing: "Entre l’éditorial et la fabrication, entre une traductrice et son éditeur.",
          stage: "Entre le plateau et le bureau, à deux dans le camion du retour.",
        }),
      ],
      listen: [
        { heard: "« Jamais », ou un sujet que l’on évite.", option: "none" },
        { heard: alone("« Autour d’un café. »", "« Au détour d’un appel. »"), option: "chance" },
        { heard: "« Quand un cas arrive, on en parle. »", option: "meetings" },
        { heard: "Un rendez-vous, et des désaccords qui se disent.", option: "regular" },
      ],
      trap: "Croire qu’il faut être d’accord. Une discussion vive est aussi un dialogue.",
      pressures: [{ text: "Incompréhensions entre métiers, écarts entre générations : des frictions dans le travail.", source: STRATEGIES }],
    },

    "stance.overall": {
      again: ["Si quelqu’un du métier vous demandait ce que vous pensez de l’IA, que lui diriez-vous ?"],
      examples: [
        byTrade({
          audiovisual: "Un studio s’en sert chaque jour, un autre l’écarte. Chacun a ses raisons.",
          communication: "Une agence la propose à ses clients, une autre l’écarte. Chacune a ses raisons.",
          press: "Un journal l’essaie, un autre l’écarte. Chacun a ses raisons.",
          publishing: "Une maison l’écarte, une autre l’essaie. Chacune a ses raisons.",
          stage: "Une compagnie n’en veut pas, une autre joue avec. Chacune a ses raisons.",
        }),
      ],
      listen: [
        { heard: "On commence par ce que cela ouvre.", option: "seek" },
        { heard: "« Oui, tant que l’on garde la main. »", option: "useful" },
        { heard: "« Je ne sais pas encore où me mettre. »", option: "waiting" },
        { heard: "« Le plus loin possible », avec une inquiétude.", option: "wary" },
        { heard: "« Nous sommes contre », et ce que l’on défend.", option: "against" },
      ],
      trap: "Choisir selon l’usage. On peut s’en servir et être contre : ici, on dit ce que l’on pense.",
      pressures: [{ text: "Emplois détruits, création sans humain, œuvres semblables : ce que redoutent les entreprises opposées.", source: PROFILES }],
    },
    "stance.creation": {
      again: ["Dans ce que vous signez, quelle place voulez-vous laisser à l’IA, si vous lui en laissez une ?"],
      examples: [
        byTrade({
          audiovisual: "L’écriture, le trait d’un personnage, le rythme d’un montage.",
          communication: "L’idée d’une campagne, le trait, le ton.",
          press: "L’angle, l’écriture, le choix d’une photo.",
          publishing: "La phrase, le trait, la voix d’une traduction.",
          stage: "Le texte, le jeu, la lumière.",
        }),
      ],
      listen: [
        { heard: "« Pas là. »", option: "refused" },
        { heard: "« À la rigueur, pour dégrossir. »", option: "tolerated" },
        { heard: "« Comme un pinceau », « c’est moi qui choisis ».", option: "framed" },
        { heard: "Une forme que l’on n’aurait pas trouvée sans elle.", option: "sought" },
      ],
      trap: "Glisser vers l’administration ou la communication. Revenir à ce que l’on signe.",
      pressures: [{ text: "On craint que la responsabilité artistique se dilue, et le lien entre l’œuvre et son auteur.", source: STRATEGIES }],
    },
    dispossession: {
      again: ["Pensez-vous que l’IA puisse vous prendre quelque chose, ou non ?"],
      examples: [
        byTrade({
          audiovisual: "Une voix, un plan, un client. Ou rien de tout cela.",
          communication: "Un visuel, un texte, un client. Ou rien de tout cela.",
          press: "Un article, une photo, un lecteur. Ou rien de tout cela.",
          publishing: "Une traduction, un style, une commande. Ou rien de tout cela.",
          stage: "Une musique, une image, des dates. Ou rien de tout cela.",
        }),
      ],
      listen: [
        { heard: "« Non », parfois avec la raison.", option: "none" },
        { heard: "Une tâche, à la marge.", option: "some" },
        { heard: "« Le cœur de ce que l’on fait. »", option: "much" },
        { heard: "Un fait : un client parti, une commande perdue.", option: "already" },
      ],
      trap: "Parler de la profession (« cela va tuer le métier »). Demander ce qu’il en est ici.",
      pressures: [
        { text: "Ce sentiment semble plus faible là où l’on expérimente. C’est un lien, pas une cause.", source: PROFILES },
        { text: "Directions et salariés du spectacle parlent d’un risque de dépossession de la création.", source: BRANCHES, if: STAGE },
      ],
    },
    "stance.regulation": {
      again: ["S’il y avait une seule chose à demander aux pouvoirs publics, ce serait laquelle ?"],
      examples: [
        byTrade({
          audiovisual: "Sur les voix clonées, ou sur les essais de nouveaux outils.",
          communication: "Sur les images générées, ou sur les essais de nouveaux outils.",
          press: "Sur les articles repris par des outils, ou sur les essais des rédactions.",
          publishing: "Sur les livres donnés à des outils, ou sur les essais des maisons.",
          stage: "Sur la captation des interprètes, ou sur les essais de création.",
        }),
      ],
      listen: [
        { heard: "« Que l’on puisse essayer d’abord. »", option: "experiment" },
        { heard: "« Des règles qui suivent les outils. »", option: "frame" },
        { heard: "« Protéger », « interdire », « des limites nettes ».", option: "strict" },
      ],
      trap: "Croire que demander des règles, c’est s’opposer. Qui s’en sert beaucoup peut vouloir des règles strictes.",
      pressures: [{ text: "Les entreprises opposées demandent une régulation stricte et des enseignements revus.", source: PROFILES }],
    },
    "stance.refusal": {
      again: ["Avez-vous déjà dit non à l’IA par principe et, si oui, sous quelle forme ?"],
      examples: [
        byTrade({
          audiovisual: "Une tribune signée, une clause pour une voix, un non dit à un client.",
          communication: "Un engagement publié, une ligne au devis, un non dit à un client.",
          press: "Une charte publiée, une clause, un non dit en réunion.",
          publishing: "Une tribune signée, une clause au contrat, un non dit à un partenaire.",
          stage: "Un mot dans le programme, une clause de cession, un non dit à un partenaire.",
        }),
      ],
      listen: [
        { heard: "Un texte que tout le monde peut lire.", option: "public" },
        { heard: "Une clause, un courrier, un courriel.", option: "contract" },
        { heard: "« Je leur ai dit non. »", option: "spoken" },
        { heard: "« Le cas ne s’est pas présenté », « je n’ai pas de raison ».", option: "never" },
      ],
      trap: "Compter un outil refusé pour son prix ou ses défauts. Demander la raison de ce non.",
      pressures: [{ text: "Un studio négocie pour faire reconnaître la valeur artistique de son travail.", source: STRATEGIES }],
    },
    needs: {
      again: ["Là, maintenant, qu’est-ce qui vous serait le plus utile ?"],
      examples: [
        byTrade({
          audiovisual: "Un appui sur les contrats, une formation, une rencontre entre studios. Ou rien.",
          communication: "Un point sur le droit des images, une formation, une rencontre entre agences. Ou rien.",
          press: "Un appui pour une charte, une formation, une rencontre entre titres. Ou rien.",
          publishing: "Quelques repères, un modèle de clause, une rencontre entre gens du livre. Ou rien.",
          stage: "Quelques repères, une aide pour les dossiers, une rencontre entre compagnies. Ou rien.",
        }),
      ],
      listen: [
        { heard: "« J’aimerais déjà comprendre de quoi on parle. »", option: "information" },
        { heard: "« Montrez-moi chez quelqu’un comme moi. »", option: "examples" },
        { heard: "« Cela, je peux le montrer aux autres. »", option: "pass-on" },
        { heard: "« Rien » : une réponse entière, sans relance.", option: "nothing" },
      ],
      trap: "Dire « une formation » par habitude. Relire toute la liste, avec transmettre et rien.",
      pressures: [
        { text: "On demande à voir loin, à dix et vingt ans, jusqu’aux effets écologiques et culturels.", source: CONCLUSION },
        { text: "Une professionnelle de théâtre aimerait échanger avec d’autres secteurs que le sien.", source: STRATEGIES, if: STAGE },
      ],
    },
  },
} satisfies InterviewPrompts;
