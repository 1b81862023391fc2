"use client"; // Next requires error boundaries to run in the browser.

import "./globals.css";
import { errorCopy } from "./error-copy.fr";
import { readErrorId } from "./error-id";
import styles from "./error.module.css";

const copy = errorCopy.failure;

type GlobalErrorProps = { readonly error: unknown; readonly retry: () => void };

/** The frame itself failed: a whole document with nothing that could fail again. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  const id = readErrorId(error);
  return (
    <html lang="fr">
      <body>
        <title>{copy.title}</title>
        <main className={styles.alone}>
          <h1>{copy.title}</h1>
          <p>{copy.lead}</p>
          <p className={styles.ways}>
            <button type="button" onClick={retry}>
              {copy.retry}
            </button>
            <a href="/">{copy.home}</a>
          </p>
          {id !== undefined && (
            <p className={styles.id}>
              {copy.id} <code>{id}</code>
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
