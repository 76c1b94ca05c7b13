import { Barred } from "@/components/frame/barred";

/** 403 inside the frame, so that the places one may open are at hand. */
export default function Forbidden() {
  return <Barred />;
}
