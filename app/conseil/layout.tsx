import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The advisors' space: nothing of it is for a search engine. Who may read is decided where data is read, never here. */
export default function AdvisorLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
