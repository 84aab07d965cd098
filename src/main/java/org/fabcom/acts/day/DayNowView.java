package org.fabcom.acts.day;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * The meeting that ended last, with its act.
 *
 * @param moment when and where it was
 * @param who whom it was for; {@code title} and {@code url} are the meeting’s, {@code act} its whole form
 * @param form what the meeting says, to be sent as it is
 * @param none what else there is to say of it, of which no act comes
 * @param taken the same in words
 * @param label of the button that notes it
 */
public record DayNowView(
        String moment,
        String who,
        String title,
        String url,
        String act,
        Form form,
        List<OptionView> none,
        List<OptionView> themes,
        String taken,
        String label) {

    /** What is sent as it is. */
    public static final List<String> SENT = List.of(
            "id",
            "reunion",
            "forme",
            "jour",
            "duree",
            "minutes",
            "titre",
            "lieu",
            "structure",
            "commune",
            "commune-nom",
            "organisations",
            "personnes");
}
