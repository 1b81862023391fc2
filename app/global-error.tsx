"use client"; // Next requires error boundaries to run in the browser.

import "./globals.css";
import { errorCopy } from "./error-copy.fr";
import { readErrorId } from "./error-id";
import styles from "./error.module.css";

const copy = errorCopy.failure;

/** Loads the document again: what its first script marks is lost with the frame, and only a new document brings it back. */
const reload = () => {
  window.location.reload();
};

/** The frame itself failed: a whole document with nothing that could fail again. */
export default function GlobalError({ error }: { readonly error: unknown }) {
  const id = readErrorId(error);
  return (
    <html lang="fr">
      <body>
        <title>{`${copy.title} · ${copy.name}`}</title>
        <main className={styles.alone}>
          <p className={styles.name}>{copy.name}</p>
          <h1>{copy.title}</h1>
          <p>{copy.lead}</p>
          <p className={styles.ways}>
            <button type="button" className={styles.retry} onClick={reload}>
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
