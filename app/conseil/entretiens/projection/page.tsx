import type { Metadata } from "next";

import { projectionCopy } from "@/components/interview/projection-copy.fr";
import { ProjectionPage } from "@/components/interview/projection-page";

export const metadata: Metadata = { title: projectionCopy.title, robots: { index: false } };

export default function Page() {
  return <ProjectionPage />;
}
