"use strict";
// What the Node drivers share; as steps.py.

const crypto = require("node:crypto");
const { createRequire } = require("node:module");
const path = require("node:path");

const given = JSON.parse(process.argv[2]);
const sha256 = (data) => crypto.createHash("sha256").update(data).digest("hex");

module.exports = {
  given,
  // A package of the folder that it was installed in.
  load: (name) => createRequire(path.join(given.modules, "driver.js"))(name),
  // A file's digest, or where its second hop is.
  media(answer) {
    if (typeof answer === "string") return "text"; // it took a file for one
    if (!Buffer.isBuffer(answer)) return answer;
    return answer[0] === 0x7b ? JSON.parse(answer) : sha256(answer);
  },
  sha256,
  // 0 where the step works, else the code in the package's exception, or WeChat's words where it has none.
  async errcode(step) {
    try {
      await step();
    } catch (refused) {
      return refused.code || Number(/"errcode":(\d+)/.exec(refused.message)?.[1]) || refused.message.replace(/,? (hint|rid): .*/, "");
    }
    return 0;
  },
  // Each of the kinds, asked with `ask`.
  async each(kinds, ask) {
    const found = {};
    for (const kind of kinds) found[kind] = await ask(given.media[kind]);
    return found;
  },
  // As another system of the company does.
  async replaceTokens() {
    await fetch(`${given.base}/sandbox/control/replace_token`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '{"at_once": true}',
    });
  },
  run(drive) {
    drive().then((found) => {
      require("node:fs").writeSync(1, JSON.stringify(found));
      process.exit(); // connections that are kept alive would keep it too
    }, (problem) => {
      console.error(problem);
      process.exit(1);
    });
  },
};
