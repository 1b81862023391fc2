import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";

import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";

import "./globals.css";
import { firstScript } from "./first-script";
import { fontVariables } from "./fonts";
import { institution } from "./institution";
import { layoutCopy as copy } from "./layout-copy.fr";
import styles from "./layout.module.css";
import { pageGroups } from "./pages.fr";

export const metadata: Metadata = {
  ...(institution.siteUrl === null ? {} : { metadataBase: new URL(institution.siteUrl) }),
  title: { default: copy.title, template: copy.titleTemplate },
  description: copy.description,
  applicationName: copy.name,
  openGraph: { title: copy.title, description: copy.description, siteName: copy.name, locale: "fr_FR", type: "website" },
  twitter: { card: "summary_large_image" },
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f2ea" },
    { media: "(prefers-color-scheme: dark)", color: "#12171a" },
  ],
};

/** The frame of every page. No client component here: it would weigh on all of them. */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // The script below marks the document before React sees it.
    <html lang="fr" className={fontVariables} suppressHydrationWarning>
      <body>
        <script dangerouslySetInnerHTML={{ __html: firstScript }} />
        <a className={styles.skip} href="#contenu">
          {copy.skip}
        </a>
        <SiteHeader name={copy.name} homeLabel={copy.home} navLabel={copy.nav} links={copy.links} />
        <main id="contenu" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter
          label={copy.footer.label}
          source={copy.footer.source}
          licence={copy.footer.licence}
          groups={pageGroups}
        />
      </body>
    </html>
  );
}
