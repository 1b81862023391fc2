"use client";

import { useRef, type ReactNode } from "react";

import { Button, type ButtonLook } from "./button";

type FileButtonProps = {
  readonly look?: ButtonLook;
  /** File types, as in the native attribute. */
  readonly accept: string;
  readonly children: ReactNode;
  readonly onFile: (file: File) => void;
};

/** A button that asks for one file. The same file may be chosen twice in a row. */
export const FileButton = ({ look = "secondary", accept, children, onFile }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
};
