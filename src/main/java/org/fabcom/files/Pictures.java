package org.fabcom.files;

import module java.base;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.kernel.bounds.Spool;
import org.fabcom.kernel.bounds.Turns;
import org.springframework.core.io.InputStreamSource;

/**
 * Makes pictures anew, so that nothing the camera wrote in them is left: neither the place, nor the device, nor a thumbnail of
 * what was cut away. Turned upright, and no larger than a screen can show. How many points it has is asked before any is read:
 * the bounds were measured so that the dearest picture takes less than a second of a processor. One at a time; others wait a little.
 */
final class Pictures {

    static final int LARGEST = 2560;

    /** Points of what is kept without loss: each takes ten times as long to write as one of a photo. */
    private static final double LARGEST_AREA = 3_000_000;

    static final long MOST_JPEG = 50_000_000;
    static final long MOST_FINER = 10_000_000;
    static final long MOST_OTHER = 12_000_000;

    /** Its reader is in Java and slow: 0.8 s of a processor for so many. */
    static final long MOST_WEBP = 3_000_000;

    /** Half the points where each takes two bytes a colour. */
    private static final int WIDE = 32;

    private static final int MOST_SCANS = 16;
    private static final float QUALITY = 0.85f;

    /** Below this a face is not known any more. */
    private static final float COARSEST = 0.3f;

    /** Of what is kept without loss: how quickly it is written. */
    private static final float QUICK = 0.9f;

    private static final int SHARE = 6;
    private static final Turns TURNS = new Turns(1, 6, Duration.ofSeconds(15));

    /** What came of it. */
    sealed interface Made {
        record Ready(Content bytes, String type) implements Made {}

        /** It cannot be read. */
        record Unreadable() implements Made {}

        /** It has more points than we work on. */
        record TooMany() implements Made {}

        /** Others are being made, and the turn of this one did not come. */
        record Busy() implements Made {}
    }

    private static final class TooManyPoints extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private Pictures() {}

    static Made anew(String type, InputStreamSource content) throws IOException {
        var turn = TURNS.take();
        if (turn.isEmpty()) return new Made.Busy();
        try (var mine = turn.get()) {
            return type.equals("image/webp") ? webp(content) : made(type.equals("image/jpeg"), content);
        }
    }

    private static Made made(boolean jpeg, InputStreamSource content) throws IOException {
        try {
            var read = read(content, it -> most(jpeg, content, it));
            if (read.isEmpty()) return new Made.Unreadable();
            var upright = draw(read.get(), jpeg ? Orientation.of(content) : 1, jpeg);
            return ready(upright, jpeg);
        } catch (TooManyPoints tooMany) {
            return new Made.TooMany();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IOException broken) {
            return new Made.Unreadable();
        }
    }

    /** Its reader is not Java's own: whatever it stumbles over is a picture that does not read. */
    private static Made webp(InputStreamSource content) throws IOException {
        try {
            var read = read(content, it -> MOST_WEBP);
            if (read.isEmpty()) return new Made.Unreadable();
            boolean opaque = !read.get().getColorModel().hasAlpha();
            return ready(draw(read.get(), 1, opaque), opaque);
        } catch (TooManyPoints tooMany) {
            return new Made.TooMany();
        } catch (RuntimeException | IOException broken) {
            return new Made.Unreadable();
        }
    }

    private static Made ready(BufferedImage picture, boolean jpeg) throws IOException {
        return new Made.Ready(written(picture, jpeg), jpeg ? "image/jpeg" : "image/png");
    }

    /** How many points this picture may have. */
    private interface Most {
        long of(ImageReader reader) throws IOException, TooManyPoints;
    }

