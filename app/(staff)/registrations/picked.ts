/** The registrations ticked in a form, each with the version that was on screen. */
export const pickedIn = (form: FormData) => form.getAll("pick").map((id) => ({ id, version: form.get(`version ${String(id)}`) ?? undefined }));
