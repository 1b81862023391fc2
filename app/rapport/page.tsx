import type { Metadata } from "next";

import { copy } from "@/components/report/copy.fr";
import { ReportPage } from "@/components/report/report-page";

/** The fragment never reaches the server; search engines would only find an empty page. */
export const metadata: Metadata = { title: copy.pageTitle, robots: { index: false } };

export default function RapportPage() {
  return <ReportPage />;
}
