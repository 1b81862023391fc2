type MarkProps = { readonly size?: number };

/** The mark: a contour line of a map, crossed by the needle of a compass. Drawn in the colour of the text. */
export const Mark = ({ size = 36 }: MarkProps) => (
  <svg viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
      <path d="M17.400 6.200C10 6.800 4.500 12.200 4.600 19.600c0 6.700 3 13.300 8.400 14.900" />
      <path d="M23.500 34c6.600-1 12.300-6.500 12.100-14.300-.1-5.800-3.400-10.900-8.500-12.700" />
      <path d="M15 13.400c-3.300 1.600-4.600 4.300-4.300 7.500.2 2.200 1 4.100 2.300 5.500M26.400 15c2.200 1.800 3.200 4.200 2.700 6.800-.5 2.600-2.100 4.700-4.400 5.900" />
    </g>
    <g transform="rotate(24 20 20)" strokeLinejoin="round" stroke="currentColor" strokeWidth="2">
      <path d="M15 20 20 1.500 25 20z" fill="currentColor" />
      <path d="M15 20 20 38.500 25 20z" fill="none" />
    </g>
  </svg>
);
