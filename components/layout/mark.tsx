type MarkProps = { readonly size?: number };

/** The mark: a contour line of a map, crossed by the needle of a compass. Drawn in the colour of the text. */
export const Mark = ({ size = 36 }: MarkProps) => (
  <svg viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" focusable="false">
    <path
      d="M20.600 5.300C12 4.700 5.400 10.400 5 18.200c-.3 6.300 2.400 11.700 7.400 14.900M26.800 7.300c5 2.700 8.300 7.600 8.100 13.600-.2 7.900-6.600 13.900-14.700 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.200"
      strokeLinecap="round"
    />
    <g transform="rotate(26 20 20)" stroke="currentColor" strokeWidth="1.800" strokeLinejoin="round">
      <path d="M14.800 20 20 .8 25.200 20z" fill="currentColor" />
      <path d="M14.800 20 20 39.200 25.200 20z" fill="none" />
    </g>
  </svg>
);
