import type { Metadata } from "next";

import { copy } from "@/components/interview/copy.fr";
import { InterviewSpace } from "@/components/interview/interview-space";

/** The same shell as the desk's: which interview is shown stands in the fragment, which never leaves the device. */
export const metadata: Metadata = { title: copy.title, robots: { index: false }, manifest: "/conseil.webmanifest" };

export default function InterviewsPage() {
  return <InterviewSpace />;
}
