package org.fabcom.market.posts;

import java.util.List;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** The form of a post; {@code owners} are those for whom one may write, one of them if there is no choice. */
public record PostFormView(
        Form form,
        boolean fresh,
        boolean draft,
        String action,
        String back,
        List<OptionView> kinds,
        List<OptionView> owners,
        List<OptionView> categories,
        List<PriceView> prices,
        List<OptionView> modes,
        List<OptionView> audiences,
        List<OptionView> groups,
        CommuneFieldView commune,
        int pictures) {

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
