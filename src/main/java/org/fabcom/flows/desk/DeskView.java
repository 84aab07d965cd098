package org.fabcom.flows.desk;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * The intake desk.
 *
 * @param most grams above which any weighing is asked about
 * @param route where what is weighed comes from and goes to, in words
 * @param doubt a mass that is hard to believe; null: none
 * @param person whose numbers a device keeps
 */
public record DeskView(
        String path,
        String site,
        Form form,
        boolean deferred,
        List<KindButtonView> kinds,
        List<OptionView> channels,
        List<OptionView> localities,
        List<OptionView> destinations,
        List<OptionView> containers,
        long most,
        String route,
        String total,
        @Nullable DoubtView doubt,
        List<LineView> lines,
        String person) {

    /** One kind. {@code most}: grams above which it is asked about; 0: nothing is known. {@code letter}: of the keyboard; may be empty. */
    public record KindButtonView(String id, String name, String icon, long most, String letter, boolean chosen) {}

    /** « 960 kg, pas 960 g ? » */
    public record DoubtView(String words, String yes, String no, long grams, String instead) {}

    /**
     * What was weighed last.
     *
     * @param back where it is taken back; empty: it is
     * @param again what is weighed once more; may be empty
     * @param number where it becomes an object with a number; empty: it left
     */
    public record LineView(String words, String time, String back, String again, String number) {}
}
