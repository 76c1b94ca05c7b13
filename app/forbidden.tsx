import { Barred } from "@/components/frame/barred";

/** 403: signed in, but no grant in force allows this. */
export default function Forbidden() {
  return (
    <main id="noi-dung" className="page">
      <Barred />
    </main>
  );
}
