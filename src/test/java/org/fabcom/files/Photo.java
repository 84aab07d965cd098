package org.fabcom.files;

import module java.base;
import java.awt.Color;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;

/** Pictures as a telephone takes them: red at the left, held upright (EXIF orientation 6), with the place where it was. */
public final class Photo {

    private Photo() {}

    public static byte[] taken(int width, int height) {
        var plain = plain("jpeg", width, height);
        var exif = exif();
        var out = ByteBuffer.allocate(plain.length + exif.length + 4);
        out.put(plain, 0, 2);
        out.putShort((short) 0xffe1).putShort((short) (exif.length + 2)).put(exif);
        out.put(plain, 2, plain.length - 2);
        return out.array();
    }

    public static byte[] plain(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** TIFF header, IFD0 with the orientation and a pointer to the GPS directory, which holds a latitude. */
    private static byte[] exif() {
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + 2 + 2 * 12 + 4 + 24);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, 6 << 16);
        entry(tiff, 0x8825, 4, 1, 38);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 68);
        tiff.putInt(0);
        for (int part : new int[] {45, 1, 46, 1, 12, 1}) tiff.putInt(part);
        var all = new ByteArrayOutputStream();
        all.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(tiff.array());
        return all.toByteArray();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
