import styles from "./field-error.module.css";

type FieldErrorProps = {
  readonly id: string;
  /** Read before the message, for instance « Erreur : ». Not shown: the sign says it. */
  readonly label: string;
  readonly message: string;
};

/** What is wrong with the field above which it stands, and how to put it right. */
export const FieldError = ({ id, label, message }: FieldErrorProps) => (
  <p id={id} className={styles.error}>
    <svg className={styles.sign} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d="M10 1.5 19 18H1z" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
      <path d="M10 7v5M10 14.2v1.6" stroke="currentColor" strokeWidth="1.8" />
    </svg>
    <span>
      <span className="visually-hidden">{label} </span>
      {message}
    </span>
  </p>
);
