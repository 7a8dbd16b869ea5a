// JSON that Python packed by columns (dashboard/figure/columns.py), unpacked again: pure.
(function (camino) {
  "use strict";

  const [SAME, RECORDS, LISTS, TUPLES, WORDS] = [0, 1, 2, 3, 4];

  /** The *count* values of a column; a value that recurs is the same object each time. */
  function unpack(column, count) {
    const [sort, first, second] = column;
    if (sort === SAME) return Array(count).fill(first);
    if (sort === RECORDS) return records(first, second);
    if (sort === LISTS) return lists(unpack(first, count), second);
    if (sort === TUPLES) return tuples(first, count);
    return sort === WORDS ? second.map((place) => first[place]) : first;
  }

  function records(count, fields) {
    const made = Array.from({ length: count }, () => ({}));
    for (const [key, runs, column] of fields) {
      const having = runs ? runs.flatMap(([start, length]) => made.slice(start, start + length)) : made;
      unpack(column, having.length).forEach((value, place) => (having[place][key] = value));
    }
    return made;
  }

  function lists(lengths, column) {
    const members = unpack(column, lengths.reduce((sum, length) => sum + length, 0));
    let start = 0;
    return lengths.map((length) => members.slice(start, (start += length)));
  }

  function tuples(columns, count) {
    const places = columns.map((column) => unpack(column, count));
    return Array.from({ length: count }, (_, at) => places.map((values) => values[at]));
  }

  camino.columns = { unpack };
})((globalThis.camino ??= {}));
