/** Paragraphs of plain text, in order. */
export const Paragraphs = ({ of }: { readonly of: readonly string[] }) => of.map((text) => <p key={text}>{text}</p>);

/** A list of plain sentences. */
export const Items = ({ of }: { readonly of: readonly string[] }) => (
  <ul>
    {of.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
