package org.fabcom.web.print;

import module java.base;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/** QR codes (ISO/IEC 18004) as one SVG path: sharp on paper, nothing inline. */
public final class Qr {

    /** {@code side} modules, margin of 4 included; {@code path} for the {@code d} attribute. */
    public record Code(int side, String path) {

        /** The same as a picture of black and white points, for a PDF: {@code data:image/png;base64,…}. */
        public String png() {
            return Points.png(side, path);
        }
    }

    private Qr() {}

    /** Throws IllegalArgumentException if the text is too long for a QR code (about 2 900 bytes). */
    public static Code of(String text) {
        try {
            var code = Encoder.encode(text, ErrorCorrectionLevel.L, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
            var matrix = code.getMatrix();
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) != 1) continue;
                    int from = x;
                    while (x + 1 < matrix.getWidth() && matrix.get(x + 1, y) == 1) x++;
                    path.append('M')
                            .append(from + 4)
                            .append(' ')
                            .append(y + 4)
                            .append('h')
                            .append(x - from + 1)
                            .append("v1H")
                            .append(from + 4)
                            .append('z');
                }
            }
            return new Code(matrix.getWidth() + 8, path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
