"use client";

import { useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { HelpDisclosure } from "@/components/ui/help-disclosure";

import styles from "./figure-files.module.css";
import type { FileKind } from "./files/make-file";
import { figureWords as words } from "./figure-words.fr";

type FigureFilesProps = {
  readonly topic: string;
  /** The name of its files, without what says their kind. */
  readonly name: string;
  /** What every line of its table begins with: a column, and what stands in it. */
  readonly about: readonly (readonly [string, string])[];
  readonly source: string;
};

const KINDS = Object.keys(words.kinds) as FileKind[];

/** The figure around this as an image, a drawing or a table. What makes them is fetched when it is asked for. */
export const FigureFiles = ({ topic, name, about, source }: FigureFilesProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const take = async (kind: FileKind): Promise<void> => {
    const figure = frame.current?.closest<HTMLElement>("[data-figure]");
    if (figure === null || figure === undefined) return;
    setSaid(words.making);
    try {
      const { takeFile } = await import("./files/make-file");
      await takeFile(kind, figure, { name, about, source });
      setSaid(words.made(`${name}.${kind}`));
    } catch {
      setSaid(words.failed);
    }
  };
  return (
    <div ref={frame} data-print="hide" data-without-script="hide">
      <HelpDisclosure summary={words.take}>
        <div role="group" aria-label={words.group(topic)} className={styles.kinds}>
          {KINDS.map((kind) => (
            <Button key={kind} look="quiet" onClick={() => void take(kind)}>
              {words.kinds[kind]}
            </Button>
          ))}
        </div>
        <p role="status" className={styles.said}>
          {said}
        </p>
      </HelpDisclosure>
    </div>
  );
};
