package org.fabcom.files;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.fabcom.testing.Search;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** Pictures and other files by their first bytes. */
class PictureSearchTest {

    @Test
    void nothing_breaks_them() {
        Search.all(
                this,
                Search.text("%PDF-1.7"),
                Search.text("GIF89a"),
                Search.text("PK\003\004"),
                Search.text("a.tar.gz"),
                picture("png"),
                picture("jpg"));
    }

    @FuzzTest(maxDuration = "60s")
    void types(byte[] bytes) {
        try {
            FileType.of("a.bin", new ByteArrayResource(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @FuzzTest(maxDuration = "60s")
    void pictures(byte[] bytes) {
        try {
            Pictures.anew("image/png", new ByteArrayResource(bytes));
            Pictures.anew("image/jpeg", new ByteArrayResource(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @FuzzTest(maxDuration = "60s")
    void names(byte[] bytes) {
        Parcels.name(new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
