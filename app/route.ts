import { redirect } from "next/navigation";
import { currentScope } from "@/lib/access/session";
import { homePath } from "@/lib/domain/account/home";
import { listPlaces } from "@/lib/queries/list-places";

/** Sends a person to where their work is, before anything is drawn. */
export async function GET() {
  const { places } = await listPlaces(await currentScope());
  redirect(homePath(places));
}
