import { describe, expect, it } from "vitest";
import { readCommand } from "./command";

describe("npm run release", () => {
  it.each([
    ["prepare", { name: "prepare", atLeast: undefined }],
    ["prepare --at-least 60", { name: "prepare", atLeast: 60 }],
    ["publish 3", { name: "publish", number: 3 }],
    ["withdraw 3 --reason faux", { name: "withdraw", number: 3, reason: "faux" }],
    ["withdraw 3", { name: "withdraw", number: 3, reason: "" }],
    ["status", { name: "status" }],
  ])("%s", (line, command) => {
    expect(readCommand(line.split(" "))).toEqual(command);
  });

  it.each(["", "publish", "publish x", "publish 0", "publish 1 2", "publish -1", "prepare 3", "prepare --at-least 0", "prepare --at-least", "status --reason x", "withdraw --reason x", "destroy", "--help"])(
    "is not called « %s »",
    (line) => { expect(readCommand(line === "" ? [] : line.split(" "))).toBeUndefined(); },
  );
});
