package org.fabcom.flows.rounds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.fabcom.web.print.Paper;
import org.springframework.core.io.ClassPathResource;

/** The look of a road sheet: that of all paper, in letters that one reads at arm's length. */
public final class RoadSheet {

    private static final String CSS = Paper.css() + own();

    private RoadSheet() {}

    public static String css() {
        return CSS;
    }

    private static String own() {
        try {
            return new ClassPathResource("flows/roadsheet.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
