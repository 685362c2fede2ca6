"use strict";
// Renews the page when the address `events` names another revision. Only what differs is replaced, so that scroll positions stay, and is marked.
const frame = document.getElementById("meeting");
let marked = [], later = [];

function mark(element) {
  if (!element.style) return;
  element.style.boxShadow = "-0.3rem 0 0 #e0a800";
  element.dataset.changed = "";
  marked.push(element);
}

function clearMarks() {
  for (const element of marked) {
    element.style.boxShadow = "";
    if (!element.getAttribute("style")) element.removeAttribute("style");
    delete element.dataset.changed;
  }
  marked = [];
}

const holdsText = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== "");

const isInView = ({ top, bottom }) => bottom > 0 && top < innerHeight;

// Pages out of view wait until those in view are drawn.
function renewPicture(old, fresh) {
  const put = () => {
    for (const { name, value } of fresh.attributes) old.setAttribute(name, value);
    mark(old);
  };
  if (isInView(old.getBoundingClientRect())) put();
  else later.push(put);
}

function renew(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.tagName === "IMG") renewPicture(old, fresh);
  else if (old.tagName !== fresh.tagName || holdsText(old) || holdsText(fresh) || !old.firstElementChild || !fresh.firstElementChild) {
    const copy = old.ownerDocument.importNode(fresh, true);
    old.replaceWith(copy);
    mark(copy);
  } else {
    for (const { name, value } of fresh.attributes) old.setAttribute(name, value);
    renewChildren(old, fresh);
  }
}

function renewChildren(old, fresh) {
  const before = [...old.children], after = [...fresh.children];
  let start = 0, end = 0;
  while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) start++;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end++;
  const next = before[before.length - end] ?? null;
  for (let i = start; i < Math.max(before.length, after.length) - end; i++) {
    const had = i < before.length - end, has = i < after.length - end;
    if (had && has) renew(before[i], after[i]);
    else if (had) before[i].remove();
    else {
      const copy = old.ownerDocument.importNode(after[i], true);
      old.insertBefore(copy, next);
      mark(copy);
    }
  }
}

// The style is cut out before parsing, because the policy of this page forbids the style of another page.
async function read(address) {
  const text = await (await fetch(address, { cache: "no-store" })).text();
  const style = /<style>([^]*?)<\/style>/.exec(text)?.[1];
  return { style, page: new DOMParser().parseFromString(text.replace(`<style>${style}</style>`, () => ""), "text/html") };
}

// The policy of a page allows the style that it came with, so another style needs the whole page.
function reloadFrame() {
  const view = frame.contentWindow, x = view.scrollX, y = view.scrollY;
  return new Promise(done => {
    frame.addEventListener("load", () => { frame.contentWindow.scrollTo(x, y); done(); }, { once: true });
    view.location.reload();
  });
}

async function renewAll() {
  const [{ page }, meeting] = await Promise.all([read("./"), read("meeting.html")]);
  clearMarks();
  later = [];
  for (const id of ["findings", "texts", "pages"]) renew(document.getElementById(id), page.getElementById(id));
  const shown = frame.contentDocument;
  if (shown.querySelector("style")?.textContent !== meeting.style) await reloadFrame();
  else renew(shown.body, meeting.page.body);
  await Promise.all(marked.filter(element => element.tagName === "IMG").map(image => image.decode().catch(() => {})));
  document.body.dataset.revision = page.body.dataset.revision;
  requestAnimationFrame(() => requestAnimationFrame(() => {
    document.body.dataset.shown = page.body.dataset.revision;
    for (const put of later) put();
  }));
}

let wanted = document.body.dataset.revision, busy = false;
async function follow() {
  if (busy) return;
  busy = true;
  try {
    while (wanted !== document.body.dataset.revision) await renewAll();
  } catch {
    setTimeout(follow, 500);
  }
  busy = false;
}

document.body.dataset.shown = document.body.dataset.revision;
const events = new EventSource("events");
events.onopen = () => { delete document.body.dataset.offline; };
events.onerror = () => { document.body.dataset.offline = ""; };
events.onmessage = event => { wanted = event.data; follow(); };
