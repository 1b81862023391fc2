import type { Metadata } from "next";

import { DeskFoot } from "@/components/advisor/desk-foot";
import { copy } from "@/components/interview/copy.fr";
import { InterviewSpace } from "@/components/interview/interview-space";

/** A static shell without a word of anybody's: what it shows comes from the device, and from the API once it knows who asks. */
export const metadata: Metadata = { title: copy.deskTitle, robots: { index: false }, manifest: "/conseil.webmanifest" };

export default function DeskPage() {
  return (
    <>
      <DeskFoot />
      <InterviewSpace />
    </>
  );
}
