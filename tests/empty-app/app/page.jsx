/** Nothing: what the framework itself makes a browser load. */
export default function Page() {
  return <p>Rien</p>;
}
