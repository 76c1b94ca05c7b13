import { refusedForm, type FormAnswer } from "@/lib/domain/registration/form";

const away = refusedForm({ code: "server-away" });

const isAnswer = (value: unknown): value is FormAnswer => typeof value === "object" && value !== null && "done" in value && "errors" in value;

/** Sends a file as it is, telling how much of it is on its way: a photo over a village line takes a while. What is said of it goes in a header. */
export function sendFile(to: "/api/evidence" | "/api/survey-photos" | "/api/imports" | "/api/decision-scans" | "/api/templates", said: Record<string, FormDataEntryValue>, file: Blob, tell: (percent: number) => void): Promise<FormAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest(); // fetch cannot tell how far it is
    request.open("POST", to);
    request.setRequestHeader("x-evidence", encodeURIComponent(JSON.stringify(said)));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? Math.floor((loaded * 100) / total) : 0);
    request.onload = () => resolve(isAnswer(request.response) ? request.response : away);
    request.onerror = request.onabort = () => resolve(away);
    request.send(file);
  });
}
