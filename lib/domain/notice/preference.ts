import { z } from "zod";

/** Kinds of notices a person chooses by: deadlines of one's work, what others did with dossiers, re-checks of titles. */
export const preferenceKinds = ["deadlines", "dossiers", "rechecks"] as const;
export type PreferenceKind = (typeof preferenceKinds)[number];

const Preference = z.object({ inApp: z.boolean(), byEmail: z.enum(["never", "daily"]) });
export type Preference = z.infer<typeof Preference>;

export const Preferences = z.object({ deadlines: Preference, dossiers: Preference, rechecks: Preference });
export type Preferences = z.infer<typeof Preferences>;

/** Both, for whoever chose nothing: an e-mail comes only to those who gave an address. */
const usual: Preference = { inApp: true, byEmail: "daily" };

/** The stored rows as a choice for each kind. */
export function preferencesOf(rows: readonly { kind: string; inApp: boolean; byEmail: string }[]): Preferences {
  const of = (kind: PreferenceKind): Preference => Preference.safeParse(rows.find((row) => row.kind === kind)).data ?? usual;
  return { deadlines: of("deadlines"), dossiers: of("dossiers"), rechecks: of("rechecks") };
}

/** What the form of the preferences sends: "deadlines.inApp" and so on. */
export const PreferencesForm = z.record(z.string(), z.string()).transform((given) => ({
  deadlines: chosen(given, "deadlines"), dossiers: chosen(given, "dossiers"), rechecks: chosen(given, "rechecks"),
})).pipe(Preferences);

const chosen = (given: Readonly<Record<string, string>>, kind: PreferenceKind) => ({ inApp: given[`${kind}.inApp`] === "yes", byEmail: given[`${kind}.byEmail`] });

export const preferenceWords = {
  deadlines: "Việc sắp đến hạn, quá hạn",
  dossiers: "Hồ sơ được chuyển, trả lại, kết luận",
  rechecks: "Phúc tra và giải trình",
} as const satisfies Record<PreferenceKind, string>;
