package org.fabcom.places;

import java.util.ArrayList;
import java.util.List;
import org.fabcom.web.Form;
import org.springframework.stereotype.Component;

/**
 * Reads the field that {@code places/commune.jte} draws. It works without JavaScript: what was typed comes back with what was
 * found, to be ticked; what leaves no doubt is chosen at once, and of one commune alone nothing else is shown then.
 */
@Component
public final class CommuneFields {

    private static final int MOST = 8;

    private final Communes communes;

    CommuneFields(Communes communes) {
        this.communes = communes;
    }

    public CommuneFieldView one(Form form, String name) {
        return read(form, name, false);
    }

    public CommuneFieldView several(Form form, String name) {
        return read(form, name, true);
    }

    private CommuneFieldView read(Form form, String name, boolean several) {
        var typed = form.value(name + "-nom");
        var found = typed.isEmpty() ? List.<Commune>of() : communes.search(typed, MOST);
        var chosen = new ArrayList<>(ticked(form.all(name)));
        if (!several && !typed.isEmpty()) chosen.removeIf(it -> !answers(it, typed, found));
        var sure = sure(typed, found);
        if (chosen.stream().noneMatch(found::contains)) chosen.addAll(sure);
        boolean settled = !several && !sure.isEmpty() && chosen.equals(sure);
        return new CommuneFieldView(name, typed, settled ? sure : found, List.copyOf(chosen), several);
    }

    private List<Commune> ticked(List<String> codes) {
        return codes.stream()
                .distinct()
                .limit(1500)
                .flatMap(it -> communes.find(it).stream())
                .toList();
    }

    /** A choice made for other words than those that stand there now is no choice any more. */
    private static boolean answers(Commune chosen, String typed, List<Commune> found) {
        return typed.equals(chosen.name())
                || found.stream().anyMatch(it -> it.insee().equals(chosen.insee()));
    }

    /** What leaves no doubt: the only one of exactly this name, or the only one found. */
    static List<Commune> sure(String typed, List<Commune> found) {
        var exact = found.stream()
                .filter(it -> NameKey.same(typed, it.name()) || NameKey.same(typed, it.formerly()))
                .toList();
        if (exact.size() == 1) return exact;
        return exact.isEmpty() && found.size() == 1 ? found : List.of();
    }
}
