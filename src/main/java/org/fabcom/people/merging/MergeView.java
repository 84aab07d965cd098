package org.fabcom.people.merging;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/**
 * Which organisation this one is, beside what was looked for and found; {@code told} is what tells records of one name apart;
 * {@code people} sit in one of both only, and are asked about once it is known which two are merged.
 */
public record MergeView(
        String name,
        String url,
        String told,
        String asked,
        List<OptionView> found,
        List<OptionView> people,
        List<DoneView> done,
        Form form) {

    /** One that is merged into it; what of both is still {@code toJoin}; what {@code parts} and where that is taken back. */
    public record DoneView(String name, String when, List<LinkView> toJoin, List<String> parts, String undo) {}

    /** Pairs that look like one. */
    public record TwinsView(List<PairView> pairs) {}

    /** {@code url}: the page on which one is merged into the other. */
    public record PairView(String kept, String gone, String commune, String url) {}
}
