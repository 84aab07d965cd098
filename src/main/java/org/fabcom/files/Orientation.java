package org.fabcom.files;

import module java.base;
import org.springframework.core.io.InputStreamSource;

/**
 * How a camera was held (EXIF 2.32, tag 0x0112 of the first directory). Nothing else of EXIF is read: its entries may say that they
 * hold the same bytes, and sixty kilobytes of them unfold to a gigabyte.
 */
final class Orientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int APP1 = 0xe1;
    private static final int UPRIGHT = 1;

    private Orientation() {}

    /** 1 to 8; 1 if it says none, or nothing readable. */
    static int of(InputStreamSource content) throws IOException {
        try (var bytes = new BufferedInputStream(content.getInputStream(), 65_536)) {
            bytes.skipNBytes(2);
            for (int mark = mark(bytes); mark >= 0xc0 && mark < 0xda || mark > 0xda; mark = mark(bytes)) {
                int length = bytes.read() << 8 | bytes.read();
                if (length < 2) return UPRIGHT;
                if (mark != APP1) {
                    bytes.skipNBytes(length - 2L);
                    continue;
                }
                var segment = bytes.readNBytes(length - 2);
                if (Arrays.equals(segment, 0, Math.min(6, segment.length), EXIF, 0, 6))
                    return tagged(
                            ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
            }
            return UPRIGHT;
        }
    }

    /** Of the next segment; negative if there is none where one should be. */
    private static int mark(InputStream bytes) throws IOException {
        if (bytes.read() != 0xff) return -1;
        int next = bytes.read();
        while (next == 0xff) next = bytes.read();
        return next;
    }

    private static int tagged(ByteBuffer tiff) {
        if (tiff.limit() < 8) return UPRIGHT;
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int from = tiff.getInt(4);
        if (from < 8 || from > tiff.limit() - 2) return UPRIGHT;
        int entries = Short.toUnsignedInt(tiff.getShort(from));
        for (int at = from + 2; entries > 0 && at <= tiff.limit() - ENTRY; entries--, at += ENTRY) {
            if (Short.toUnsignedInt(tiff.getShort(at)) != TAG || tiff.getShort(at + 2) != SHORT) continue;
            int value = tiff.getShort(at + 8);
            return value >= UPRIGHT && value <= 8 ? value : UPRIGHT;
        }
        return UPRIGHT;
    }
}
