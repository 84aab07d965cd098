package org.fabcom.web.print;

import module java.base;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import org.fabcom.kernel.shipped.Shipped;

/** What a PDF sheet is drawn with: its style sheet, the fonts and the colours it carries. Read once, immutable. */
public final class Paper {

    private static final String CSS = new String(read("pdf.css"), StandardCharsets.UTF_8);
    private static final byte[] TEXT = read("text-400.ttf");
    private static final byte[] BOLD = read("text-700.ttf");
    private static final byte[] TITLE = read("title-680.ttf");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false); // it tells every style sheet and font it loads
    }

    private Paper() {}

    public static String css() {
        return CSS;
    }

    static void dress(PdfRendererBuilder builder) {
        builder.useFont(stream(TEXT), "Text", 400, FontStyle.NORMAL, true);
        builder.useFont(stream(BOLD), "Text", 700, FontStyle.NORMAL, true);
        builder.useFont(stream(TITLE), "Title", 400, FontStyle.NORMAL, true);
        builder.useColorProfile(COLOURS);
    }

    private static FSSupplier<InputStream> stream(byte[] font) {
        return () -> new ByteArrayInputStream(font);
    }

    private static byte[] read(String name) {
        return Shipped.bytes("paper/" + name);
    }
}
