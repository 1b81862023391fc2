import { useEffect } from "react";

/** Gives the document the title of what is shown, and keeps it: the framework writes the page's own again once it has taken the head over. */
export function useDocumentTitle(title: string | null): void {
  useEffect(() => {
    if (title === null) return;
    const set = () => {
      if (document.title !== title) document.title = title;
    };
    const observer = new MutationObserver(set);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    set();
    return () => {
      observer.disconnect();
    };
  }, [title]);
}
