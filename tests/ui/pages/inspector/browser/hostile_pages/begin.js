// Before each page's own script. What came of what a page tries, it says on its console, behind SAID.
const say = (name, value) => {
  if (name === "done") document.title = name;  // seen also where its lines are not shown any more
  console.log("SAID " + JSON.stringify([name, value === undefined ? null : value]));
};
const tried = async (name, step) => {
  let timer; const late = new Promise(give => { timer = setTimeout(() => give("no answer"), 3000); });
  try { say(name, await Promise.race([step(), late])); } catch (error) { say(name, String(error && error.name || error)); }
  clearTimeout(timer);
};
const query = new URLSearchParams(location.search), CANARY = query.get("canary");
