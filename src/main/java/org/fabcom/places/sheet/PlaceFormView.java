package org.fabcom.places.sheet;

import module java.base;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.places.standard.Field;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * The form of a place.
 *
 * @param name of the place that is changed; empty for a new one
 * @param staff whether the owner may be named
 * @param owner the organisation that a new place is written down for
 * @param ticks the fields that are ticked: the first five are asked of everybody, the others may be opened
 * @param lacking what keeps a place that is known out of the file of the standard
 * @param shown whether it can be said that it is no more
 */
public record PlaceFormView(
        Form form,
        String name,
        String action,
        String back,
        boolean staff,
        String owner,
        CommuneFieldView commune,
        List<TicksView> ticks,
        List<String> lacking,
        boolean shown) {

    private static final List<String> BELOW = List.of(
            "pivot",
            "latitude",
            "longitude",
            "structure_parente",
            "fiche_acces_libre",
            "autres_formations_labels",
            "typologie",
            "structure");

    public record TicksView(String name, String label, List<OptionView> options) {}

    /** Asked below, each on a line. */
    public List<Field> added() {
        return Field.added();
    }

    public boolean fresh() {
        return name.isEmpty();
    }

    public List<TicksView> first() {
        return ticks.subList(0, 5);
    }

    public List<TicksView> more() {
        return ticks.subList(5, ticks.size());
    }

    /** Open where something in it is wrong, or lacks. */
    public boolean openBelow() {
        return !lacking.isEmpty()
                || Stream.concat(BELOW.stream(), added().stream().map(Field::heading))
                        .anyMatch(it -> form.error(it) != null);
    }
}
