package org.fabcom.bench.siege;

import module java.base;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;

/** A picture that is small to send and large to look at, for an offer that is not even filled in. */
public final class LargePictures {

    private static final int SIDE = 5119;

    private LargePictures() {}

    public static Attack on(URI site, String session, int hands) throws IOException, InterruptedException {
        var seat = Seat.at(site.resolve("/place/nouveau"), session);
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB), "png", picture);
        var bytes = picture.toByteArray();
        return new Hands(
                "large pictures", hands, Duration.ofMillis(200), turn -> seat.sent("images", "large.png", bytes));
    }
}
