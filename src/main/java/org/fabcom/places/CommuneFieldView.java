package org.fabcom.places;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * A commune field as it stands: what was typed, what was found, what is chosen.
 *
 * @param name the field's name: the chosen INSEE codes come under it, the typed words under {@code name-nom}
 * @param several whether more than one may be chosen
 */
public record CommuneFieldView(String name, String typed, List<Commune> found, List<Commune> chosen, boolean several) {

    /** The chosen ones first, then what was found. */
    public List<Commune> options() {
        var options = new LinkedHashMap<String, Commune>();
        chosen.forEach(it -> options.put(it.insee(), it));
        found.forEach(it -> options.putIfAbsent(it.insee(), it));
        return List.copyOf(options.values());
    }

    public boolean chosen(Commune commune) {
        return chosen.stream().anyMatch(it -> it.insee().equals(commune.insee()));
    }

    /** Something was typed that still waits for a choice. */
    public boolean waiting() {
        return !typed.isEmpty() && (several ? found.stream().noneMatch(this::chosen) : chosen.isEmpty());
    }

    /** True if nothing of what was typed is known. */
    public boolean nothing() {
        return !typed.isEmpty() && found.isEmpty();
    }
}
