"""QR codes, read from their pixels by a library for barcodes."""

from __future__ import annotations

from base64 import b64decode, b64encode

import zxingcpp
from playwright.sync_api import Locator

_PIXELS = """
    async (_, png) => {
        const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], {type: "image/png"}));
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        let pixels = "";
        for (let at = 0; at < data.length; at += 4) pixels += String.fromCharCode(data[at]);
        return [image.height, image.width, btoa(pixels)];
    }
"""


def scan(image: Locator) -> zxingcpp.Barcode:
    """Take a picture of a code and read it."""
    png = b64encode(image.screenshot()).decode()
    height, width, pixels = image.evaluate(_PIXELS, png)
    picture = memoryview(b64decode(pixels)).cast("B", (height, width))
    (code,) = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return code
