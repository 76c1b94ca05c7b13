import { z } from "zod";
import { roles } from "@/lib/domain/action";
import { Day } from "@/lib/domain/day";

const clean = (text: string) => text.normalize("NFC").trim().replace(/\s+/g, " ");

/** What is typed at sign-in, as stored: lower case letters without marks, digits, dots and hyphens. */
export const AccountName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$/, "account-name-invalid");

/** A password as typed. Normalised, for one keyboard composes marks and another does not. */
export const TypedPassword = z
  .string("password-empty")
  .min(1, "password-empty")
  .max(200, "password-empty")
  .transform((text) => text.normalize("NFC"));

export const SignInInput = z.object({ name: z.string().trim().toLowerCase().min(1).max(100).transform(clean), password: TypedPassword });
export type SignInInput = z.infer<typeof SignInInput>;

/** `current` is asked again, save for a password that was issued and must be changed. */
export const ChangePasswordInput = z.object({
  current: TypedPassword.optional(),
  password: z.string("password-empty").max(1000),
  repeat: z.string("password-empty").max(1000),
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

export const UnitId = z.string("unit-missing").regex(/^[0-9a-z]+$/, "unit-missing");
const DisplayName = z.string("display-name-missing").transform(clean).pipe(z.string().min(2, "display-name-missing").max(120, "display-name-missing"));
const OptionalDay = z.union([z.literal("").transform(() => null), Day], "day-invalid").nullable().default(null);

/** A role over a unit, from a day to the end of `lastDay`; no last day: until revoked. */
const grant = { unitId: UnitId, role: z.enum(roles, "role-missing"), from: z.union([Day], "day-invalid"), lastDay: OptionalDay };

export const GrantRoleInput = z.object({ accountId: z.uuid(), ...grant });
export type GrantRoleInput = z.infer<typeof GrantRoleInput>;

/** An account always begins with a role somewhere: it says who may look after it. */
export const CreateAccountInput = z.object({ name: AccountName, displayName: DisplayName, ...grant });
export type CreateAccountInput = z.infer<typeof CreateAccountInput>;

/** Where letters go, in lower case; an empty field is none. */
const Email = z
  .string("email-invalid")
  .trim()
  .toLowerCase()
  .transform((text) => text || null)
  .pipe(z.email("email-invalid").max(254, "email-invalid").nullable());
export const OwnEmailInput = z.object({ email: Email });
export const AccountEmailInput = z.object({ accountId: z.uuid(), email: Email });

export const AccountIdInput = z.object({ accountId: z.uuid() });
export const RevokeGrantInput = z.object({ accountId: z.uuid(), grantId: z.uuid() });

export const densities = ["compare", "comfortable", "large"] as const;
export const DensityInput = z.object({ density: z.enum(densities) });

/** Days a token may live at most. */
export const longestToken = 365;

export const CreateTokenInput = z.object({
  label: z.string("label-missing").transform(clean).pipe(z.string().min(1, "label-missing").max(60, "label-missing")),
  days: z.coerce.number("token-days").int("token-days").min(1, "token-days").max(longestToken, "token-days"),
});
export type CreateTokenInput = z.infer<typeof CreateTokenInput>;

export const IdInput = z.object({ id: z.uuid() });
