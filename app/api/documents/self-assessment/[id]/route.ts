import { blank } from "@/app/api/documents/blank";

/** A form for a cell to write its self-assessment on by hand. */
export const GET = blank("registration.read", "self_assessment", "phieu-tu-danh-gia");
