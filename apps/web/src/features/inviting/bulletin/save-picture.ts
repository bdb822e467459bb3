/**
 * The picture that is shown, as a PNG, made by this browser with its own fonts: nothing is fetched and nothing leaves.
 * Twice as fine as it is shown, because chats make pictures smaller. Fails where a browser forbids drawing.
 */
export async function pictureOf(shown: SVGSVGElement): Promise<Blob> {
  const { width, height } = shown.viewBox.baseVal;
  const copy = shown.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('width', `${width * 2}`);
  copy.setAttribute('height', `${height * 2}`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'),
  );
}

/** Copies a picture; answers whether the browser allows that. Safari wants the promise and not what it becomes. */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  if (!navigator.clipboard?.write || typeof ClipboardItem === 'undefined') return false;
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]).then(
    () => true,
    () => false,
  );
}
