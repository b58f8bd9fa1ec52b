"use strict";
// The single-page shop: lists on scroll from /api/ads, ad pages from /api/ads/ID, all built in the browser.
const root = document.getElementById("app");
const SIZE = 20;
let state = null;

const make = (tag, cls, text) => {
  const element = document.createElement(tag);
  if (cls) element.className = cls;
  if (text !== undefined && text !== null) element.textContent = text;
  return element;
};

const getJson = async (path) => {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  return { status: answer.status, body: await answer.json() };
};

const go = (path) => {
  history.pushState({}, "", path);
  route();
};

function header(query) {
  const top = make("header", "top");
  const logo = make("a", "logo", "swopp");
  logo.href = "/";
  const form = make("form", "search");
  const input = make("input");
  input.type = "search";
  input.name = "q";
  input.placeholder = "What are you looking for?";
  input.value = query;
  form.append(input, make("button", "", "Search"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go("/?q=" + encodeURIComponent(input.value));
  });
  top.append(logo, form);
  return top;
}

function card(ad) {
  const box = make("article", "card");
  box.dataset.id = ad.id;
  const link = make("a", "card-link");
  link.href = ad.url;
  if (ad.images.length) {
    const image = make("img");
    image.src = ad.images[0];
    image.alt = "";
    link.append(image);
  }
  if (ad.sold) link.append(make("span", "badge sold", ad.labels.sold));
  const body = make("div", "card-body");
  body.lang = ad.lang;
  const title = make("h3", "card-title", ad.title);
  title.dir = "auto";
  body.append(make("div", "card-price", ad.priceText), title, make("div", "card-meta", ad.place + " · " + ad.postedText));
  link.append(body);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go(ad.url);
  });
  box.append(link);
  return box;
}

async function loadMore() {
  const mine = state;
  if (!mine || mine.busy || mine.done) return;
  mine.busy = true;
  const path = "/api/ads?q=" + encodeURIComponent(mine.query) + "&offset=" + mine.offset + "&limit=" + SIZE;
  let body;
  try {
    ({ body } = await getJson(path));
  } catch {
    // the shop did not answer: once more in a while
    mine.busy = false;
    setTimeout(() => mine === state && loadMore(), 500);
    return;
  }
  if (mine !== state) return;
  body.ads.forEach((ad) => mine.list.append(card(ad)));
  mine.count.textContent = body.total + " ads";
  mine.offset += body.ads.length;
  mine.done = body.next === null;
  mine.busy = false;
  mine.end.textContent = mine.done ? (body.total ? "That is all." : "Nothing found.") : "Loading…";
  mine.end.classList.toggle("complete", mine.done);
  // An observer tells of changes alone. A marker that left the view and was scrolled back into it between two frames
  // has not changed for it, and the list would never grow again: watched anew, it is told of as it stands.
  mine.watch.unobserve(mine.end);
  if (!mine.done) mine.watch.observe(mine.end);
}

function showList(query) {
  const main = make("main", "list");
  const count = make("p", "count", "");
  const list = make("div", "grid");
  const end = make("p", "end", "Loading…");
  main.append(count, list, end);
  root.replaceChildren(header(query), main);
  document.title = "swopp";
  const watch = new IntersectionObserver((seen) => {
    if (seen.some((entry) => entry.isIntersecting)) loadMore();
  }, { rootMargin: "300px" });
  state = { query, offset: 0, done: false, busy: false, list, count, end, watch };
  watch.observe(end);
}

function fact(list, label, cls, value, href) {
  if (!value) return;
  const cell = make("dd", cls);
  if (href) {
    const link = make("a", "", value);
    link.href = href;
    cell.append(link);
  } else {
    cell.textContent = value;
  }
  list.append(make("dt", "", label), cell);
}

function adPage(ad) {
  const page = make("article", "item");
  page.lang = ad.lang;
  page.dir = ad.lang === "ar" ? "rtl" : "ltr";
  page.dataset.id = ad.id;
  const gallery = make("div", "gallery");
  ad.images.forEach((source) => {
    const image = make("img");
    image.src = source;
    image.alt = "";
    gallery.append(image);
  });
  const side = make("div", "side");
  const title = make("h1", "item-title", ad.title);
  const text = make("div", "description", ad.description);
  title.dir = text.dir = "auto";
  if (ad.sold) side.append(make("p", "sold-banner", ad.labels.sold));
  side.append(title);
  if (ad.priceText) side.append(make("p", "price", ad.priceText));
  side.append(text);
  const facts = make("dl", "facts");
  fact(facts, ad.labels.seller, "seller", ad.seller.name, ad.seller.url);
  fact(facts, ad.labels.place, "place", ad.place);
  fact(facts, ad.labels.ships, "ships-to", ad.shipsTo);
  fact(facts, ad.labels.posted, "posted", ad.postedText);
  fact(facts, ad.labels.category, "category", ad.category);
  side.append(facts);
  page.append(gallery, side);
  return page;
}

async function showAd(id) {
  state = null;
  const main = make("main", "detail");
  root.replaceChildren(header(""), main);
  const { status, body } = await getJson("/api/ads/" + encodeURIComponent(id));
  if (status !== 200) {
    main.append(make("p", "gone", body.message));
    return;
  }
  document.title = body.title;
  main.append(adPage(body));
}

async function showSeller(handle) {
  state = null;
  const main = make("main", "list");
  const list = make("div", "grid");
  main.append(make("h1", "", handle), list);
  root.replaceChildren(header(""), main);
  const { body } = await getJson("/api/sellers/" + encodeURIComponent(handle));
  (body.ads || []).forEach((ad) => list.append(card(ad)));
}

function route() {
  const hash = location.hash.match(/^#\/ad\/([^/]+)$/);
  const ad = location.pathname.match(/^\/ad\/([^/]+)$/);
  const seller = location.pathname.match(/^\/user\/([^/]+)$/);
  window.scrollTo(0, 0);
  if (hash || ad) showAd(decodeURIComponent((hash || ad)[1]));
  else if (seller) showSeller(decodeURIComponent(seller[1]));
  else showList(new URLSearchParams(location.search).get("q") || "");
}

window.addEventListener("popstate", route);
window.addEventListener("hashchange", route);
route();
