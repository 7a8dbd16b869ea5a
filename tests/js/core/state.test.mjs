import assert from "node:assert/strict";
import test from "node:test";
import "../../../assets/js/core/state.js";
import { life } from "../life.mjs";

const { START, parse, format } = globalThis.camino.state;

test("an empty query is the state at the start, and that state has no query", () => {
  assert.deepEqual(parse("", life.known), START);
  assert.equal(format(START), "");
});

test("an event in the query is pinned", () => {
  const state = parse("?event=yes", life.known);
  assert.equal(state.event, "yes");
  assert.equal(state.pinned, true);
});

for (const query of [
  "?event=yes",
  "?event=no-2&quote=2",
  "?event=yes&view=read",
  "?kinds=family,star&lanes=work",
  "?q=M%C3%A1rquez+uno",
  "?start=2004-05-06&end=2011",
  "?start=-0044",
  "?theme=dark",
  "?translation=off",
]) {
  test(`what ${query} says is said again in the same words`, () => {
    assert.equal(format(parse(query, life.known)), query);
  });
}

for (const query of [
  "?event=nobody",
  "?view=elsewhere",
  "?event=yes&quote=99",
  "?event=yes&quote=-1",
  "?event=yes&quote=1e9",
  "?kinds=a,b",
  "?start=soon&end=99",
  "?start=2004-05-06T10",
  "?lanes=%00",
  "?theme=pink",
  "?unknown=1&event=",
  "?event=constructor",
  "?event=__proto__",
]) {
  test(`a wrong value is ignored: ${query}`, () => {
    const state = parse(query, life.known);
    const known = { ...START, event: state.event && "yes", pinned: Boolean(state.event) };
    assert.deepEqual(state, known);
  });
}

test("a previewed event is not in the query", () => {
  assert.equal(format({ ...START, event: "yes" }), "");
});
