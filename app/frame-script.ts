/**
 * Runs before the page is drawn. Inside somebody else's page it marks the document, so that the style sheets leave
 * out what that page already has, and fetches what tells the height (`public/framed.js`, docs/embedding.md).
 */
export const frameScript =
  'if(self!==top){document.documentElement.dataset.framed="";document.head.append(Object.assign(document.createElement("script"),{src:"/framed.js"}))}';
