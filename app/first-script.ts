/**
 * Runs before the page is drawn. It marks the document as one that runs scripts, so that what needs them is hidden
 * otherwise; and inside somebody else's page as framed, so that the style sheets leave out what that page already
 * has. There it also fetches what tells the height (`public/framed.js`, docs/embedding.md).
 */
export const firstScript =
  'var d=document,h=d.documentElement;h.dataset.script="";if(self!==top){h.dataset.framed="";d.head.append(Object.assign(d.createElement("script"),{src:"/framed.js"}))}';
