package org.fabcom.people.demo;

import module java.base;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.fabcom.files.Checked;
import org.fabcom.files.Parcel;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.people.Rights;
import org.fabcom.people.faces.Face;
import org.fabcom.people.faces.Faces;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Some mediators of the invented territory show a drawn portrait; others gave none. */
@Component
@Order(13)
record InventedFaces(Rights rights, Faces faces) implements DemoData {

    private static final int SIDE = 160;

    @Override
    public void fill() {
        var drawn = List.of(
                new Look("Nadia Benali", 0xD8E4DE, 0x9C6B4A, 0x2B1B14, 0x2F6F8F),
                new Look("Yann Le Goff", 0xE2E6EF, 0xD9A688, 0x7A4A25, 0x3F7D4A),
                new Look("Inès Carpentier", 0xEFE0C8, 0xC08A66, 0x1F1612, 0x7A3565));
        for (var holder : rights.holders()) {
            if (holder.role() != InstanceRole.MEDIATOR) continue;
            drawn.stream()
                    .filter(it -> it.name().equals(holder.name()))
                    .forEach(it -> faces.put(
                            new Face(
                                    Ids.next(),
                                    holder.person(),
                                    "Portrait dessiné de " + it.name(),
                                    Face.SeenBy.EVERYBODY),
                            it.parcel()));
        }
    }

    /** Colours of a drawing: its ground, skin, hair and clothes. */
    private record Look(String name, int ground, int skin, int hair, int clothes) {

        private Parcel parcel() {
            var bytes = png();
            return switch (Faces.check("portrait.png", bytes.length, () -> new ByteArrayInputStream(bytes))) {
                case Checked.Ready(var parcel) -> parcel;
                case Checked.Refused no -> throw new IllegalStateException(name + " " + no.why());
            };
        }

        private byte[] png() {
            var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            var pen = image.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            draw(pen);
            pen.dispose();
            var out = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return out.toByteArray();
        }

        private void draw(Graphics2D pen) {
            pen.setColor(new Color(ground));
            pen.fillRect(0, 0, SIDE, SIDE);
            pen.setColor(new Color(hair));
            pen.fillOval(42, 22, 76, 84);
            pen.setColor(new Color(clothes));
            pen.fillOval(20, 116, 120, 90);
            pen.setColor(new Color(skin));
            pen.fillRect(68, 92, 24, 34);
            pen.fillOval(50, 36, 60, 72);
            pen.setColor(new Color(hair));
            pen.fillArc(48, 28, 64, 52, 10, 160);
            pen.fillOval(65, 68, 6, 6);
            pen.fillOval(89, 68, 6, 6);
            pen.drawArc(68, 76, 24, 14, 200, 140);
        }
    }
}
