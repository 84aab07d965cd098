package org.fabcom.people.twostep;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.print.Qr;
import org.jspecify.annotations.Nullable;

/**
 * Two steps of one's own account.
 *
 * @param undone something was sent that a sleeping right did not do
 * @param since the day since when codes are asked, in words; null if none are
 * @param obliged the instance wants two steps of this visitor
 * @param link what the application reads, as a picture and as a key in groups; null but while one sets up
 * @param papers the codes for paper, shown this once
 */
public record SetUpView(
        Form form,
        String returnTo,
        boolean undone,
        @Nullable String since,
        boolean obliged,
        int left,
        @Nullable Link link,
        @Nullable Papers papers) {

    /** For the application of a telephone. */
    public record Link(Qr.Code picture, String url, String key) {}

    /** Ten codes, whose they are, and when they were drawn. */
    public record Papers(List<String> codes, String name, String email, String made) {}

    public boolean on() {
        return since != null;
    }
}
