import type { Metadata } from "next";

import { advisorCopy } from "@/components/advisor/copy.fr";
import { SignInForm } from "@/components/advisor/sign-in-form";
import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";

const copy = advisorCopy.signIn;

export const metadata: Metadata = copy.meta;

export default function SignInPage() {
  return (
    <PageWidth>
      <PageHead title={copy.title} lead={copy.lead} />
      <noscript>
        <p>{advisorCopy.script}</p>
      </noscript>
      <SignInForm />
      <PageSection id="perdu" title={copy.lostTitle}>
        <p>{copy.lost}</p>
      </PageSection>
    </PageWidth>
  );
}
