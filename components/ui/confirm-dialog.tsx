"use client";

import { useId, useLayoutEffect, useRef, type ReactNode } from "react";

import { Button } from "./button";
import styles from "./confirm-dialog.module.css";

type ConfirmDialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly onConfirm: () => void;
  /** Escape does the same as the button. */
  readonly onCancel: () => void;
};

/** Asks before something that cannot be undone. Open as long as it is rendered; native, so the focus stays in and comes back. */
export const ConfirmDialog = ({ title, children, confirmLabel, cancelLabel, onConfirm, onCancel }: ConfirmDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the element leaves the page: closed later, it could no longer give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.words}>{children}</div>
      <div className={styles.actions}>
        <Button look="secondary" onClick={onCancel}>
          {cancelLabel}
        </Button>
        <Button onClick={onConfirm}>{confirmLabel}</Button>
      </div>
    </dialog>
  );
};
