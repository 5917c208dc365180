// Shows what a link leads to before it is followed: on hover, on focus, and at the first touch.
// Places on this page are read from the page; others from a script beside theirs (X.js for X.html),
// which is the one thing that can be loaded from a folder without a server.
(function () {
  "use strict";
  var words = document.getElementById("notice").dataset;
  var button = document.querySelector(".switch");
  var links = "main a.mention, main a.chip, .unit .where a";
  var hasPreview = /(articles\/\d+\/\d+-\d\d-\d\d-[^\/]+|countries\/(groups\/)?[A-Z]+|dates\/\d+(\/\d\d){0,2}|documents\/(?!index\.|cited-)[^\/]+)\.html$/;
  var known = {}, waiting = {};
  var card = null, shown = null, timer = 0;

  // Storage may be refused; then the choice holds for this page.
  var isOn = true;
  try { isOn = localStorage.getItem("previews") !== "off"; } catch (error) { isOn = true; }

  function turn(on) {
    isOn = on;
    if (button) button.textContent = on ? button.dataset.on : button.dataset.off;
    try { localStorage.setItem("previews", on ? "on" : "off"); } catch (error) { return; }
  }

  function element(name, text, language) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (language) made.lang = language;
    return made;
  }

  function hide() {
    clearTimeout(timer);
    if (card) card.remove();
    if (shown) shown.removeAttribute("aria-describedby");
    card = shown = null;
  }

  // The words of a place on this page, without its margin and menus.
  function ownPlace(link) {
    var target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    var unit = target && target.closest(".unit");
    if (!unit) return null;
    var text = unit.firstElementChild.textContent;
    return { t: "", n: [], x: text.length > 140 ? text.slice(0, 140) + "…" : text };
  }

  window.archivePreview = function (data) {
    known[document.currentScript.src] = data;
  };

  // Calls back with the preview, or with nothing where there is none.
  function find(link, done) {
    var page = location.href.split("#")[0], target = link.href.split("#")[0];
    if (target === page) return done(ownPlace(link));
    if (!hasPreview.test(target)) return done(null);
    var source = target.replace(/html$/, "js");
    function give() {
      var data = known[source], anchor = link.hash.slice(1);
      var found = data && (data[anchor] || data[""]);
      if (found && !found.t) { found.t = data[""].t; found.l = data[""].l; }
      done(found);
    }
    if (source in known) return give();
    if (waiting[source]) return waiting[source].push(give);
    waiting[source] = [give];
    var script = element("script");
    script.src = source;
    script.onload = script.onerror = function () {
      known[source] = known[source] || null;
      waiting[source].forEach(function (call) { call(); });
    };
    document.head.append(script);
  }

  function place(link, x) {
    var boxes = Array.from(link.getClientRects());
    var box = boxes.find(function (b) { return x >= b.left && x <= b.right; }) || boxes[0];
    var room = document.documentElement.clientWidth;
    var left = Math.max(12, Math.min(box.left, room - card.offsetWidth - 12));
    var below = box.bottom + 6 + card.offsetHeight <= innerHeight || box.top < card.offsetHeight + 6;
    card.style.left = left + scrollX + "px";
    card.style.top = (below ? box.bottom + 6 : box.top - 6 - card.offsetHeight) + scrollY + "px";
  }

  function show(link, data, x, isTouch) {
    hide();
    shown = link;
    card = element("div");
    card.className = "preview";
    card.id = "preview";
    if (data.t) card.append(element("strong", data.t, data.l));
    data.n.forEach(function (note) { card.append(element("span", note)); });
    if (data.x) card.append(element("p", data.x, "zh-Hans"));
    var foot = card.appendChild(element("div"));
    if (isTouch) foot.appendChild(element("a", words.open)).href = link.href;
    var stop = foot.appendChild(element("button", words.stop));
    stop.type = "button";
    // From the keyboard the switch is in the footer; the tab key goes on to the next link.
    if (!isTouch) stop.tabIndex = -1;
    stop.addEventListener("click", function () { turn(false); hide(); });
    document.body.append(card);
    place(link, x);
    link.setAttribute("aria-describedby", "preview");
  }

  function open(link, x, isTouch) {
    find(link, function (data) {
      if (data && isOn && wanted === link) show(link, data, x, isTouch);
    });
  }

  var wanted = null, touched = false;
  function want(link, wait, x) {
    wanted = link;
    clearTimeout(timer);
    timer = setTimeout(function () { open(link, x, false); }, wait);
  }

  function linkAt(event) {
    return isOn && event.target.closest ? event.target.closest(links) : null;
  }

  document.addEventListener("pointerdown", function (event) {
    touched = event.pointerType === "touch";
  }, true);
  document.addEventListener("pointerover", function (event) {
    if (event.pointerType === "touch") return;
    var link = linkAt(event);
    if (link && link !== shown) want(link, 250, event.clientX);
    else if (link || card && card.contains(event.target)) clearTimeout(timer);
    else if (wanted) { wanted = null; clearTimeout(timer); timer = setTimeout(hide, 250); }
  });
  document.addEventListener("focusin", function (event) {
    var link = linkAt(event);
    if (card && card.contains(event.target)) return;
    wanted = null;
    hide();
    if (link && !touched && link.matches(":focus-visible")) want(link, 0, 0);
  });
  document.addEventListener("click", function (event) {
    var link = linkAt(event);
    if (!link || !touched) { if (card && !card.contains(event.target)) hide(); return; }
    if (link === shown) return;
    // The first touch shows, the second follows; where there is nothing to show it follows at once.
    event.preventDefault();
    wanted = link;
    find(link, function (data) {
      if (data) show(link, data, event.clientX, true);
      else location.href = link.href;
    });
  });
  document.addEventListener("keydown", function (event) {
    touched = false;
    if (event.key === "Escape") { wanted = null; hide(); }
  });
  addEventListener("resize", hide);
  if (button) {
    turn(isOn);
    button.addEventListener("click", function () { turn(!isOn); });
  }
})();
