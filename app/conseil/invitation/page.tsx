import type { Metadata } from "next";

import { advisorCopy } from "@/components/advisor/copy.fr";
import { LinkPage } from "@/components/advisor/link-form";

export const metadata: Metadata = advisorCopy.link.meta;

export default function InvitationPage() {
  return (
    <>
      <noscript>
        <p>{advisorCopy.script}</p>
      </noscript>
      <LinkPage />
    </>
  );
}
