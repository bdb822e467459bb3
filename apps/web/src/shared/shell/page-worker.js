// Keeps one page on the device, so that it opens without a connection. It knows nothing of the data: what the API
// answers is never kept here. The build puts the page's name, its own files and their version in.
const name = '';
const files = [];
const version = '';
const shelf = `backcast-${name}-${version}`;
const address = `/${name}.html`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shelf)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const shelves = await caches.keys();
    const old = shelves.filter((each) => each.startsWith(`backcast-${name}-`) && each !== shelf);
    await Promise.all(old.map((each) => caches.delete(each)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

// The page: from the server when it answers in time, so that a new version arrives at once. Its files have a hash in
// their name and never change.
const patience = 3000;
const page = async (request) => {
  const late = new Promise((_resolve, reject) => setTimeout(() => reject(new Error('late')), patience));
  try {
    return await Promise.race([fetch(request), late]);
  } catch {
    return (await caches.match(address)) ?? fetch(request);
  }
};
const file = async (request) => (await caches.match(request)) ?? fetch(request);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname === address) event.respondWith(page(request));
    return;
  }
  if (files.includes(pathname)) event.respondWith(file(request));
});
