"use client";

import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components/ComboBox";

import { fold } from "@/lib/domain/unit/fold";

import { FieldLabel, type FieldWords } from "./field";
import { Icon } from "./icon";

export type ComboOption = { id: string; label: string; note?: string };

type ComboFieldProps = FieldWords & {
  name: string;
  options: readonly ComboOption[];
  defaultValue?: string | undefined;
  required?: boolean;
  onChange?: (id: string | null) => void;
};

const matches = (text: string, typed: string) => fold(typed).split(/\s+/).every((word) => fold(text).includes(word));

/** One of many, found by typing with or without marks ("hoa loc"); the form receives the option's id. */
export function ComboField({ label, hint, error, optional = false, name, options, defaultValue, required = false, onChange }: ComboFieldProps) {
  return (
    <ComboBox
      name={name}
      formValue="key"
      defaultItems={options}
      defaultSelectedKey={defaultValue ?? null}
      isRequired={required}
      isInvalid={Boolean(error)}
      defaultFilter={matches}
      menuTrigger="focus"
      allowsEmptyCollection
      {...(onChange && { onSelectionChange: (key) => onChange(key === null ? null : String(key)) })}
    >
      <Label className="mb-1 block leading-table font-semibold"><FieldLabel label={label} optional={optional} /></Label>
      <div className="relative">
        <Input className="input pr-11" />
        <Button className="absolute inset-y-0 right-0 grid w-10 place-items-center" aria-label="Mở danh sách"><Icon name="down" /></Button>
      </div>
      {error ? (
        <FieldError className="mt-1 flex items-start gap-1.5 text-small font-medium text-red-deep"><Icon name="warn" className="mt-[0.2em]" />{error}</FieldError>
      ) : (
        hint && <Text slot="description" className="mt-1 block text-small text-ink-3">{hint}</Text>
      )}
      <Popover className="combo" offset={4}>
        <ListBox<ComboOption> {...(typeof label === "string" && { "aria-label": label })} renderEmptyState={() => <p className="px-3 py-2 text-ink-3">Không có dòng nào khớp.</p>}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.note ? `${option.label} ${option.note}` : option.label} className="combo-option">
              <span>{option.label}</span>
              {option.note && <span className="text-small text-ink-3">{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
