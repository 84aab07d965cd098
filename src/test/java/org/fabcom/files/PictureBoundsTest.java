package org.fabcom.files;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.lang.management.ManagementFactory;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** How many points a picture has is asked before any is read; the dearest that is taken costs little of a processor. */
class PictureBoundsTest {

    /** A square of 5119 points took two to six seconds; the dearest takes 0.7 s on a quiet machine, 1.7 s on a slow one. */
    private static final long DEAREST = 2_500;

    private Checked checked;
    private long cost;

    private void check(byte[] bytes) {
        var threads = ManagementFactory.getThreadMXBean();
        long from = threads.getCurrentThreadCpuTime();
        checked = Parcels.check("image.jpg", bytes.length, new ByteArrayResource(bytes));
        cost = TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - from);
    }

    private void refused(byte[] bytes, Checked.Why why) {
        check(bytes);
        assertThat(checked)
                .isInstanceOfSatisfying(
                        Checked.Refused.class, it -> assertThat(it.why()).isEqualTo(why));
        assertThat(cost).as("nothing was decoded").isLessThan(400);
    }

    private BufferedImage taken(String what, byte[] bytes) throws IOException {
        check(bytes);
        long first = cost;
        for (int i = 0; i < 2 && cost >= DEAREST; i++) check(bytes);
        System.err.println(what + ": " + first + " ms");
        assertThat(checked).as(what).isInstanceOf(Checked.Ready.class);
        assertThat(cost).as(what).isLessThan(DEAREST);
        try (var stream = ((Checked.Ready) checked).parcel().content().getInputStream()) {
            return ImageIO.read(stream);
        }
    }

    /** As a sensor sees: soft shapes and grain. */
    static BufferedImage scene(int width, int height) {
        var dice = new Random(7);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++)
                row[x] = (x * 255 / width << 16 | y * 255 / height << 8 | (x ^ y) & 0x7f) + dice.nextInt(8) * 0x010101;
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
        return picture;
    }

    static byte[] jpeg(BufferedImage picture, boolean finer) throws IOException {
        return written(picture, "jpeg", finer);
    }

    private static byte[] written(BufferedImage picture, String format, boolean finer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            if (finer) how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage wide(int width, int height) {
        var colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        return new BufferedImage(colours, colours.createCompatibleWritableRaster(width, height), false, null);
    }

    @Test
    void a_square_of_five_thousand_points_is_refused_before_it_is_decoded() throws IOException {
        var flat = new BufferedImage(5119, 5119, BufferedImage.TYPE_INT_RGB);
        for (boolean finer : new boolean[] {false, true}) refused(written(flat, "png", finer), Checked.Why.POINTS);
        var indexed =
                new BufferedImage(5119, 5119, BufferedImage.TYPE_BYTE_INDEXED); // else its writer looks for colours
        refused(written(indexed, "gif", false), Checked.Why.POINTS);
        refused(jpeg(flat, true), Checked.Why.POINTS);
        refused(written(wide(3000, 2500), "png", false), Checked.Why.POINTS);
    }

    @Test
    void photos_of_telephones_are_taken() throws IOException {
        var usual = taken("12 million points", jpeg(scene(4000, 3000), false));
        assertThat(usual.getWidth()).isLessThanOrEqualTo(Pictures.LARGEST);
        taken("48 million points", jpeg(scene(8000, 6000), false));
    }

    /** 660 and 820 ms seen on two machines. */
    @Test
    void the_largest_picture_that_comes_ever_finer_is_taken() throws IOException {
        var largest = jpeg(scene(3650, 2739), true);
        assertThat(3650L * 2739).isLessThanOrEqualTo(Pictures.MOST_FINER).isGreaterThan(Pictures.MOST_FINER * 99 / 100);
        taken("10 million points, progressive", largest);
        refused(jpeg(scene(3660, 2740), true), Checked.Why.POINTS);
    }

    /** Four inks, as programs of printers write them (nothing of an ink is 255): kept in colours that every screen shows. */
    @ParameterizedTest
    @ValueSource(ints = {0, 255})
    void a_picture_in_inks_is_kept_in_colours(int ink) throws IOException {
        var plain = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(plain)) {
            writer.setOutput(output);
            var inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 640, 480, 4, null);
            Arrays.fill(((DataBufferByte) inks.getDataBuffer()).getData(), (byte) ink);
            writer.write(null, new IIOImage(inks, null, null), writer.getDefaultWriteParam());
        } finally {
            writer.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain.toByteArray(), 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
        bytes.write(plain.toByteArray(), 2, plain.size() - 2);
        var kept = taken("inks", bytes.toByteArray());
        assertThat(kept.getRaster().getNumBands()).isEqualTo(3);
        assertThat(kept.getRGB(320, 240) & 0xffffff).isEqualTo(ink == 0 ? 0x000000 : 0xffffff);
    }

    @Test
    void the_dearest_pictures_cost_little() throws IOException {
        var noise = new BufferedImage(1700, 1400, BufferedImage.TYPE_INT_ARGB);
        var dice = new Random(3);
        for (int y = 0; y < 1400; y++) for (int x = 0; x < 1700; x++) noise.setRGB(x, y, dice.nextInt());
        taken("PNG of nothing but grain", written(noise, "png", false));
        taken(
                "PNG of 12 million points",
                written(new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_ARGB), "png", false));
        taken("the same, interlaced", written(new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_ARGB), "png", true));
        taken("PNG of two bytes a colour", written(wide(3000, 2000), "png", true));
        taken("GIF", written(new BufferedImage(4000, 3000, BufferedImage.TYPE_BYTE_INDEXED), "gif", false));
    }

    /** Each scan costs a pass over all points; the last of this picture is there two hundred times. */
    @Test
    void a_picture_that_is_gone_over_without_end_is_refused() throws IOException {
        var once = jpeg(scene(160, 120), true);
        int last = once.length - 2;
        while (!(once[last] == (byte) 0xff && once[last + 1] == (byte) 0xda)) last--;
        var scan = Arrays.copyOfRange(once, last, once.length - 2);
        var bytes = new ByteArrayOutputStream();
        bytes.write(once, 0, once.length - 2);
        for (int i = 0; i < 200; i++) bytes.writeBytes(scan);
        bytes.write(0xff);
        bytes.write(0xd9);
        refused(bytes.toByteArray(), Checked.Why.POINTS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_picture_that_ends_too_early_is_no_broken_page(boolean finer) throws IOException {
        var whole = jpeg(scene(2000, 1500), finer);
        for (int part : new int[] {3, 20, 700, whole.length / 2, whole.length - 3}) {
            check(Arrays.copyOf(whole, part));
            assertThat(cost).isLessThan(DEAREST);
        }
        refused(Arrays.copyOf(whole, 20), Checked.Why.PICTURE);
    }

    /** Nine megabytes of what a camera or a phone may write before the picture. */
    @Test
    void notes_without_end_before_a_picture_cost_little() throws IOException {
        var plain = jpeg(scene(800, 600), false);
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        for (int i = 0; i < 140; i++) {
            bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) 0xff, (byte) 0xff});
            bytes.writeBytes("http://ns.adobe.com/xmp/extension/\0".getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(new byte[65_533 - 35]);
        }
        bytes.write(plain, 2, plain.length - 2);
        var kept = taken("notes of 9 MB", bytes.toByteArray());
        assertThat(kept.getWidth()).isEqualTo(800);
        assertThat(((Checked.Ready) checked).parcel().size()).isLessThan(500_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(plain)).getWidth()).isEqualTo(800);
    }
}
