package org.fabcom.files;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.core.io.InputStreamSource;

/**
 * Makes pictures anew, so that nothing the camera wrote in them is left: neither the place, nor the device, nor a thumbnail of
 * what was cut away. Turned upright, and no larger than a screen can show.
 */
final class Pictures {

    static final int LARGEST = 2560;
    private static final long PIXELS = 100_000_000;
    private static final float QUALITY = 0.85f;

    private Pictures() {}

    /** Empty if it can't be read, or is so large that it would fill the memory. */
    static Optional<byte[]> anew(String type, InputStreamSource content) throws IOException {
        boolean jpeg = type.equals("image/jpeg");
        try {
            var read = read(content);
            if (read.isEmpty()) return Optional.empty();
            var upright = draw(read.get(), jpeg ? turned(content) : 1, jpeg);
            return Optional.of(jpeg ? jpeg(upright) : png(upright));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | IOException broken) {
            return Optional.empty();
        }
    }

    /** Skips rows and columns of what is far too large while it is read. */
    private static Optional<BufferedImage> read(InputStreamSource content) throws IOException {
        try (var stream = content.getInputStream();
                var input = ImageIO.createImageInputStream(stream)) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > PIXELS) return Optional.empty();
        int skip = (int) Math.max(1, Math.max(width, height) / LARGEST);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(skip, skip, 0, 0);
        return Optional.of(reader.read(0, how));
    }

    /** EXIF orientation, 1 to 8; 1 if it says none. */
    private static int turned(InputStreamSource content) throws IOException {
        try (var stream = content.getInputStream()) {
            var exif = ImageMetadataReader.readMetadata(stream).getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) return 1;
            return exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (ImageProcessingException | MetadataException unreadable) {
            return 1;
        }
    }

    private static BufferedImage draw(BufferedImage from, int orientation, boolean opaque) {
        boolean across = orientation >= 5 && orientation <= 8;
        double scale = Math.min(1, (double) LARGEST / Math.max(from.getWidth(), from.getHeight()));
        int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        var to = new BufferedImage(
                across ? height : width,
                across ? width : height,
                opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        var pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
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

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
