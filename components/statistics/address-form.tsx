"use client";

import { useEffect, useRef, type ReactNode } from "react";

/** Takes away the fields that choose nothing: the address says what was chosen, and no more. */
export function dropEmpty(data: FormData): void {
  for (const [name, value] of [...data.entries()]) if (value === "") data.delete(name);
}

type AddressFormProps = { readonly action: string; readonly label: string; readonly className: string | undefined; readonly children: ReactNode };

/** A form that leads to an address and always says what its page's address does, also when the browser comes back to it. Without script it leads there too, by a longer address. */
export const AddressForm = ({ action, label, className, children }: AddressFormProps) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const { current } = form;
    const shorten = ({ formData }: FormDataEvent) => { dropEmpty(formData); };
    // A page that the browser had kept whole comes back with what was chosen last, which another page shows.
    const follow = ({ persisted }: PageTransitionEvent) => { if (persisted) current?.reset(); };
    current?.addEventListener("formdata", shorten);
    window.addEventListener("pageshow", follow);
    return () => {
      current?.removeEventListener("formdata", shorten);
      window.removeEventListener("pageshow", follow);
    };
  }, []);
  return (
    <form ref={form} method="get" action={action} autoComplete="off" className={className} aria-label={label} data-print="hide">
      {children}
    </form>
  );
};
