package org.fabcom.till.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.fabcom.web.print.Paper;
import org.springframework.core.io.ClassPathResource;

/** The look of a receipt on a roll of 72 mm: that of all paper, and what is narrower. */
public final class Roll {

    private static final String CSS = Paper.css() + own();

    private Roll() {}

    public static String css() {
        return CSS;
    }

    private static String own() {
        try {
            return new ClassPathResource("till/roll.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
