-- Decisions that correct, annul or replace, closed figures and forms to be written on by hand may be laid out by a form of the province too.
ALTER TABLE "PaperTemplate" DROP CONSTRAINT "PaperTemplate_paper";
ALTER TABLE "PaperTemplate" ADD CONSTRAINT "PaperTemplate_paper" CHECK ("paper" IN ('proposal', 'minutes', 'recognition', 'revocation', 'correction', 'annulment', 'replacement', 'report', 'figures', 'self_assessment', 'survey'));
