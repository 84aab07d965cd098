package org.fabcom.founding.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.fabcom.web.print.Paper;
import org.springframework.core.io.ClassPathResource;

/** The look of question cards: A3, to be read from across a room. */
public final class CardSheet {

    private static final String CSS = Paper.css() + own();

    private CardSheet() {}

    public static String css() {
        return CSS;
    }

    private static String own() {
        try {
            return new ClassPathResource("founding/cards.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
