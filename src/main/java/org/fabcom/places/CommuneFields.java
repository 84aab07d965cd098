package org.fabcom.places;

import module java.base;
import org.fabcom.places.CommuneFieldView.Doubt;
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

    /** Whether a code was sent that no commune has. */
    public boolean unknown(Form form, String name) {
        return form.all(name).stream()
                .anyMatch(it -> !it.isEmpty()
                        && !it.equals(CommuneFieldView.NEITHER)
                        && communes.find(it).isEmpty());
    }

    private CommuneFieldView read(Form form, String name, boolean several) {
        var typed = form.value(name + "-nom");
        var found = typed.isEmpty() ? List.<Commune>of() : communes.search(typed, MOST);
        var chosen = new ArrayList<>(ticked(form.all(name)));
        if (!several && !typed.isEmpty()) chosen.removeIf(it -> !answers(it, typed, found));
        var sure = sure(typed, found);
        if (chosen.stream().noneMatch(found::contains)) chosen.addAll(sure);
        boolean settled = !several && !sure.isEmpty() && chosen.equals(sure);
        var doubt = doubt(form, name, chosen);
        if (doubt == Doubt.GUESS && !several) chosen.addAll(likely(found));
        if (chosen.isEmpty() && doubt == Doubt.GUESS) doubt = Doubt.NONE;
        return new CommuneFieldView(name, typed, settled ? sure : found, List.copyOf(chosen), several, doubt);
    }

    private static Doubt doubt(Form form, String name, List<Commune> chosen) {
        if (!chosen.isEmpty()) return Doubt.NONE;
        return form.has(name, CommuneFieldView.NEITHER) ? Doubt.NEITHER : Doubt.GUESS;
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

    /**
     * What leaves no doubt: the only one of exactly this name, or the only one found. Not one that lies far away, nor one beside
     * which the territory has another that may be meant, unless digits tell which.
     */
    List<Commune> sure(String typed, List<Commune> found) {
        var name = Communes.written(typed).map(Communes.Written::name).orElse(typed);
        var exact = found.stream()
                .filter(it -> NameKey.same(name, it.name()) || NameKey.same(name, it.formerly()))
                .toList();
        var only = exact.isEmpty() ? found : exact;
        if (only.size() != 1) return List.of();
        if (typed.chars().anyMatch(Character::isDigit)) return only;
        var it = only.getFirst();
        boolean rival = !communes.home(it) && found.stream().anyMatch(communes::home);
        return rival || communes.far(it) ? List.of() : only;
    }

    /** What is probably meant, to be shown before it is taken: the only one of the territory. */
    List<Commune> likely(List<Commune> found) {
        var here = found.stream().filter(communes::home).toList();
        return here.size() == 1 ? here : List.of();
    }
}
