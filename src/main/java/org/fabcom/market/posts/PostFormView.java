package org.fabcom.market.posts;

import module java.base;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/**
 * The form of a post.
 *
 * @param owner for whom one writes, empty if there is no choice; {@code others} lead to the form for others
 * @param pictures how many it has already; {@code kept} those that came with a form that was refused
 */
public record PostFormView(
        Form form,
        boolean fresh,
        boolean draft,
        String action,
        String back,
        List<OptionView> kinds,
        String owner,
        List<LinkView> others,
        List<OptionView> categories,
        List<PriceView> prices,
        List<OptionView> modes,
        List<OptionView> audiences,
        List<OptionView> groups,
        CommuneFieldView commune,
        int pictures,
        List<OptionView> kept) {

    public boolean placed() {
        return !commune.chosen().isEmpty();
    }

    /** True if something is written in one of these fields. */
    public boolean filled(List<String> fields) {
        return fields.stream().anyMatch(it -> !form.value(it).isEmpty());
    }

    /** A currency in which one may ask: the field's name, its label, and how one types it. */
    public record PriceView(String name, String label, String help) {}
}
