import { Badge } from "@/components/ui/badge";
import type { Profile } from "@/lib/diagnosis/types";

import { ProfileSign } from "./profile-sign";

type ProfileBadgeProps = { readonly profile: Profile; readonly label: string; readonly size?: number };

/** A profile: its sign and its name. */
export const ProfileBadge = ({ profile, label, size = 22 }: ProfileBadgeProps) => (
  <Badge sign={<ProfileSign profile={profile} size={size} />}>{label}</Badge>
);
