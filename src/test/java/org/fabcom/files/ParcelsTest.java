package org.fabcom.files;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

class ParcelsTest {

    private static Checked check(String name, byte[] bytes) {
        return Parcels.check(name, bytes.length, new ByteArrayResource(bytes));
    }

    private static Parcel ready(String name, byte[] bytes) {
        return ((Checked.Ready) check(name, bytes)).parcel();
    }

    private static Checked.Why why(String name, byte[] bytes) {
        return ((Checked.Refused) check(name, bytes)).why();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] content(Parcel parcel) throws Exception {
        try (var stream = parcel.content().getInputStream()) {
            return stream.readAllBytes();
        }
    }

    @Test
    void a_photo_loses_where_it_was_taken_and_stands_upright() throws Exception {
        var taken = Photo.taken(80, 40);
        var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(taken));
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation())
                .isNull();
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class).getTagCount())
                .isPositive();
        var parcel = ready("IMG_2026.jpg", taken);
        var after = content(parcel);
        var read = ImageMetadataReader.readMetadata(new ByteArrayInputStream(after));
        assertThat(read.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(read.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(new String(after, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(after));
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(picture.getHeight()).isEqualTo(80);
        assertThat(picture.getRGB(20, 10) >> 16 & 0xff).as("red on top").isGreaterThan(200);
        assertThat(picture.getRGB(20, 70) & 0xff).as("blue below").isGreaterThan(200);
        assertThat(parcel.size()).isEqualTo(after.length);
    }

    @Test
    void a_very_large_picture_gets_no_larger_than_a_screen() throws Exception {
        var picture =
                ImageIO.read(new ByteArrayInputStream(content(ready("grande.png", Photo.plain("png", 6000, 1500)))));
        assertThat(picture.getWidth()).isEqualTo(Pictures.LARGEST);
        assertThat(picture.getHeight()).isEqualTo(Pictures.LARGEST / 4);
    }

    @Test
    void a_gif_becomes_a_png_with_its_name() {
        var parcel = ready("dessin.gif", Photo.plain("gif", 20, 10));
        assertThat(parcel.type()).isEqualTo("image/png");
        assertThat(parcel.name()).isEqualTo("dessin.png");
    }

    /** Made by ImageMagick; one has a chunk of EXIF as telephones write it, the other can be seen through. */
    @Test
    void a_webp_becomes_a_jpeg_or_where_it_can_be_seen_through_a_png() throws Exception {
        var sent = Files.readAllBytes(Path.of("src/test/resources/pictures/photo.webp"));
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("GPS 45.1885");
        var photo = ready("photo.webp", sent);
        assertThat(photo.type()).isEqualTo("image/jpeg");
        assertThat(photo.name()).isEqualTo("photo.jpg");
        assertThat(new String(content(photo), StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        var picture = ImageIO.read(new ByteArrayInputStream(content(photo)));
        assertThat(picture.getWidth()).isEqualTo(60);
        assertThat(picture.getRGB(30, 2) >> 16 & 0xff).as("red on top").isGreaterThan(200);
        var drawing = ready("drawing.webp", Files.readAllBytes(Path.of("src/test/resources/pictures/drawing.webp")));
        assertThat(drawing.type()).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(content(drawing))).getRGB(25, 15) >>> 24)
                .as("nothing there")
                .isZero();
    }

    @Test
    void a_webp_of_more_points_than_it_may_have_is_refused_before_it_is_read() throws Exception {
        var sent = Files.readAllBytes(Path.of("src/test/resources/pictures/photo.webp"));
        sent[24] = (byte) 0xff;
        sent[25] = 0x3f;
        sent[27] = (byte) 0xff;
        sent[28] = 0x3f;
        assertThat(why("a.webp", sent)).isEqualTo(Checked.Why.POINTS);
    }

    @Test
    void a_picture_that_can_not_be_made_anew_is_refused() {
        assertThat(why("a.webp", bytes("RIFF\0\0\0\0WEBPVP8 "))).isEqualTo(Checked.Why.PICTURE);
        assertThat(why("a.heic", bytes("\0\0\0\u0018ftypheic\0\0\0\0"))).isEqualTo(Checked.Why.PICTURE);
        assertThat(why("a.png", bytes("\u0089PNG\r\n\u001a\nnot one"))).isEqualTo(Checked.Why.PICTURE);
        assertThat(why("a.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .isEqualTo(Checked.Why.PICTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "facture.exe, %PDF-1.7, application/pdf",
        "image.png, Bonjour à tous, text/plain",
        "liste.csv, nom;ville, text/csv",
        "rdv.ics, BEGIN:VCALENDAR, text/calendar",
        "notes, quelques mots, text/plain"
    })
    void the_content_tells_the_type_not_the_name(String name, String content, String type) {
        assertThat(ready(name, bytes(content)).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "page.txt, <html><script>alert(1)</script>",
        "image.svg, <svg xmlns='http://www.w3.org/2000/svg'/>",
        "outil.txt, #!/bin/sh",
        "rapport.pdf, 'MZ\u0000\u0001\u0002.'",
        "prog, '\u007fELF\u0002.'"
    })
    void programs_and_pages_are_refused_whatever_they_are_called(String name, String content) {
        assertThat(why(name, bytes(content))).isEqualTo(Checked.Why.TYPE);
    }

    @Test
    void documents_of_office_suites_are_told_from_archives_without_unpacking_them() throws Exception {
        assertThat(ready("a.zip", zip("mimetype", "application/vnd.oasis.opendocument.text", true))
                        .type())
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(ready("a.docx", zip("word/document.xml", "<a/>", false)).type())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(ready("a.docx", zip("photos/1.txt", "x", false)).type()).isEqualTo("application/zip");
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertThat(why("vide.txt", new byte[0])).isEqualTo(Checked.Why.EMPTY);
        assertThat(why("lourd.txt", new byte[(int) Parcels.LARGEST + 1])).isEqualTo(Checked.Why.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\Lucie\\bilan.pdf, bilan.pdf",
        "'a\u202etxt.exe', atxt.exe",
        "'un \"nom\" <long>.pdf', un nom long.pdf",
        "'..', fichier"
    })
    void a_name_is_only_a_name(String sent, String name) {
        assertThat(Parcels.name(sent)).isEqualTo(name);
    }

    private static byte[] zip(String entry, String content, boolean stored) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var it = new ZipEntry(entry);
            if (stored) {
                var crc = new java.util.zip.CRC32();
                crc.update(bytes(content));
                it.setMethod(ZipEntry.STORED);
                it.setSize(content.length());
                it.setCrc(crc.getValue());
            }
            zip.putNextEntry(it);
            zip.write(bytes(content));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
