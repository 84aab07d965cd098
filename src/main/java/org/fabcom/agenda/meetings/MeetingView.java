package org.fabcom.agenda.meetings;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as those see it whom it concerns.
 *
 * @param when in words; empty while slots are proposed
 * @param where in words; {@code link} is an address to follow, else empty
 * @param slots what can still be chosen
 * @param choosing whether this visitor may choose
 * @param arranging whether this visitor may cancel; {@code noting} whether they may say what became of it, {@code turnout} being what was said
 * @param expected of whom it can be said one by one who {@code came} and who is {@code excused}; empty for one alone
 * @param next what upper rooms offer to do with it
 * @param guest whether this visitor was the one who is expected
 */
public record MeetingView(
        String url,
        String title,
        String when,
        String where,
        String link,
        String state,
        String stateLabel,
        String reason,
        List<String> note,
        List<String> people,
        List<MeetingGuests.Guest> guests,
        @Nullable LinkView subject,
        List<SlotView> slots,
        boolean choosing,
        boolean arranging,
        boolean noting,
        String turnout,
        List<OptionView> expected,
        List<String> came,
        List<String> excused,
        List<LinkView> next,
        boolean guest,
        Form form) {

    /** What can be said of one that has begun. */
    public static final List<String> ENDS = List.of("CAME", "EXCUSED", "ABSENT", "OFF_GUEST", "OFF_TEAM");

    /** A slot; past ones can't be chosen any more, nor those {@code taken} by another meeting of somebody who is invited. */
    public record SlotView(int position, String words, boolean past, boolean taken) {

        public boolean free() {
            return !past && !taken;
        }
    }
}
