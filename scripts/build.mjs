import { checkNode, installPackages, ROOT } from "./install.mjs";

checkNode();
installPackages();
const { register } = await import("tsx/esm/api");
register({ tsconfig: `${ROOT}/tsconfig.json` });
const { build } = await import("./build/build.ts");
await build({ output: "inherit" });
