package org.fabcom.flows.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.fabcom.web.print.Paper;
import org.springframework.core.io.ClassPathResource;

/** The look of labels: a sheet of 24 (70 × 36 mm), and one by itself (62 × 29 mm) for a label printer. */
public final class Labels {

    private static final String SHEET = Paper.css() + own("sheet");
    private static final String ONE = Paper.css() + own("one");

    private Labels() {}

    public static String sheet() {
        return SHEET;
    }

    public static String one() {
        return ONE;
    }

    private static String own(String name) {
        try {
            return new ClassPathResource("flows/labels-" + name + ".css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
