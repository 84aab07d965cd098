package org.fabcom.web.print;

import module java.base;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;

/** Turns the runs of a QR path into a PNG, eight points a module so that no printer blurs it. */
final class Points {

    private static final int SCALE = 8;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)");

    private Points() {}

    static String png(int side, String path) {
        var image = new BufferedImage(side * SCALE, side * SCALE, BufferedImage.TYPE_BYTE_BINARY);
        var pen = image.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, side * SCALE, side * SCALE);
        pen.setColor(java.awt.Color.BLACK);
        var run = RUN.matcher(path);
        while (run.find()) {
            pen.fillRect(at(run.group(1)), at(run.group(2)), at(run.group(3)), SCALE);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static int at(String modules) {
        return Integer.parseInt(modules) * SCALE;
    }
}
