export * from "./pagefind.js";
