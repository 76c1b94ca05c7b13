import { z } from "zod";

/** What is typed at sign-in, as stored: NFC, trimmed, lower case. */
export const AccountName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$/);

/** A password as typed. Normalised, for one keyboard composes marks and another does not. */
export const TypedPassword = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => text.normalize("NFC"));

export const SignInInput = z.object({
  name: z.string().trim().toLowerCase().min(1).max(100).transform((text) => text.normalize("NFC")),
  password: TypedPassword,
});
export type SignInInput = z.infer<typeof SignInInput>;
