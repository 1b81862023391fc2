import { useEffect, useState } from "react";

import { PageSection } from "@/components/layout/page-section";
import { whenIdle } from "@/components/ui/when-idle";

import { fetchContacts, toDial, type Contact } from "./contacts";
import styles from "./contacts.module.css";
import { copy } from "./copy.fr";

/** Who to call once the report is read: what an administrator entered, and nothing when nobody did. */
export const ContactsSection = ({ contacts }: { readonly contacts: readonly Contact[] }) =>
  contacts.length === 0 ? null : (
    <PageSection id="appeler" title={copy.contacts.title}>
      <p>{copy.contacts.intro}</p>
      <div className={styles.list}>
        <ul role="list" className={styles.contacts}>
          {contacts.map(({ name, role, email, phone }) => (
            <li key={`${name} ${email} ${phone}`} className={styles.contact}>
              <p className={styles.name}>{name}</p>
              {role !== "" && <p>{role}</p>}
              {phone !== "" && <p><a href={`tel:${toDial(phone)}`}>{phone}</a></p>}
              {email !== "" && <p><a href={`mailto:${email}`}>{email}</a></p>}
            </li>
          ))}
        </ul>
      </div>
    </PageSection>
  );

/** The same, asked for once the report can be read; without an answer the report is whole all the same. */
export const ContactsSlot = () => {
  const [contacts, setContacts] = useState<readonly Contact[]>([]);
  useEffect(() => {
    let isLeft = false;
    void whenIdle().then(() => fetchContacts((address, init) => fetch(address, init))).then((found) => {
      if (!isLeft && found !== null) setContacts(found);
    });
    return () => { isLeft = true; };
  }, []);
  return <ContactsSection contacts={contacts} />;
};
