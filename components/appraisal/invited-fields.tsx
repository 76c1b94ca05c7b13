import { DayField } from "@/components/ui/day-field";
import { FieldNote } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import type { TeamDesk } from "@/lib/domain/appraisal/view";
import type { FormAnswer } from "@/lib/domain/registration/form";

type InvitedFieldsProps = { desk: Pick<TeamDesk, "guests" | "standing" | "today">; errors: FormAnswer["errors"] };

/** Who of invited bodies may open the team's dossiers, and until when; bodies that only come to the meetings are named. Those of the former team are offered again. */
export function InvitedFields({ desk: { guests, standing, today }, errors }: InvitedFieldsProps) {
  const former = standing?.invited ?? [];
  return (
    <div className="mt-6 grid gap-4 border-t border-line pt-4">
      <h3 className="font-semibold">Cơ quan được mời</h3>
      {guests.length > 0 ? (
        <>
          <fieldset aria-describedby={errors["invited"] ? "invited-note" : undefined}>
            <legend className="mb-2">Được xem các hồ sơ của tổ</legend>
            <div className="grid gap-2">
              {guests.map(({ id, name }) => (
                <label key={id} className="flex items-start gap-2.5">
                  <input type="checkbox" className="check" name="invited" value={id} defaultChecked={former.some(({ accountId }) => accountId === id)} />
                  <span>{name}</span>
                </label>
              ))}
            </div>
            <FieldNote id="invited" error={errors["invited"]} />
          </fieldset>
          <DayField label="Được xem đến hết ngày" name="invitedUntil" min={today} defaultValue={former[0]?.lastDay ?? `${today.slice(0, 4)}-12-31`} hint="Chỉ mở hồ sơ đang ở tổ này hoặc chuyển đến tổ trước ngày đó. Hết ngày thì không mở được nữa." error={errors["invitedUntil"]} />
        </>
      ) : (
        <p className="text-small text-ink-3">Chưa có tài khoản nào có vai trò Được mời thẩm định ở đơn vị này hoặc cấp trên. Muốn cơ quan được mời xem hồ sơ thì đề nghị người quản trị tài khoản cấp vai trò trước.</p>
      )}
      <TextField label="Cơ quan khác cùng dự" name="guests" optional maxLength={300} defaultValue={standing?.guests ?? ""} hint="Chỉ ghi tên, không xem hồ sơ trên phần mềm. Ví dụ Ban Tổ chức Tỉnh ủy." error={errors["guests"]} />
    </div>
  );
}