    /** Skips rows and columns of what is far too large while it is read. */
    private static Optional<BufferedImage> read(InputStreamSource content, Most most)
            throws IOException, TooManyPoints {
        try (var stream = content.getInputStream();
                var input = ImageIO.createImageInputStream(stream)) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return Optional.of(read(reader, most.of(reader)));
            } finally {
                reader.dispose();
            }
        }
    }

    private static long most(boolean jpeg, InputStreamSource content, ImageReader reader)
            throws IOException, TooManyPoints {
        if (!jpeg) return wide(reader) ? MOST_OTHER / 2 : MOST_OTHER;
        int scans = Scans.of(content);
        if (scans > MOST_SCANS) throw new TooManyPoints();
        return scans > 1 ? MOST_FINER : MOST_JPEG;
    }

    private static boolean wide(ImageReader reader) throws IOException {
        var type = reader.getRawImageType(0);
        return type != null && type.getColorModel().getPixelSize() > WIDE;
    }

    private static BufferedImage read(ImageReader reader, long most) throws IOException, TooManyPoints {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > most) throw new TooManyPoints();
        long skip = Math.max(1, Math.max(width, height) / LARGEST);
        while (3 * (width / skip) * (height / skip) > Bounds.here().memory() / SHARE) skip++;
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling((int) skip, (int) skip, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage draw(BufferedImage from, int orientation, boolean opaque) {
        boolean across = orientation >= 5 && orientation <= 8;
        double scale = Math.min(1, (double) LARGEST / Math.max(from.getWidth(), from.getHeight()));
        double area = scale * from.getWidth() * scale * from.getHeight();
        if (!opaque && area > LARGEST_AREA) scale *= Math.sqrt(LARGEST_AREA / area);
        int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        var to = new BufferedImage(
                across ? height : width,
                across ? width : height,
                opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        var pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (opaque) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, to.getWidth(), to.getHeight());
        }
        var upright = upright(orientation, width, height);
        upright.scale((double) width / from.getWidth(), (double) height / from.getHeight());
        pen.drawImage(from, upright, null);
        pen.dispose();
        return to;
    }

    /** The eight ways of EXIF 2.32, tag 0x0112, as they are undone. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Of a picture made anew, the largest square, its upper edge at a third of what is cut away, in so many bytes if it can be. */
    static Content square(InputStreamSource made, int side, int most) throws IOException {
        try (var stream = made.getInputStream();
                var input = ImageIO.createImageInputStream(stream)) {
            var reader = ImageIO.getImageReaders(input).next();
            try {
                reader.setInput(input, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                int edge = Math.min(width, height);
                var how = reader.getDefaultReadParam();
                how.setSourceRegion(new Rectangle((width - edge) / 2, (height - edge) / 3, edge, edge));
                int skip = Math.max(1, edge / (2 * side));
                how.setSourceSubsampling(skip, skip, 0, 0);
                return light(drawn(reader.read(0, how), side), most);
            } finally {
                reader.dispose();
            }
        }
    }

    /** As fine as the bytes allow; the tables are made for this picture, since those of everybody weigh as much as a face. */
    private static Content light(BufferedImage picture, int most) throws IOException {
        for (float quality = QUALITY; ; quality -= 0.1f) {
            var made = jpeg(picture, quality);
            if (made.size() <= most || quality < COARSEST) return made;
        }
    }

    private static Content jpeg(BufferedImage picture, float quality) throws IOException {
        var how = new JPEGImageWriteParam(null);
        how.setOptimizeHuffmanTables(true);
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        return written(picture, "jpeg", how);
    }

    private static BufferedImage drawn(BufferedImage from, int side) {
        var to = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.drawImage(from, 0, 0, side, side, null);
        pen.dispose();
        return to;
    }

    private static Content written(BufferedImage picture, boolean jpeg) throws IOException {
        var format = jpeg ? "jpeg" : "png";
        var how = ImageIO.getImageWritersByFormatName(format).next().getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(jpeg ? QUALITY : QUICK);
        return written(picture, format, how);
    }

    private static Content written(BufferedImage picture, String format, ImageWriteParam how) throws IOException {
        var bytes = new Spool();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.since(0);
    }
}
