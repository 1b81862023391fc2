/** The words of a contribution's journey: nothing is said to be saved before the server has said so. */
export const copy = {
  title: "Votre contribution aux statistiques",
  information: "Information",
  attention: "Attention",
  done: "C’est fait",
  states: {
    sending: { title: "Contribution en cours d’envoi", text: "Vous pouvez lire votre rapport." },
    waiting: {
      title: "Contribution en attente",
      text: "Elle n’est pas encore enregistrée : le réseau ou notre serveur ne répond pas. Elle attend sur cet appareil et repartira d’elle-même, maintenant ou à votre prochaine visite de cette page.",
    },
    sent: {
      title: "Contribution enregistrée",
      text: "Merci. Jusqu’à ce qu’elle soit scellée avec d’autres, elle est pseudonyme et vous pouvez la retirer d’ici.",
    },
    refused: { title: "Contribution refusée", text: "Elle n’est pas enregistrée. Votre rapport, lui, ne change pas." },
    conflict: "Cette contribution porte la clé d’une autre. Revenez à la relecture et contribuez de nouveau : une nouvelle clé sera tirée.",
    "too-old": {
      title: "Envoi abandonné",
      text: "Depuis 48 heures, notre serveur n’a pas confirmé avoir reçu votre contribution. Nous n’essayons plus, pour ne pas la compter deux fois. Si elle est arrivée, vous pouvez encore la retirer.",
    },
    erased: {
      title: "Contribution interrompue",
      text: "Vous avez effacé vos réponses pendant l’envoi. Si la contribution est arrivée, vous pouvez encore la retirer.",
    },
    withdrawing: {
      title: "Retrait en cours",
      text: "Cette contribution ne sera plus envoyée. Comme elle a pu partir avant votre refus, nous demandons son retrait à notre serveur, maintenant et à vos prochaines visites de cette page, pendant 48 heures. Sa clé reste sur cet appareil, sans vos réponses.",
    },
    closed: {
      title: "Contribution qui ne peut plus être retirée",
      text: "Aucune contribution en attente ne répond à sa clé : elle est déjà scellée dans les statistiques, et plus aucune clé n’y mène, ou bien elle n’était pas arrivée.",
    },
  },
  withdraw: "Retirer ma contribution",
  cancel: "Ne plus l’envoyer",
  forget: "Ne plus afficher",
  retry: "Essayer maintenant",
  outcomes: {
    withdrawn: "Votre contribution est retirée. La place qu’elle occupait dans notre base est effacée dans l’heure ; les sauvegardes et le journal de la base peuvent encore la contenir pour un temps.",
    cancelled: "Votre contribution ne sera pas envoyée. Aucune réponse n’a quitté cet appareil.",
    unseen: "Notre serveur n’a pas cette contribution pour l’instant. Elle a pu partir juste avant : le retrait sera redemandé.",
    gone: "Cette contribution n’est plus suivie sur cet appareil.",
    closed: "Elle ne peut plus être retirée.",
    later: "Le retrait n’a pas pu être fait : le réseau ou notre serveur ne répond pas. Réessayez plus tard, la clé reste sur cet appareil.",
  },
  other: "Une autre contribution, faite avec d’autres réponses",
} as const;
