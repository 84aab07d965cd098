package org.fabcom.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.files.PictureBoundsTest.jpeg;
import static org.fabcom.files.PictureBoundsTest.scene;

import module java.base;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** What stands before the points of a JPEG, written by a camera or by somebody who means harm. */
class PictureNotesTest {

    /** 5 400 entries of EXIF that all claim the same 64 kB: read, they were a gigabyte. */
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "5, 8", "10, 8"})
    void entries_of_exif_that_overlap_are_not_read(int type, int size) throws IOException {
        var plain = jpeg(scene(64, 64), false);
        var tiff = ByteBuffer.allocate(65_500);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 5_400);
        for (int i = 0; i < 5_400; i++)
            tiff.putShort((short) (0x1000 + i))
                    .putShort((short) type)
                    .putInt(65_480 / size)
                    .putInt(8);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        taken(with(plain, 0xe1, "Exif\0\0", tiff.array()));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(40_000_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void how_the_camera_was_held_is_read_in_both_orders_of_bytes_and_behind_other_notes(int held) throws IOException {
        var plain = jpeg(scene(80, 40), false);
        for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            var tiff = ByteBuffer.allocate(8 + 2 + 24 + 4).order(order);
            tiff.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
            tiff.putShort((short) 42).putInt(8).putShort((short) 2);
            tiff.putShort((short) 0x0100).putShort((short) 4).putInt(1).putInt(80);
            tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) held);
            var exif = with(plain, 0xe1, "Exif\0\0", tiff.array());
            var noted =
                    with(with(exif, 0xe1, "http://ns.adobe.com/xap/1.0/\0", new byte[9]), 0xe0, "JFIF\0", new byte[9]);
            for (var bytes : List.of(exif, noted)) {
                assertThat(Orientation.of(new ByteArrayResource(bytes))).isEqualTo(held);
                assertThat(taken(bytes).getWidth()).isEqualTo(held < 5 ? 80 : 40);
            }
        }
    }

    @Test
    void an_orientation_that_is_none_leaves_the_picture_as_it_is() throws IOException {
        var plain = jpeg(scene(80, 40), false);
        var tiff = ByteBuffer.allocate(8 + 2 + 12);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42);
        for (int from : new int[] {8, 0, -1, 20, 21, 22, Integer.MAX_VALUE}) {
            tiff.putInt(4, from)
                    .putShort(8, (short) 1)
                    .putShort(10, (short) 0x0112)
                    .putShort(12, (short) 3);
            tiff.putInt(14, 1).putShort(18, (short) 999);
            for (int length = 0; length <= tiff.capacity(); length++)
                assertThat(Orientation.of(new ByteArrayResource(
                                with(plain, 0xe1, "Exif\0\0", Arrays.copyOf(tiff.array(), length)))))
                        .isEqualTo(1);
        }
    }

    /** A segment whose length says 0: who counts scans stopped there, who decodes went on. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void scans_hidden_behind_a_segment_of_no_length_are_not_decoded(int length) throws IOException {
        for (var picture : List.of(jpeg(scene(5119, 5119), true), jpeg(scene(64, 64), false))) {
            var bytes = new ByteArrayOutputStream();
            bytes.write(picture, 0, 2);
            bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) length});
            bytes.write(picture, 2, picture.length - 2);
            assertThat(check(bytes.toByteArray()))
                    .isInstanceOfSatisfying(
                            Checked.Refused.class, it -> assertThat(it.why()).isEqualTo(Checked.Why.PICTURE));
        }
    }

    /** One segment more at its beginning. */
    private static byte[] with(byte[] picture, int mark, String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(picture, 0, 2);
        int length = 2 + name.length() + content.length;
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) mark, (byte) (length >> 8), (byte) length});
        bytes.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(content);
        bytes.write(picture, 2, picture.length - 2);
        return bytes.toByteArray();
    }

    private static Checked check(byte[] bytes) {
        return Parcels.check("image.jpg", bytes.length, new ByteArrayResource(bytes));
    }

    private static BufferedImage taken(byte[] bytes) throws IOException {
        var checked = check(bytes);
        assertThat(checked).isInstanceOf(Checked.Ready.class);
        try (var stream = ((Checked.Ready) checked).parcel().content().getInputStream()) {
            return ImageIO.read(stream);
        }
    }
}
