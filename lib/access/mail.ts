import "server-only";
import { canPost } from "@/lib/platform/mail";

/** Whether this installation sends e-mail: what the preferences say, and whether letters are written at all. */
export const sendsMail = () => canPost();
