import { handle, routes } from "@/app/api/v1/handle";
import { present } from "@/app/api/v1/present";
import { readUnit } from "@/lib/domain/api/operations";
import { unitAnswer } from "@/lib/domain/api/unit";
import { accept, refuse } from "@/lib/domain/result";
import { getUnit } from "@/lib/queries/get-unit";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: handle(readUnit, async (scope, { id, query }) => {
    const unit = await getUnit(scope, { id, ...present(query) });
    return unit ? accept(unitAnswer(unit)) : refuse("not-found");
  }),
});
