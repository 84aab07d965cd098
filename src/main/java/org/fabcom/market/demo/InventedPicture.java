package org.fabcom.market.demo;

import module java.base;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.fabcom.files.Checked;
import org.fabcom.files.Parcel;
import org.fabcom.files.Parcels;

/** A flat drawing that stands for a photo in the demonstration, chosen by the post's category. */
enum InventedPicture {
    BIKE("Vélo|Prêts", 0xE2EBE6, pen -> {
        pen.setStroke(new BasicStroke(12));
        pen.setColor(new Color(0x16231F));
        pen.drawOval(40, 110, 90, 90);
        pen.drawOval(190, 110, 90, 90);
        pen.setColor(new Color(0xB3402A));
        pen.drawPolyline(new int[] {85, 130, 215, 160, 85}, new int[] {155, 90, 90, 160, 155}, 5);
        pen.drawPolyline(new int[] {235, 205, 235}, new int[] {155, 70, 70}, 3);
    }),
    BREAD("Pain", 0xF2E3C6, pen -> {
        pen.setColor(new Color(0xC98A3E));
        pen.fillOval(40, 70, 240, 130);
        pen.setColor(new Color(0xF2E3C6));
        pen.setStroke(new BasicStroke(10));
        for (int i = 0; i < 4; i++) pen.drawLine(90 + i * 42, 95, 110 + i * 42, 165);
    }),
    PLANT("Jardin", 0xDCEBDD, pen -> {
        pen.setColor(new Color(0xA65A34));
        pen.fillPolygon(new int[] {115, 205, 190, 130}, new int[] {160, 160, 225, 225}, 4);
        pen.setColor(new Color(0x3F7D4A));
        pen.setStroke(new BasicStroke(8));
        pen.drawLine(160, 160, 160, 40);
        pen.fillOval(165, 50, 70, 34);
        pen.fillOval(85, 80, 70, 34);
        pen.setColor(new Color(0xC83E32));
        pen.fillOval(105, 110, 36, 36);
        pen.fillOval(185, 95, 36, 36);
    }),
    EGGS("Œufs", 0xE3EBDD, pen -> {
        for (var one : new int[][] {{55, 0xECD3B8}, {125, 0xF8F0E2}, {195, 0xD7A877}}) {
            pen.setColor(new Color(one[1]));
            pen.fillOval(one[0], 80, 70, 92);
        }
        pen.setColor(new Color(0x8A8F80));
        pen.fillRect(40, 150, 240, 50);
    }),
    JAR("Conserves", 0xF3DCDC, pen -> {
        pen.setColor(new Color(0x6E1F3C));
        pen.fillRoundRect(95, 75, 130, 145, 24, 24);
        pen.setColor(new Color(0xF6EFE6));
        pen.fillRect(90, 50, 140, 30);
        pen.fillRect(110, 120, 100, 50);
    }),
    SPOOL("Couture", 0xE9E2EC, pen -> {
        pen.setColor(new Color(0xD9C9A3));
        pen.fillRect(85, 40, 150, 24);
        pen.fillRect(85, 180, 150, 24);
        pen.setColor(new Color(0x7A3565));
        pen.fillRect(100, 64, 120, 116);
        pen.setColor(new Color(0x9A5587));
        pen.setStroke(new BasicStroke(4));
        for (int y = 76; y < 176; y += 14) pen.drawLine(100, y, 220, y);
    }),
    GUITAR("Musique", 0xE7E4DA, pen -> {
        pen.setColor(new Color(0xB9762F));
        pen.fillOval(110, 110, 110, 110);
        pen.fillOval(125, 75, 80, 80);
        pen.setColor(new Color(0x16231F));
        pen.fillOval(147, 128, 36, 36);
        pen.fillRect(158, 10, 14, 120);
    }),
    TOOLS("Bricolage", 0xDFE6EA, pen -> {
        pen.setColor(new Color(0x7C8890));
        pen.fillPolygon(new int[] {60, 200, 230, 90}, new int[] {150, 60, 90, 180}, 4);
        pen.setColor(new Color(0x8A4B2A));
        pen.fillPolygon(new int[] {195, 270, 285, 225}, new int[] {60, 20, 45, 95}, 4);
    }),
    CAR("Se déplacer|Déménager", 0xE8E6DA, pen -> {
        pen.setColor(new Color(0x2F6F8F));
        pen.fillRoundRect(40, 110, 240, 70, 30, 30);
        pen.fillPolygon(new int[] {85, 120, 205, 240}, new int[] {115, 65, 65, 115}, 4);
        pen.setColor(new Color(0x16231F));
        pen.fillOval(75, 155, 50, 50);
        pen.fillOval(195, 155, 50, 50);
    }),
    SHEET("Papiers|Ordinateur|Langues|Images", 0xE4E8F0, pen -> {
        pen.setColor(new Color(0xFBFAF5));
        pen.fillRect(95, 30, 130, 180);
        pen.setColor(new Color(0x4C5F8A));
        for (int y = 60; y < 190; y += 26) pen.fillRect(115, y, y % 52 == 8 ? 90 : 65, 8);
    }),
    BOX("À garder", 0xEFE4D6, pen -> {
        pen.setColor(new Color(0xB98A56));
        pen.fillRect(80, 90, 160, 110);
        pen.setColor(new Color(0x9A6F40));
        pen.fillPolygon(new int[] {80, 55, 140, 160}, new int[] {90, 55, 55, 90}, 4);
        pen.fillPolygon(new int[] {240, 265, 180, 160}, new int[] {90, 55, 55, 90}, 4);
    }),
    HOUSE("Enfants|Animaux|Se rencontrer|Bien-être", 0xF1E1DE, pen -> {
        pen.setColor(new Color(0xF8F2E8));
        pen.fillRect(95, 110, 130, 95);
        pen.setColor(new Color(0xA8483A));
        pen.fillPolygon(new int[] {75, 160, 245}, new int[] {115, 45, 115}, 3);
        pen.setColor(new Color(0x3F7D4A));
        pen.fillRect(145, 150, 32, 55);
    });

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private final String categories;
    private final int ground;
    private final Consumer<Graphics2D> drawing;

    InventedPicture(String categories, int ground, Consumer<Graphics2D> drawing) {
        this.categories = categories;
        this.ground = ground;
        this.drawing = drawing;
    }

    /** Of the first drawing that suits the category. */
    static Optional<Parcel> of(String category) {
        for (var it : values()) if (category.matches(".*(" + it.categories + ").*")) return Optional.of(it.parcel());
        return Optional.empty();
    }

    private Parcel parcel() {
        var bytes = png();
        return switch (Parcels.check("dessin.png", bytes.length, () -> new ByteArrayInputStream(bytes))) {
            case Checked.Ready(var parcel) -> parcel;
            case Checked.Refused no -> throw new IllegalStateException(name() + " " + no.why());
        };
    }

    private byte[] png() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(ground));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.accept(pen);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
