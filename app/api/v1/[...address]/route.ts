import { nowhere } from "@/app/api/v1/handle";

export { nowhere as GET, nowhere as POST, nowhere as PUT, nowhere as PATCH, nowhere as DELETE };
