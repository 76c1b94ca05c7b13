-- What a person is told of is read from the log of events, by who speaks for which body: nothing is copied, so nothing can be told twice or
-- forgotten. Only what each has put aside as read is a fact of its own.
CREATE TABLE "NoticeRead" (
    "accountId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeRead_pkey" PRIMARY KEY ("accountId","registrationId","seq")
);

ALTER TABLE "NoticeRead" ADD CONSTRAINT "NoticeRead_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NoticeRead" ADD CONSTRAINT "NoticeRead_registrationId_seq_fkey" FOREIGN KEY ("registrationId", "seq") REFERENCES "RegistrationEvent"("registrationId", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The latest events below a place.
CREATE INDEX "RegistrationEvent_path_on_idx" ON "RegistrationEvent"("path", "on");
