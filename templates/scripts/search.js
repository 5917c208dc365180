// Searches the archive from its own shards (docs/search.md has their layout), over http and from a
// folder alike: scripts are the one thing that a page may load from a disk. The program answers the
// same: Sources/Searching/Query has the reasons for each step.
(function () {
  "use strict";
  const $ = id => document.getElementById(id);
  const form = $("search"), box = $("q"), results = $("hits"), status = $("search-status");
  const words = form.dataset, base = words.base;
  const WINDOW = 6, RANGE = 14, TEXT = 2;

  const make = (tag, options, ...children) => {
    const element = Object.assign(document.createElement(tag), options);
    element.append(...children);
    return element;
  };

  const fill = (element, ...children) => element.replaceChildren(...children);
  const all = (element, selector) => [...element.querySelectorAll(selector)];
  const link = (href, ...children) => make("a", { href, lang: "zh-Hans" }, ...children);

  // Shards: each is a script that hands over one string.
  const shards = {}, taken = {};
  window.sitegenShard = (stem, text) => taken[stem] = text;
  const load = stem => shards[stem] ??= new Promise((done, fail) => {
    document.head.append(make("script", {
      onload: () => done(taken[stem]),
      onerror: () => { shards[stem] = null; fail(); },
      src: base + stem + ".js" + (stem == "root" ? "?" + Date.now() : "")
    }));
  });
  const times = (length, make) => Array.from({ length }, make), each = (list, make) => Promise.all(list.map(make));
  const once = make => { const known = new Map(); return key => known.get(key) ?? known.set(key, make(key)).get(key); };

  // Bits, fifteen to a unit.
  function reader(text) {
    let word = 0, count = 0, next = 0;
    const read = n => {
      if (n > 15) return read(n - 15) * 32768 + read(15);
      if (count < n) { word = word << 15 | text.charCodeAt(next++) - 93 & 32767; count += 15; }
      count -= n;
      const value = word >> count;
      word &= (1 << count) - 1;
      return value;
    };
    const unary = () => { let n = 0; while (n < 1e6 && read(1)) n++; return n; };
    const rice = k => unary() * 2 ** k + read(k);
    const gamma = () => { const n = unary(); return 2 ** n + read(n); };
    return { read, rice, gamma };
  }
  const log2 = n => 31 - Math.clz32(n | 1);
  const stem = (kind, value) => kind + value.toString(16).padStart(12, "0");
  const entries = text => {
    const bits = reader(text);
    return times(text.length * 15 / 96, () => ({ key: bits.read(48), shard: bits.read(48) }));
  };
  const prints = text => {
    const bits = reader(text);
    return times(text.length * 15 / 48, () => bits.read(48));
  };

  // The root, the alphabet and the folding.
  let root, table, numbers;
  async function open() {
    const parts = (await load("root")).split("\x1e"), head = parts[0].split(" ");
    if (head[0] != "2") throw Error();
    const bits = reader(parts[1]);
    const frequent = new Map(times(parts[1].length * 15 / 16, (_, i) => [bits.read(16), i]));
    // The pairs have control characters too, so the first separator alone counts.
    const [alphabet, pairs] = (await load(head[7])).split(/\x1e([^]*)/);
    numbers = new Map();
    alphabet.replace(/\x1d?[^]/g, c => numbers.set(c.length > 1 ? c.charCodeAt(1) ^ 0x8000 : c.charCodeAt(0), numbers.size + 8));
    table = new Uint16Array(65536).map((_, i) => i);
    for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
    root = { universe: +head[1], end: +head[4], termPages: +head[5], textPages: +head[6], names: head[8], days: head[9],
      frequent, terms: entries(parts[2]), texts: prints(parts[3]) };
  }
  const isWord = c => c > 47 && c < 58 || c > 96 && c < 123 || c > 222 && c < 0x530;
  function fold(text) {
    let folded = "", blank = -1, last = 0;
    const at = [];
    for (let i = 0; i < text.length; i++) {
      const c = table[text.charCodeAt(i)];
      // A blank, and what counts nowhere.
      if (c == 32) { if (blank < 0) blank = i; continue; }
      if (c == 1) continue;
      if (blank >= 0 && isWord(last) && isWord(c)) { folded += " "; at.push(blank); }
      blank = -1; last = c;
      folded += String.fromCharCode(c); at.push(i);
    }
    return { text: folded, at };
  }

  // Lists of terms.
  const termShard = once(async print => {
    const bits = reader(await load(stem("t", print))), lists = new Map();
    let first = bits.read(16), second = bits.read(16), mean = 64;
    const gap = () => { const g = bits.rice(log2(mean)); mean = Math.max(1, mean * 3 + g >> 2); return g; };
    for (let start = true; ; start = false) {
      if (start) ; else if (!bits.read(1)) second += gap() + 1;
      else if (bits.read(1)) {
        if (bits.read(1)) return lists;
        first += bits.gamma(); mean = 64; second = gap();
      }
      const list = { term: first * 65536 + second };
      let part = TEXT << RANGE, split = 0, range = -1;
      const single = !second && first > 7;
      if (!bits.read(1)) list.everywhere = (list.complete = single && bits.read(1)) && bits.read(1);
      else {
        split = bits.read(1);
        const piece = bits.read(1);
        part = bits.read(2) << RANGE;
        if (piece) { range = bits.read(RANGE); part |= 0x3fff - range; }
        list.complete = split && single;
      }
      const count = bits.gamma();
      lists.set(list.term * 65536 + part, list);
      if (list.pieces = split || list.everywhere) continue;
      const k = log2((range < 0 ? root.universe : 1 << RANGE) * 11 / (count * 16));
      let slot = range < 0 ? -1 : range * (1 << RANGE) - 1;
      list.slots = times(count, () => slot += bits.rice(k) + 1);
      if (part == TEXT << RANGE && bits.read(1)) list.tiers = list.slots.map(() => bits.read(1) ? 1 - bits.read(1) : TEXT);
    }
  });
  const cut = (list, least, most) => list.filter((entry, i) => entry.key <= most && !(list[i + 1]?.key <= least));
  const page = (print, read) => load(stem("d", print)).then(read);
  async function holders(least, most) {
    let list = cut(root.terms, least, most);
    if (root.termPages) list = (await each(list, async entry => cut(await page(entry.shard, entries), least, most))).flat();
    return each(list, entry => termShard(entry.shard));
  }
  const entry = async key => (await holders(key, key)).pop()?.get(key);
  async function listOf(term, tier) {
    const at = tier => entry(term * 65536 + (tier << RANGE)), list = await at(TEXT);
    return tier == TEXT ? list : !list?.slots ? at(tier) : { slots: list.slots.filter((_, i) => list.tiers?.[i] == tier) };
  }
  const termsFrom = async first => {
    const found = new Set();
    for (const lists of await holders(first * 2 ** 32, first * 2 ** 32 + 0xffffffff))
      for (const list of lists.values()) if (Math.floor(list.term / 65536) == first) found.add(list.term);
    return [...found].sort((a, b) => a - b);
  };

  // Texts.
  const list = (text, by) => text ? text.split(by) : [];
  const textShard = once(async number => {
    const print = root.textPages
      ? (await page(root.texts[number >> 8], prints))[number & 255] : root.texts[number];
    const slots = new Map();
    let article, slot;
    for (const record of print ? (await load(stem("x", print))).split("\x1e") : []) {
      const f = record.split("\x1f");
      if (f[0] == "A") article = { id: f[1], path: f[2], title: f[3], kind: [f[4]], source: list(f[5]),
        country: list(f[6], " "), document: list(f[7], "\x1d"), year: [f[1].slice(0, 4)] };
      else if (f[0] == "S") slots.set(slot = +f[1], { article, passages: [] });
      else if (f.length == 4) slots.get(slot).passages.push({ sort: f[0], anchor: f[1], head: +f[2], text: f[3] });
    }
    return slots;
  });

  // Queries.
  const FACETS = { kind: 1, source: 2, country: 3, document: 4 };
  function tokens(text) {
    const found = [], pattern = /(-(?=\S))?["＂]([^"＂]*)["＂]?|(kind|source|country|document|year|date|in):(?:["＂]([^"＂]*)["＂]?|(\S+))|(-(?=\S))?(\S+)/y;
    for (const space = /\s*/y; ; space.lastIndex = pattern.lastIndex) {
      space.exec(text);
      pattern.lastIndex = space.lastIndex;
      const m = pattern.exec(text);
      if (!m) return found;
      found.push({ raw: m[0], key: m[3], not: m[1] || m[6], quoted: m[2] != null, value: m[2] ?? m[4] ?? m[5] ?? m[7] });
    }
  }
  function chinese(n) {
    let text = "", gap = false;
    for (const [unit, name] of [[1000, "千"], [100, "百"], [10, "十"], [1, ""]]) {
      const d = Math.floor(n / unit) % 10;
      if (!d) { gap = text != ""; continue; }
      text += (gap ? "零" : "") + (unit == 10 && d == 1 && !text && !gap ? name : "零一二三四五六七八九"[d] + name);
      gap = false;
    }
    return text;
  }
  const numerals = once(() => new Map(times(9999, (_, n) => [chinese(n + 1), n + 1])));
  function forms(word) {
    const rewrite = numeral => word.replace(/第([0-9]{1,4}|[〇零一二三四五六七八九十百千]+)(?=[条款项章节编])/g, (all, n) => {
      const value = +n || numerals(0).get(n.replace(/〇/g, "零"));
      return value ? "第" + numeral(value) : all;
    });
    return [...new Set([word, rewrite(String), rewrite(chinese)])];
  }
  function parse(text) {
    const query = { terms: [], filters: {}, spans: [], scopes: [] };
    for (const token of tokens(text)) {
      if (token.key == "year" || token.key == "date") {
        const [from, to = from] = token.value.split("..");
        query.spans.push([from, to]);
      }
      else if (token.key == "in") query.scopes.push(SCOPES[token.value] ?? "tcbp");
      else if (token.key) (query.filters[token.key] ??= []).push(token.value);
      else {
        const word = fold(token.value).text;
        if (word) query.terms.push({ not: token.not, forms: token.quoted ? [word] : forms(word) });
      }
    }
    return query;
  }

  // Candidates: alternatives of terms, by tier and range.
  const hash = text => { let h = 0; for (let i = 0; i < text.length; i++) h = h * 31 + text.charCodeAt(i) & 65535; return h; };
  async function constraint(term) {
    const alternatives = [];
    for (const form of term.forms) {
      const units = form.split("").map(c => numbers.get(c.charCodeAt(0)));
      if (units.includes(undefined)) continue;
      if (units.length == 1) {
        const whole = units[0] * 65536;
        if ((await listOf(whole, TEXT))?.complete) alternatives.push([whole]);
        else for (const found of await termsFrom(units[0])) alternatives.push([found]);
        continue;
      }
      const rank = n => root.frequent.get(n) ?? 256;
      // Every three characters of Latin words and numbers, other pairs; the rarest of them first.
      const ranks = new Map(), triple = i => /[--:%a-zß-ԯ]{3}/.test(form.slice(i, i + 3));
      for (let i = 0; i + 1 < units.length && ranks.size < 100; i++) {
        const sum = rank(units[i]) + rank(units[i + 1]);
        if (triple(i)) ranks.set(6 * 65536 + hash(form.slice(i, i + 3)), sum + rank(units[i + 2]));
        else if (!triple(i - 1)) ranks.set(units[i] * 65536 + units[i + 1], sum);
      }
      alternatives.push([...ranks.keys()].sort((a, b) => ranks.get(b) - ranks.get(a)).slice(0, 9));
    }
    await each(alternatives.flatMap(terms => terms.slice(0, 3)), t => listOf(t, TEXT));
    return alternatives;
  }
  const both = (a, b) => !b ? a : a ? new Set([...a].filter(x => b.has(x))) : b;
  async function slotsOf(alternatives, tier, range, depth = 3) {
    const union = new Set();
    for (const terms of alternatives) {
      let found = null;
      for (const term of terms.slice(0, depth)) {
        let list = await listOf(term, tier);
        // Few candidates go to the text without another long list.
        if (list?.everywhere || list?.pieces && found?.size < 17) continue;
        if (list?.pieces) list = await entry(term * 65536 + (tier << RANGE | 0x3fff - range));
        found = both(found, new Set(list?.slots.filter(s => s >> RANGE == range)));
      }
      if (!found) return null;
      found.forEach(s => union.add(s));
    }
    return union;
  }
  // The days that have articles are stretches of slots.
  async function stretches(spans) {
    if (!spans.length) return [[0, root.end]];
    const bits = reader(await load(root.days)), found = [], days = bits.gamma() - 1;
    let day = -719163, slot = 0, last;
    for (let i = 0; i < days; i++) {
      day += bits.gamma();
      slot += bits.gamma() - 1;
      if (last) last[1] = slot;
      last = inSpans(spans, new Date(day * 864e5).toISOString().slice(0, 10)) && [slot, root.end];
      if (last) found.push(last);
    }
    return found;
  }
  async function* candidates(wordLists, filters, state, parts, lastTier) {
    const ranges = [], known = new Map(), seen = new Set(), all = [...wordLists, ...filters];
    for (let range = root.end - 1 >> RANGE; range >= 0; range--)
      if (parts.some(p => p[0] >> RANGE <= range && p[1] > range << RANGE)) ranges.push(range);
    const inRange = async (range, depth) => {
      let found = null;
      for (const c of all) found = both(found, await slotsOf(c, TEXT, range, depth));
      const top = range + 1 << RANGE;
      return (found ? [...found].sort((a, b) => b - a) : times(1 << RANGE, (_, i) => top - 1 - i)).filter(s => parts.some(p => p[0] <= s && s < p[1]));
    };
    const deep = once(async range => new Set(await inRange(range, 9)));
    for (let tier = 0; tier <= lastTier; tier++) for (const range of ranges) {
      const marked = new Set();
      if (tier < TEXT) {
        for (const c of wordLists) (await slotsOf(c, tier, range) ?? []).forEach(s => marked.add(s));
        if (!marked.size) continue;
      }
      const isNew = !known.has(range);
      if (isNew) known.set(range, await inRange(range));
      const next = known.get(range).filter(slot => (tier == TEXT || marked.has(slot)) && !seen.has(slot));
      state.left += !lastTier ? next.length : isNew && known.get(range).length;
      for (const slot of next) {
        seen.add(slot); state.left--;
        if (!state.deep || (await deep(range)).has(slot)) yield slot;
      }
    }
  }

  // Checks.
  const SENTENCE = /[^]*?([。！？][”’」』）》]*|\n|$)/g;
  const SCOPES = { title: "t", clause: "c", text: "cb" };
  const inSpans = (spans, day) => spans.some(([from, to]) => from <= day && (day.startsWith(to) || day < to));
  const admits = (query, article) =>
    Object.entries(query.filters).every(([key, values]) => values.some(v => article[key].includes(v)))
    && (!query.spans.length || inSpans(query.spans, article.id.slice(0, 10)));
  function check(query, passage, article, slot, place) {
    if (query.scopes.length && !query.scopes.some(s => s.includes(passage.sort))) return null;
    const { text, at } = fold(passage.text);
    let count = 0, shown = null, inHead = false;
    for (const term of query.terms) {
      let first = null;
      for (const form of term.forms)
        for (let i = text.indexOf(form); i >= 0; i = text.indexOf(form, i + form.length)) { count++; if (!first || i < first[0]) first = [i, i + form.length]; }
      if (term.not ? first : !first) return null;
      if (term.not) continue;
      shown ??= first;
      inHead ||= at[first[0]] < passage.head;
    }
    const from = at[shown[0]], to = at[shown[1] - 1] + 1;
    let start = 0, end = 0;
    for (const m of passage.text.matchAll(SENTENCE)) if (end < to) { if (end <= from) start = end; end += m[0].length; }
    return { article, anchor: passage.anchor, text: passage.text.slice(start, end), from: from - start, to: to - start, in: Object.keys(SCOPES).filter(scope => SCOPES[scope].includes(passage.sort)),
      tier: passage.sort == "t" ? 0 : inHead ? 1 : 2, density: Math.floor(count * 4096 / (text.length + 64)), slot, place };
  }
  const order = (a, b) => a.tier - b.tier || b.density - a.density || (a.article.id != b.article.id ? b.slot - a.slot : a.slot - b.slot || a.place - b.place);

  const ready = () => open.done ??= open().catch(error => { open.done = shards.root = null; throw error; });

  // A search: next() gives the hits of a window; left tells how many slots may follow.
  async function start(text) {
    await ready();
    const query = parse(text), state = { left: 0, done: false };
    const wanted = query.terms.filter(term => !term.not);
    if (!wanted.length) return null;
    const lists = await each(wanted.slice(0, 8), constraint);
    const filters = Object.entries(query.filters).map(([key, values]) => values.map(v => [FACETS[key] * 65536 + hash(v)]));
    const slots = candidates(lists, filters, state, await stretches(query.spans), query.scopes == "t" ? 0 : TEXT);
    state.seen = 0;
    state.next = async () => {
      const slotNumbers = [];
      while (slotNumbers.length < WINDOW && !state.done) {
        const next = await slots.next();
        if (!(state.done = next.done)) slotNumbers.push(next.value);
      }
      state.seen += slotNumbers.length;
      const contents = await each(slotNumbers, slot => textShard(slot >> 3));
      const groups = new Map();
      slotNumbers.forEach((slot, i) => {
        const content = contents[i].get(slot);
        if (!content || !admits(query, content.article)) return;
        content.passages.forEach((passage, place) => {
          const hit = check(query, passage, content.article, slot, place);
          if (hit) groups.set(hit.article.id, [...groups.get(hit.article.id) ?? [], hit]);
        });
      });
      const hits = [...groups.values()].map(g => g.sort(order)).sort((a, b) => order(a[0], b[0])).flat();
      // Where little was found, more terms of the words are asked.
      state.deep ||= hits.length * 2 < slotNumbers.length;
      return hits;
    };
    return state;
  }
  window.sitegenSearch = start;

  // The page. Everything that comes from a text is set as text, never as markup.
  const counted = count => make("span", { className: "count" }, count);

  // Names that are answered before any text is read.
  let names;
  const openNames = async () => names ??= (await ready(), await load(root.names)).split("\x1e").map(record => record.split("\x1f"));
  function answers(text) {
    const word = fold(text).text, written = forms(word), links = [];
    const add = (path, label, count) => links.push(make("li", {}, make("a", { href: path }, label), " ", counted(count)));
    const day = /^(\d{4})(?:[-\/.年](\d\d?)(?:[-\/.月](\d\d?))?)?[年月日]?$/.exec(word);
    for (const [label, path, count, ...rest] of names) {
      // A year: its path, and for each month the days that have a page.
      if (day?.[1] == label && (!day[2] || parseInt(rest[day[2] - 1], 16) >>> (day[3] || 0) & 1)) {
        const key = day.slice(1).filter(Boolean).map(part => part.padStart(2, "0"));
        add(path.replace("*", key.join("/")), key.join("-"), count);
      } else if (rest.some(form => written.includes(fold(form).text))) add(path, label, count);
    }
    return links;
  }

  // Filters stand in the query itself, so that its address says everything.
  const quoted = value => /[\s"]/.test(value) ? '"' + value + '"' : value;
  function toggle(key, value) {
    const found = tokens(box.value), same = t => t.key == key && t.value == value;
    const kept = found.filter(t => !same(t)).map(t => t.raw);
    if (!found.some(same)) kept.push(key + ":" + quoted(value));
    box.value = kept.join(" ");
    run(true);
  }
  const labelOf = (key, value) => words[key + value[0].toUpperCase() + value.slice(1)]
    ?? names?.find(name => key == "country" && name[3] == value)?.[0] ?? value;
  function showFilters(hits, isExact) {
    const chosen = tokens(box.value).filter(t => t.key), groups = [];
    for (const key of ["in", "kind", "year", "source", "country", "document"]) {
      // Where a word stands is counted in passages, all else in articles.
      const counts = new Map(), items = key == "in" ? hits : new Map(hits.map(hit => [hit.article.id, hit.article])).values();
      for (const item of items) for (const value of item[key]) counts.set(value, (counts.get(value) ?? 0) + 1);
      for (const t of chosen) if (t.key == key && !counts.has(t.value)) counts.set(t.value, 0);
      if (!counts.size) continue;
      const list = [...counts].sort((a, b) => key == "year" ? b[0] - a[0] : b[1] - a[1]).slice(0, 12);
      const id = "filter-" + key, group = make("details", { id, open: $(id)?.open ?? chosen.some(t => t.key == key) }, make("summary", {}, labelOf("filter", key)));
      for (const [value, count] of list) {
        const button = make("button", { className: "chip", ariaPressed: chosen.some(t => t.key == key && t.value == value), onclick: () => toggle(key, value) }, labelOf(key, value));
        if (count) button.append(" ", counted(count + (isExact ? "" : "+")));
        group.append(button, " ");
      }
      groups.push(group);
    }
    const focus = document.activeElement, active = filters.contains(focus) && focus.firstChild.data;
    fill(filters, ...groups);
    if (active) all(filters, "button,summary").find(b => b.firstChild.data == active)?.focus();
  }

  const filters = $("search-filters"), more = $("search-more"), found = $("search-names");
  function show(hit, groups) {
    let list = groups.get(hit.article.id);
    if (!list) {
      list = make("ul");
      groups.set(hit.article.id, list);
      const { id, path, title, kind, source } = hit.article, facts = [id.slice(0, 10), labelOf("kind", kind[0]), ...source].join(" · ");
      results.append(make("li", {}, make("h2", {}, link(path, title)), make("p", {}, facts), list));
    }
    const { text, from, to } = hit, lead = Math.max(0, from - 60);
    list.append(make("li", {}, link(hit.article.path + "?q=" + encodeURIComponent(text.slice(from, to)) + "#" + hit.anchor,
      (lead ? "…" : "") + text.slice(lead, from), make("mark", {}, text.slice(from, to)), text.slice(to))));
  }

  let turn = 0, current = null;
  async function run(isLasting) {
    const text = box.value.replace(/\p{Cs}/gu, "\ufffd").trim(), mine = ++turn, isCurrent = () => mine == turn;
    const address = text && text.length < 2000 ? "?q=" + encodeURIComponent(text) : "";
    if (address != location.search) try { history[isLasting ? "pushState" : "replaceState"](null, "", address || location.pathname); } catch { /* Some browsers keep the address of a file. */ }
    current = null;
    const clear = word => { fill(results); fill(filters); more.hidden = true; status.textContent = word; };
    fill(found);
    if (!text) return clear("");
    openNames().then(() => isCurrent() && fill(found, ...answers(text)), () => 0);
    try {
      const search = await start(text);
      if (!isCurrent()) return;
      if (!search) return clear(words.empty);
      const hits = [], groups = new Map();
      const step = async least => {
        for (let windows = 0; !search.done && (windows == 0 || hits.length < least && windows < 3); windows++) {
          const next = await search.next();
          if (!isCurrent()) return;
          if (!groups.size) fill(results);
          hits.push(...next);
          next.forEach(hit => show(hit, groups));
        }
        if (!search.left) search.done = true;
        const n = hits.length;
        status.textContent = words[n ? search.done ? "count" : "some" : search.done ? "none" : "pending"]
          .replace("{n}", n ? n + Math.round(search.left * n / search.seen) : search.left).replace("{m}", groups.size);
        more.hidden = search.done;
        showFilters(hits, search.done);
      };
      current = () => step(hits.length + 20);
      await step(4);
    } catch {
      if (isCurrent()) clear(words.failed);
    }
  }

  // As a reader types; a word that is still being composed waits.
  let timer = 0;
  const later = event => { clearTimeout(timer); if (!event.isComposing) timer = setTimeout(run, 80); };
  box.oninput = later;
  box.addEventListener("compositionend", later);
  form.onsubmit = event => { event.preventDefault(); clearTimeout(timer); run(true); };
  more.onclick = () => current?.();
  // Arrows go from the box through the hits and back.
  document.onkeydown = event => {
    const stops = [box, ...all(found, "a"), ...all(results, "a")], at = stops.indexOf(event.target);
    const next = at >= 0 && !event.isComposing && stops[at + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
    if (next) { next.focus(); event.preventDefault(); }
  };
  // What every search begins with is there before the first word.
  ready().catch(() => 0);
  (onpopstate = () => { box.value = new URLSearchParams(location.search).get("q"); run(); })();
})();
