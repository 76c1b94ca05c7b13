"use client";

import type { ReactNode } from "react";

import { Button } from "./button";
import { Icon } from "./icon";
import { useClose } from "./use-close";

/** Leaves a panel or a dialog without sending anything; named by what that means ("Không thu hồi"). */
export function CloseButton({ icon = false, children = "Đóng" }: { icon?: boolean; children?: ReactNode }) {
  const close = useClose();
  return icon ? (
    <Button kind="quiet" small onClick={close} aria-label="Đóng"><Icon name="x" /></Button>
  ) : (
    <Button kind="quiet" onClick={close}>{children}</Button>
  );
}
